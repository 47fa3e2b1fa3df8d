/** What a device kept of a journey, for the flow as it is now: it may have been kept under another version. */
import type { Flow } from '../flow/schema/flow.ts';
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import type { Kept } from './kept.ts';

/** The entry without changes to questions that the flow has no longer: nothing of them waits to be sent. */
export function stillAsked(flow: Flow, kept: Kept): Kept {
  const dirty = Object.entries(kept.dirty).flatMap(([id, changed]) => {
    const stage = stageOf(flow, id);
    const asked = new Set(stage && questionsOf(stage).map((question) => question.id));
    const left = changed.filter((question) => asked.has(question));
    return left.length > 0 ? [[id, left] as const] : [];
  });
  return { ...kept, dirty: Object.fromEntries(dirty) };
}
