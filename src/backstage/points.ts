/** What the chosen options of a question are worth, and between which ends a raw value lies. */
import type { Question } from '../flow/schema/question.ts';
import { own } from './own.ts';
import type { ScoreItem } from './schema/score.ts';
import { add, ratio, toNumber, zero } from './ratio.ts';

/**
 * The raw value that an answer has by itself: only choices with `points` have one. A single choice that the candidate
 * typed in has none, so that a person gives it; what is typed beside chosen options of a multiple choice adds nothing.
 */
export function rawOfAnswer(item: ScoreItem, question: Question, answer: unknown): number | undefined {
  const { points } = item;
  if (!points) return undefined;
  if (question.type === 'single-choice') {
    const known = question.options.some((option) => option.value === answer);
    return known && typeof answer === 'string' ? pointsOf(points, answer) : undefined;
  }
  if (question.type === 'multiple-choice' && Array.isArray(answer) && answer.length > 0) {
    const chosen = question.options.filter((option) => answer.includes(option.value));
    return sum(chosen.map((option) => pointsOf(points, option.value)));
  }
  return undefined;
}

/**
 * The lowest and the highest raw value of an item: its `scale`, else the smallest and largest points of an option
 * (multiple choice: the sum of all negative and the sum of all positive points).
 */
export function scaleOf(item: ScoreItem, question: Question | undefined): readonly [low: number, high: number] {
  if (item.scale) return item.scale;
  const { points = {} } = item;
  const options =
    question && 'options' in question ? question.options.map((option) => option.value) : Object.keys(points);
  const values = options.map((option) => pointsOf(points, option));
  if (question?.type === 'multiple-choice') {
    return [sum(values.filter((value) => value < 0)), sum(values.filter((value) => value > 0))];
  }
  return [Math.min(...values), Math.max(...values)];
}

function pointsOf(points: Readonly<Record<string, number>>, option: string): number {
  return own(points, option) ?? 0;
}

function sum(values: readonly number[]): number {
  return toNumber(values.map(ratio).reduce(add, zero));
}
