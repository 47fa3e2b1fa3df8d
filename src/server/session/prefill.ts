/** Answers that a session is opened with: stored as a draft of their stage, for the candidate to look over. */
import type { Answers } from '../../flow/answer.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { questionsOf } from '../../flow/stage-questions.ts';
import type { StageRecord } from '../store/records.ts';
import { readAnswer } from './read-answers.ts';
import { emptyRow } from './stage-row.ts';

/**
 * The first rows of the stages that answers were brought along for. What fits no question is left out: a link may be older than the
 * flow, and that must not keep anyone from starting. Files and voluntary self-identification cannot be brought along.
 */
export function prefilledStages(flow: Flow, given: Readonly<Record<string, unknown>>, now: Date): StageRecord[] {
  return flow.stages.flatMap((stage): StageRecord[] => {
    const answers: Answers = {};
    for (const question of stage.type === 'self-id' ? [] : questionsOf(stage)) {
      const value =
        Object.hasOwn(given, question.id) && question.type !== 'file'
          ? readAnswer(question, given[question.id])
          : undefined;
      if (value !== undefined) answers[question.id] = value;
    }
    if (Object.keys(answers).length === 0) return [];
    // Revision 0: the candidate has not touched the stage yet.
    return [{ ...emptyRow(stage.id), answers, updatedAt: now.toISOString() }];
  });
}
