/** A candidate asks for a person, more time, or another way. */
import * as z from 'zod';
import { GreenroomError } from '../../errors/index.ts';
import { empty, handler } from '../http/call.ts';
import { changeSession } from '../session/change-session.ts';

const helpBody = z.object({
  kind: z.enum(['accommodation', 'technical', 'another-way', 'more-time', 'person']),
  message: z.string().max(10_000).exactOptional(),
  contact: z.string().max(300).exactOptional(),
});

/** `POST /v1/session/help`. Taken in any state of the session: whoever was stopped or ran out of time may ask most of all. */
export const requestHelp = handler({
  body: helpBody,
  answer: { status: 204, description: 'Taken' },
  async handle(call) {
    const earlier = await call.server.store.readSession({ tokenHash: call.tokenHash });
    const asked = earlier ? (await call.server.store.readHelp(earlier.session.id)).length : 0;
    if (asked >= call.server.limits.helpPerSession)
      throw new GreenroomError('invalid', 'There are enough requests for help to answer already.');
    const { kind, message = null, contact = null } = call.body;
    const { status } = await changeSession(call, ({ at }) => ({
      effect: { help: [{ id: call.server.ids.id(), kind, message, contact, at }] },
      answer: () => ({ status: 204, body: null }),
    }));
    return empty(status);
  },
});
