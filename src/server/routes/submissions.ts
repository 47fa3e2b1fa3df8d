/** Sending or skipping a stage. */
import * as z from 'zod';
import { evaluateStage } from '../../backstage/evaluate-stage.ts';
import type { Answers } from '../../flow/answer.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { handler, json } from '../http/call.ts';
import { invalid } from '../http/http-error.ts';
import { changeSession, sessionAnswer, type Effect, type Start } from '../session/change-session.ts';
import { knownRevision, staleRevision } from '../session/revision.ts';
import { checkOpenForAnswers } from '../session/stage-access.ts';
import { stageRow } from '../session/stage-row.ts';
import { answersByStage, checkGroundwork, finalAnswers } from '../session/submission.ts';

/** The body of a submission: answers, or `{ skip: true }`. */
export const submissionBody = z
  .object({ answers: z.record(z.string(), z.unknown()).exactOptional(), skip: z.literal(true).exactOptional() })
  .refine((body) => (body.answers === undefined) !== (body.skip === undefined), 'Either answers, or skip: true');
/** Answers, or the wish to skip. */
export type SubmissionBody = z.infer<typeof submissionBody>;

/**
 * `POST /v1/session/stages/:stage/submit`. Refused with nothing changed: `invalid` where answers, the identity, a consent or the turn is
 * missing, `conflict` where the stage was sent before, or was changed since the revision that `If-Match` names. Rules run here, once,
 * and what they say is stored with the answers.
 */
export const submitStage = handler({
  body: submissionBody,
  answer: { status: 200, description: 'The session', schema: 'Session' },
  async handle(call) {
    const { status, body } = await changeSession(call, (start) => ({
      effect: submissionEffect(start, call.params['stage'] ?? '', call.body, knownRevision(call.request)),
      answer: sessionAnswer,
    }));
    return json(body, status);
  },
});

/**
 * The rows that a submission changes.
 *
 * @param known the revision that the sender knows; absent where it does not say
 */
export function submissionEffect(start: Start, stageId: string, body: SubmissionBody, known?: number): Effect {
  const stage = checkOpenForAnswers(start, stageId);
  const { revision } = stageRow(start.data, stageId, start.at);
  if (known !== undefined && known < revision) throw staleRevision(revision);
  checkGroundwork(start, stage, body.answers === undefined);
  if (body.answers === undefined) return skipped(start, stage);
  const answers = finalAnswers(start, stage, body.answers);
  return stage.type === 'self-id' ? sentApart(start, stage, answers) : sent(start, stage, answers);
}

function skipped(start: Start, stage: Stage): Effect {
  if (stage.optional !== true && stage.type !== 'self-id')
    throw invalid('skip', 'not-optional', 'This stage cannot be skipped.');
  const row = stageRow(start.data, stage.id, start.at);
  // What was typed is not handed in, so it is not kept.
  return { stages: [{ ...row, answers: {}, revision: row.revision + 1, skippedAt: start.at }] };
}

function sent(start: Start, stage: Stage, answers: Answers): Effect {
  const { flow, backstage } = start.record;
  const row = stageRow(start.data, stage.id, start.at);
  const all = { ...answersByStage(start.data.stages), [stage.id]: answers };
  const evaluation = evaluateStage(flow, backstage, stage.id, all, { now: start.now });
  return {
    stages: [
      {
        ...row,
        answers,
        evaluation,
        revision: row.revision + 1,
        submissions: row.submissions + 1,
        submittedAt: start.at,
      },
    ],
  };
}

/** Voluntary self-identification: the stage's row says that it was sent; the values lie elsewhere, where no recruiter's view reads. */
function sentApart(start: Start, stage: Stage, answers: Answers): Effect {
  const row = stageRow(start.data, stage.id, start.at);
  return {
    stages: [{ ...row, revision: row.revision + 1, submissions: row.submissions + 1, submittedAt: start.at }],
    selfId: [{ stage: stage.id, answers, at: start.at }],
  };
}
