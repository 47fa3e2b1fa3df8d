/** Voluntary self-identification by its own address; sending the stage like any other comes to the same. */
import { stageOf } from '../../flow/stage-questions.ts';
import { GreenroomError } from '../../errors/index.ts';
import { handler, json } from '../http/call.ts';
import { changeSession, sessionAnswer } from '../session/change-session.ts';
import { submissionBody, submissionEffect } from './submissions.ts';

/** `POST /v1/session/self-id/:stage`: answers, or `{ skip: true }`. The values are in no answer but the candidate's own export. */
export const submitSelfId = handler({
  body: submissionBody,
  answer: { status: 200, description: 'The session', schema: 'Session' },
  async handle(call) {
    const stageId = call.params['stage'] ?? '';
    const { status, body } = await changeSession(call, (start) => {
      if (stageOf(start.record.flow, stageId)?.type !== 'self-id')
        throw new GreenroomError('not-found', 'The interview has no such stage.');
      return { effect: submissionEffect(start, stageId, call.body), answer: sessionAnswer };
    });
    return json(body, status);
  },
});
