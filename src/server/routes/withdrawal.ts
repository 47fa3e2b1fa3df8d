/** The candidate withdraws the application. */
import { GreenroomError } from '../../errors/index.ts';
import { handler, json } from '../http/call.ts';
import { changeSession, sessionAnswer } from '../session/change-session.ts';

/** `POST /v1/session/withdraw`. Final; a second time changes nothing. `closed` where the flow does not offer it. */
export const withdraw = handler({
  answer: { status: 200, description: 'The session', schema: 'Session' },
  async handle(call) {
    const { status, body } = await changeSession(call, ({ data, record, at }) => {
      if (record.flow.rights?.withdraw === false)
        throw new GreenroomError('closed', 'This interview offers no withdrawal here.');
      return { effect: { session: { withdrawnAt: data.session.withdrawnAt ?? at } }, answer: sessionAnswer };
    });
    return json(body, status);
  },
});
