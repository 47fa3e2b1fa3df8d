/** Raw scores of stages, from a person or an evaluator. */
import * as z from 'zod';
import { own } from '../../backstage/own.ts';
import { scaleOf } from '../../backstage/points.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { questionsOf, stageOf } from '../../flow/stage-questions.ts';
import { handler, json } from '../http/call.ts';
import { invalid } from '../http/http-error.ts';
import { candidateDetail } from '../session/admin-view.ts';
import { changeSession, type Start } from '../session/change-session.ts';
import { stageRow } from '../session/stage-row.ts';
import type { FlowRecord, StageRecord } from '../store/records.ts';

const id = z.string().min(1).max(64);
const scoresBody = z.record(id, z.record(id, z.number().nullable()));
type Scores = z.infer<typeof scoresBody>;

/**
 * `PUT /v1/admin/sessions/:session/scores`: `{ STAGE: { QUESTION: raw } }`. What is named replaces what was there, `null` takes it
 * back; the rest stays. May come before or after the submission.
 */
export const putScores = handler({
  body: scoresBody,
  answer: { status: 200, description: 'The candidate with the new scores', schema: 'CandidateDetail' },
  async handle(call) {
    const { status, body } = await changeSession(call, (start) => ({
      effect: { stages: Object.entries(call.body).map(([stage, scores]) => scored(start, stage, scores)) },
      answer: (after) => ({ status: 200, body: candidateDetail(after) }),
    }));
    return json(body, status);
  },
});

function scored({ data, record, at }: Start, stageId: string, scores: NonNullable<Scores[string]>): StageRecord {
  const stage = stageOf(record.flow, stageId);
  if (!stage) throw invalid(stageId, 'unknown-stage', 'The interview has no such stage.');
  const row = stageRow(data, stageId, at);
  const merged = { ...row.scores };
  for (const [question, raw] of Object.entries(scores)) {
    checkScale(record, stage, question, raw);
    if (raw === null) delete merged[question];
    else merged[question] = raw;
  }
  return { ...row, scores: merged };
}

/** Only a question that the backstage scores takes a raw score, and only one between the ends of its scale. */
function checkScale({ backstage }: FlowRecord, stage: Stage, questionId: string, raw: number | null): void {
  const item = own(backstage.stages, stage.id)?.score?.items.find((one) => one.question === questionId);
  const path = `${stage.id}.${questionId}`;
  if (!item) throw invalid(path, 'not-scored', 'The backstage does not score this question.');
  const question = questionsOf(stage).find((one) => one.id === questionId);
  const [low, high] = scaleOf(item, question);
  if (raw !== null && (raw < low || raw > high))
    throw invalid(path, 'range', 'The score is not on its scale.', `${low} to ${high}`);
}
