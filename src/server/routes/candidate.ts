/** Who the candidate is: asked or corrected. */
import { handler, json } from '../http/call.ts';
import { candidateBody, withDetails } from '../session/candidate-details.ts';
import { changeSession, sessionAnswer } from '../session/change-session.ts';
import { checkRunning } from '../session/stage-access.ts';

/** `PUT /v1/session/candidate`: replaces the details that are given and keeps the others; an empty text takes one back. */
export const updateCandidate = handler({
  body: candidateBody,
  answer: { status: 200, description: 'The session', schema: 'Session' },
  async handle(call) {
    const { status, body } = await changeSession(call, (start) => {
      checkRunning(start);
      const candidate = withDetails(start.data.session.candidate, call.body, start.record.flow);
      return { effect: { session: { candidate } }, answer: sessionAnswer };
    });
    return json(body, status);
  },
});
