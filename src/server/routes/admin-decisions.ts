/** What a recruiter decides: a person outranks every rule. */
import * as z from 'zod';
import { stageOf } from '../../flow/stage-questions.ts';
import { handler, json } from '../http/call.ts';
import { invalid } from '../http/http-error.ts';
import { candidateDetail } from '../session/admin-view.ts';
import { changeSession, type Effect, type Start } from '../session/change-session.ts';
import { stageRow } from '../session/stage-row.ts';

const decisionBody = z.union([
  z.object({ action: z.enum(['shortlist', 'dismiss', 'reset']) }),
  z.object({ action: z.literal('waive'), stage: z.string().min(1).max(64) }),
]);
type Decision = z.infer<typeof decisionBody>;

/** `POST /v1/admin/sessions/:session/decision`: shortlists, dismisses, takes that back (`reset`), or waives a stage. */
export const decide = handler({
  body: decisionBody,
  answer: { status: 200, description: 'The candidate after the decision', schema: 'CandidateDetail' },
  async handle(call) {
    const { status, body } = await changeSession(call, (start) => ({
      effect: effectOf(start, call.body),
      answer: (after) => ({ status: 200, body: candidateDetail(after) }),
    }));
    return json(body, status);
  },
});

function effectOf({ data, record, at }: Start, decision: Decision): Effect {
  if (decision.action !== 'waive') {
    const action = decision.action === 'reset' ? null : decision.action;
    return { session: { action, actionAt: at } };
  }
  if (!stageOf(record.flow, decision.stage))
    throw invalid('stage', 'unknown-stage', 'The interview has no such stage.');
  const row = stageRow(data, decision.stage, at);
  return { stages: [{ ...row, waivedAt: row.waivedAt ?? at }] };
}
