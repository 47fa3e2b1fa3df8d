/** Answers while they are being written. */
import * as z from 'zod';
import { GreenroomError } from '../../errors/index.ts';
import { canonicalJson } from '../digest.ts';
import { handler, json } from '../http/call.ts';
import { changeSession, type Outcome, type Start } from '../session/change-session.ts';
import { readAnswers } from '../session/read-answers.ts';
import { staleRevision } from '../session/revision.ts';
import { checkOpenForAnswers } from '../session/stage-access.ts';
import { stageRow } from '../session/stage-row.ts';
import { withStoredFiles } from '../session/stored-files.ts';
import type { StageRecord } from '../store/records.ts';

const draftBody = z.object({ answers: z.record(z.string(), z.unknown()), revision: z.int().min(0) });
type Draft = z.infer<typeof draftBody>;

/**
 * `PUT /v1/session/stages/:stage/draft`: the answers of a stage as they are so far, in place of the ones before. They may be incomplete
 * and wrong, but belong to the stage's questions and have their types' shapes (else `invalid`). `revision` is the one they build on: where
 * a newer one is stored, nothing changes and the answer is `conflict` with the present `revision`. The draft of a self-id stage is
 * checked and not kept: those values are stored when the candidate sends them, and never before.
 */
export const saveDraft = handler({
  body: draftBody,
  answer: { status: 200, description: 'The revision that is now stored', schema: 'Revision' },
  async handle(call) {
    const { status, body } = await changeSession(call, (start) => keep(start, call.params['stage'] ?? '', call.body));
    return json(body, status);
  },
});

function keep(start: Start, stageId: string, draft: Draft): Outcome {
  const stage = checkOpenForAnswers(start, stageId);
  const read = readAnswers(stage, draft.answers);
  const { answers, problems } = withStoredFiles(stage, read.answers, start.data.uploads);
  const all = [...read.problems, ...problems];
  if (all.length > 0)
    throw new GreenroomError('invalid', 'Some answers do not fit their questions.', { problems: all });
  const row = stageRow(start.data, stageId, start.at);
  if (stage.type === 'self-id') return unchanged(row);
  // A repeat without a key: what it brings is there already.
  if (draft.revision < row.revision && canonicalJson(answers) === canonicalJson(row.answers)) return unchanged(row);
  if (draft.revision !== row.revision) throw staleRevision(row.revision);
  const kept: StageRecord = { ...row, answers, revision: row.revision + 1 };
  return { effect: { stages: [kept] }, answer: () => ({ status: 200, body: { revision: kept.revision } }) };
}

const unchanged = ({ revision }: StageRecord): Outcome => ({
  effect: {},
  answer: () => ({ status: 200, body: { revision } }),
});
