/** How far a candidate is with each stage, as they may see it. Never tells an outcome. */
import type { StageProgress } from '../../contract/records.ts';
import type { Decision } from '../../backstage/decision.ts';
import type { SessionData, StageRecord } from '../store/records.ts';

/** Progress by stage, in the order of the flow: stages are done one after the other, and none after a stop. */
export function progressOf(data: SessionData, decision: Decision): Map<string, StageProgress> {
  const firstOpen = decision.stages.find((stage) => !stage.done)?.id;
  return new Map(
    decision.stages.map(({ id }) => {
      const row = data.stages.find((one) => one.stage === id);
      return [id, doneAs(row) ?? openAs(row, id === firstOpen && !decision.locked.includes(id))];
    }),
  );
}

/** What was sent stays sent, also where a recruiter waived the stage later: the waiver is not for the candidate to see. */
function doneAs(row: StageRecord | undefined): StageProgress | undefined {
  if (row === undefined) return undefined;
  if (row.submittedAt !== null) return 'submitted';
  if (row.skippedAt !== null) return 'skipped';
  return row.waivedAt === null ? undefined : 'waived';
}

function openAs(row: StageRecord | undefined, isOpen: boolean): StageProgress {
  if (!isOpen) return 'locked';
  return row !== undefined && row.revision > 0 ? 'in-progress' : 'available';
}
