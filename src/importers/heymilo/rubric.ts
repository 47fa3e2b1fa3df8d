/** How an answer is judged: HeyMilo's criteria and the descriptions of two marks, as one rubric. */
import type { Settings } from './settings.ts';
import { cut, type StepContext } from './step.ts';

/** Marks as the API gives them: from 1 to 10, with 5 in the middle. */
export const marks: [number, number] = [1, 10];

/** The rubric of a question or criterion; empty where nothing is said. */
export function rubricOf(source: Settings, most: number, { translation }: StepContext): string {
  const low = source.text('score_of_1');
  const middle = source.text('score_of_5');
  const parts = [
    source.text('evaluation_criteria'),
    low && `1: ${low}`,
    middle && `5: ${middle}`,
    source.text('post_processing_evaluation_criteria'),
  ];
  const place = { path: source.at('evaluation_criteria'), label: source.text('text') ?? '' };
  return cut(parts.filter(Boolean).join('\n'), most, place, translation);
}

/** The weight of a scored question, where there is one; 0 is none. */
export function weightOf(source: Settings): { weight?: number } {
  const weight = source.amount('score_weight', 0, 1_000_000);
  return weight === undefined || weight === 0 ? {} : { weight };
}
