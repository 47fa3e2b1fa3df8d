/** A stage's row, whether it is stored yet or not. */
import type { SessionData, StageRecord } from '../store/records.ts';

/** The stored row with `updatedAt` moved, or the first one of a stage that nothing happened to. */
export function stageRow(data: SessionData, stage: string, at: string): StageRecord {
  const stored = data.stages.find((row) => row.stage === stage);
  return { ...(stored ?? emptyRow(stage)), updatedAt: at };
}

/** A stage that nothing happened to. */
export function emptyRow(stage: string): Omit<StageRecord, 'updatedAt'> {
  return {
    stage,
    revision: 0,
    answers: {},
    submissions: 0,
    submittedAt: null,
    skippedAt: null,
    waivedAt: null,
    scores: {},
    evaluation: null,
  };
}
