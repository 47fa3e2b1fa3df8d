/**
 * Sets of numbers: what a number question can be answered with, and what comparisons leave of that. Ends are exact and
 * steps are counted the way answers.ts counts them. Knows nothing about questions.
 */
import { isOnStep } from '../answers.ts';

/** All numbers between two ends; an open end is not in. */
interface Span {
  readonly low: number;
  readonly high: number;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
}

/** A set of numbers: spans in rising order, and of those only every so manieth number where there is a step. */
export interface NumberDomain {
  readonly kind: 'number';
  readonly spans: readonly Span[];
  readonly steps?: { readonly from: number; readonly size: number };
}

/** Further out than this many steps, answers.ts takes numbers between two steps too. */
const mostSteps = 1_000_000;

/** The numbers that limits and a step allow. */
export function numbersWithin({
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  step,
}: {
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}): NumberDomain {
  const steps = step === undefined ? {} : { steps: { from: Number.isFinite(min) ? min : 0, size: step } };
  return { kind: 'number', spans: [closed(min, max)], ...steps };
}

/** The numbers that a comparison is true of. */
export function numbersWhere(op: string, value: unknown): NumberDomain {
  if (op === 'between') {
    const [low, high] = value as readonly [number, number];
    return { kind: 'number', spans: [closed(low, high)] };
  }
  return { kind: 'number', spans: spansOf(op, value as number) };
}

/** The numbers that a comparison is not true of. */
export function numbersWhereNot(op: string, value: unknown): NumberDomain {
  if (op === 'between') {
    const [low, high] = value as readonly [number, number];
    return { kind: 'number', spans: [...spansOf('lt', low), ...spansOf('gt', high)] };
  }
  return { kind: 'number', spans: spansOf(opposite[op] ?? op, value as number) };
}

/** The numbers that are in both. */
export function sharedNumbers(a: NumberDomain, b: NumberDomain): NumberDomain {
  const spans: Span[] = [];
  let [i, j] = [0, 0];
  for (let one = a.spans[i], other = b.spans[j]; one && other; one = a.spans[i], other = b.spans[j]) {
    const span = overlap(one, other);
    if (!isVoid(span)) spans.push(span);
    if (endsBefore(one, other)) i += 1;
    else j += 1;
  }
  const steps = a.steps ?? b.steps;
  return { kind: 'number', spans, ...(steps && { steps }) };
}

/** One span around both sets: never less than both together. */
export function spanOfNumbers(a: NumberDomain, b: NumberDomain): NumberDomain {
  const all = [...a.spans, ...b.spans];
  const steps = a.steps ?? b.steps;
  const around = closed(Math.min(...all.map(({ low }) => low)), Math.max(...all.map(({ high }) => high)));
  return { kind: 'number', spans: all.length === 0 ? [] : [around], ...(steps && { steps }) };
}

/** True when no number is in the set. */
export function hasNoNumber({ spans, steps }: NumberDomain): boolean {
  return !spans.some((span) => !isVoid(span) && (!steps || meetsStep(span, steps.from, steps.size)));
}

const opposite: Readonly<Record<string, string>> = { eq: 'neq', neq: 'eq', gt: 'lte', gte: 'lt', lt: 'gte', lte: 'gt' };

function spansOf(op: string, value: number): Span[] {
  const below: Span = { ...closed(Number.NEGATIVE_INFINITY, value), isHighOpen: true };
  const above: Span = { ...closed(value, Number.POSITIVE_INFINITY), isLowOpen: true };
  switch (op) {
    case 'eq':
      return [closed(value, value)];
    case 'neq':
      return [below, above];
    case 'gt':
      return [above];
    case 'gte':
      return [{ ...above, isLowOpen: false }];
    case 'lt':
      return [below];
    case 'lte':
      return [{ ...below, isHighOpen: false }];
    default:
      return [closed(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)];
  }
}

function closed(low: number, high: number): Span {
  return { low, high, isLowOpen: false, isHighOpen: false };
}

function overlap(a: Span, b: Span): Span {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const isLowOpen = (a.low === low && a.isLowOpen) || (b.low === low && b.isLowOpen);
  const isHighOpen = (a.high === high && a.isHighOpen) || (b.high === high && b.isHighOpen);
  return { low, high, isLowOpen, isHighOpen };
}

function endsBefore(a: Span, b: Span): boolean {
  return a.high < b.high || (a.high === b.high && a.isHighOpen && !b.isHighOpen);
}

function isVoid({ low, high, isLowOpen, isHighOpen }: Span): boolean {
  return low > high || (low === high && (isLowOpen || isHighOpen));
}

function meetsStep(span: Span, from: number, size: number): boolean {
  const { low, high } = span;
  if (!Number.isFinite(low) || !Number.isFinite(high)) return true;
  const first = Math.floor((low - from) / size);
  const last = Math.ceil((high - from) / size);
  if (last - first > 4 || Math.max(Math.abs(first), Math.abs(last)) > mostSteps) return true;
  if ((!span.isLowOpen && isOnStep(low - from, size)) || (!span.isHighOpen && isOnStep(high - from, size))) return true;
  for (let step = first; step <= last; step += 1) {
    // 15 digits are what a decimal keeps: three steps of 0.1 are 0.3.
    const value = Number((from + step * size).toPrecision(15));
    if (!isVoid(overlap(span, closed(value, value)))) return true;
  }
  return false;
}
