/**
 * The best score that answers can bring, exactly: of an item, of a stage, of the whole. Never less than what a candidate
 * can really reach, so that a threshold above it is out of everybody's reach.
 */
import { compare } from '../../flow/conditions.ts';
import type { Question } from '../../flow/schema/question.ts';
import { rawOfAnswer, scaleOf } from '../points.ts';
import { add, compareRatios, divide, multiply, ratio, subtract, zero, type Ratio } from '../ratio.ts';
import type { Dealbreaker } from '../schema/dealbreaker.ts';
import type { ScoreItem } from '../schema/score.ts';
import type { StageRules } from '../schema/stage-rules.ts';
import type { IndexedStage } from './flow-index.ts';

/** The best share of one item's scale, 0..1, and what keeps it from being all. */
export interface BestItem {
  readonly item: ScoreItem;
  readonly question: Question | undefined;
  readonly share: Ratio;
  /** It would be more without the rules that stop people. */
  readonly isCutByRules: boolean;
  /** The question may be hidden, and then leaves the sum. */
  readonly mayBeHidden: boolean;
}

/** The best score of one stage. */
export interface BestStage {
  readonly items: readonly BestItem[];
  readonly share: Ratio;
  /** How many items count at least, and at most. */
  readonly least: number;
  readonly most: number;
}

const one = ratio(1);
/** Choices are not compared with days: which one it is does not matter. */
const anyDay = { today: '2027-01-01' };

/** The best score of a stage; undefined where nothing is scored. Answers that an enforced rule stops do not count. */
export function bestOfStage(rules: StageRules, stage: IndexedStage): BestStage | undefined {
  const stops = (rules.dealbreakers ?? []).filter(
    (rule) => rules.enforce !== false && (rule.onNotMet ?? 'stop') === 'stop',
  );
  const items = (rules.score?.items ?? []).map((item): BestItem => {
    const question = stage.questions.get(item.question);
    const own = stops.filter((rule) => rule.question === item.question);
    const mayBeHidden = question?.showIf !== undefined;
    const share = question ? bestOfItem(item, question, own) : one;
    const isCutByRules =
      question !== undefined && own.length > 0 && compareRatios(share, bestOfItem(item, question, [])) < 0;
    return { item, question, share, isCutByRules, mayBeHidden };
  });
  if (items.length === 0) return undefined;
  const always = items.filter(({ mayBeHidden }) => !mayBeHidden).length;
  return {
    items,
    share: bestMean(items),
    least: stage.stage.optional === true ? 0 : always,
    most: items.length,
  };
}

/** The best overall score that is not below a threshold where that can be; undefined where there may be no score at all. */
export function bestOverall(stages: readonly BestStage[], threshold: Ratio): Ratio | undefined {
  let [total, count] = [zero, 0];
  for (const { share, least, most } of stages) {
    const items = compareRatios(share, threshold) < 0 ? least : most;
    total = add(total, multiply(share, ratio(items)));
    count += items;
  }
  return count === 0 ? undefined : divide(total, ratio(count));
}

function bestOfItem(item: ScoreItem, question: Question, stops: readonly Dealbreaker[]): Ratio {
  if (!item.points) return one;
  const raw =
    question.type === 'single-choice'
      ? bestOption(item, question, stops)
      : question.type === 'multiple-choice'
        ? bestChoices(item, question, stops)
        : undefined;
  if (raw === undefined) return one;
  const [low, high] = scaleOf(item, question).map(ratio);
  return low && high ? divide(subtract(ratio(raw), low), subtract(high, low)) : one;
}

/** What is typed in place of an option is scored by a person, who may give all there is. */
function bestOption(
  item: ScoreItem,
  question: Extract<Question, { type: 'single-choice' }>,
  stops: readonly Dealbreaker[],
): number | undefined {
  if (question.other === true) return undefined;
  const isStopped = (value: string): boolean =>
    stops.some((rule) => compare(rule.op, value, rule.value, anyDay) === false);
  const values = question.options.map(({ value }) => value);
  const open = values.filter((value) => !isStopped(value));
  const raws = (open.length > 0 ? open : values).map((value) => rawOfAnswer(item, question, value) ?? 0);
  return Math.max(...raws);
}

/** The options with the most points, as many as may be chosen, and as few without as must be. */
function bestChoices(
  item: ScoreItem,
  question: Extract<Question, { type: 'multiple-choice' }>,
  stops: readonly Dealbreaker[],
): number | undefined {
  const { options, other, min = 0, max = options.length + (other === true ? 1 : 0) } = question;
  const named = (op: string) => new Set(stops.flatMap((rule) => (rule.op === op ? (rule.value as string[]) : [])));
  const barred = named('includesNone');
  // With something typed beside it, a missing option is not known to be missing: nobody is stopped for it.
  const needed = other === true ? new Set<string>() : named('includesAll');
  const counts = stops.flatMap((rule) => (rule.op === 'countGte' ? [Number(rule.value)] : []));
  // Something typed counts as a choice and brings nothing, so where it can be, no option has to be taken for its number.
  const least = other === true ? 0 : Math.max(1, min, ...counts);
  const points = (value: string): number => rawOfAnswer(item, question, [value]) ?? 0;
  const values = options.map(({ value }) => value);
  const chosen = values.filter((value) => needed.has(value));
  const open = values.filter((value) => !needed.has(value) && !barred.has(value));
  for (const value of open.toSorted((a, b) => points(b) - points(a))) {
    if (chosen.length >= max || (points(value) <= 0 && chosen.length >= least)) break;
    chosen.push(value);
  }
  return chosen.length === 0 ? 0 : rawOfAnswer(item, question, chosen);
}

/** The weighted mean of the items that always count, with those that may be hidden taken in where they raise it. */
function bestMean(items: readonly BestItem[]): Ratio {
  const best = items.toSorted(
    (a, b) => Number(a.mayBeHidden) - Number(b.mayBeHidden) || compareRatios(b.share, a.share),
  );
  let [total, weights] = [zero, zero];
  for (const { item, share, mayBeHidden } of best) {
    const raises = weights === zero || compareRatios(multiply(share, weights), total) > 0;
    if (mayBeHidden && !raises) continue;
    const weight = ratio(item.weight ?? 1);
    total = add(total, multiply(weight, share));
    weights = add(weights, weight);
  }
  return divide(total, weights);
}
