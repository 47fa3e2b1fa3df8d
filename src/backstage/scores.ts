/** Scores of stages and of the whole, exactly as DECISIONS section 2 says; numbers in 0..1. */
import { questionsOf } from '../flow/stage-questions.ts';
import type { Stage } from '../flow/schema/stage.ts';
import type { StageFacts } from './facts.ts';
import { own } from './own.ts';
import { scaleOf } from './points.ts';
import { add, divide, multiply, ratio, subtract, zero, type Ratio } from './ratio.ts';
import type { ScoreItem, StageScoreRules } from './schema/score.ts';

/** A score that is not there at all, not there yet, or there. `items` counts the scored items in it. */
export type Score =
  | { readonly state: 'none' }
  | { readonly state: 'pending' }
  | { readonly state: 'ready'; readonly value: Ratio; readonly items: number };

/**
 * The score of a submitted stage. A hidden question leaves the sum; one without a raw value makes the score pending.
 * A raw value that a person or an evaluator gave goes before the points of the chosen options. The answer to a number or
 * a slider is never a raw value by itself: how good a number is, only an evaluator can say.
 */
export function stageScore(rules: StageScoreRules | undefined, stage: Stage, facts: StageFacts): Score {
  const { evaluation } = facts;
  if (!rules || !evaluation) return { state: 'none' };
  const items = rules.items.filter((item) => !evaluation.hidden.includes(item.question));
  if (items.length === 0) return { state: 'none' };
  let total = zero;
  let weights = zero;
  for (const item of items) {
    const raw = own(facts.scores, item.question) ?? own(evaluation.points, item.question);
    if (raw === undefined) return { state: 'pending' };
    const weight = ratio(item.weight ?? 1);
    total = add(total, multiply(weight, share(item, stage, raw)));
    weights = add(weights, weight);
  }
  return { state: 'ready', value: divide(total, weights), items: items.length };
}

/** The mean of the stage scores, weighted by their number of scored items; pending while one of them is. */
export function overallScore(scores: readonly Score[]): Score {
  if (scores.some((score) => score.state === 'pending')) return { state: 'pending' };
  const ready = scores.filter((score) => score.state === 'ready');
  if (ready.length === 0) return { state: 'none' };
  const items = ready.reduce((count, score) => count + score.items, 0);
  const total = ready.reduce((sum, score) => add(sum, multiply(score.value, ratio(score.items))), zero);
  return { state: 'ready', value: divide(total, ratio(items)), items };
}

/** Where a raw value lies between the ends of its item: 0 at the lower, 1 at the upper. */
function share(item: ScoreItem, stage: Stage, raw: number): Ratio {
  const question = questionsOf(stage).find((candidate) => candidate.id === item.question);
  const [low, high] = scaleOf(item, question).map(ratio);
  if (!low || !high) return zero;
  return divide(subtract(ratio(raw), low), subtract(high, low));
}
