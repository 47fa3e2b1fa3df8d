/**
 * The kinds of answers that a form's conditions tell apart, question by question: none, this option, between these two
 * numbers. A set of them can be put as a condition of a flow.
 */
import type { Condition } from '../flow/schema/condition.ts';

/** The class of a question without an answer: hidden, or left empty. */
export const unanswered = 0;

/** The classes of one question, or of one option of a multiple choice. Class 0 is "no answer" (or "not chosen"). */
export interface Classes {
  readonly count: number;
  /** A condition that holds for exactly these classes, `unanswered` not among them, at least one of them. */
  write(classes: ReadonlySet<number>): Condition;
}

/**
 * The condition that holds for exactly these classes. A comparison without an answer is false, so where "no answer" is
 * among them it is put the other way round. Undefined for all of them and for none: those are no conditions.
 */
export function inClasses(classes: Classes, wanted: ReadonlySet<number>): Condition | undefined {
  const others = new Set(Array.from({ length: classes.count }, (_, at) => at).filter((at) => !wanted.has(at)));
  if (wanted.size === 0 || others.size === 0) return undefined;
  return wanted.has(unanswered) ? { not: classes.write(others) } : classes.write(wanted);
}

/** Yes or no: 1 is yes, 2 is no. */
export function yesNoClasses(question: string): Classes {
  const is = (value: boolean): Condition => ({ question, op: 'is', value });
  return {
    count: 3,
    write: (classes) => anyOf([...(classes.has(1) ? [is(true)] : []), ...(classes.has(2) ? [is(false)] : [])]),
  };
}

/** One of several: a class for each option that a condition names, then one for all the rest, where there is a rest. */
export function choiceClasses(question: string, named: readonly string[], hasRest: boolean): Classes {
  const rest = named.length + 1;
  return {
    count: named.length + (hasRest ? 2 : 1),
    write(classes) {
      const inside = named.filter((_, at) => classes.has(at + 1));
      const outside = named.filter((_, at) => !classes.has(at + 1));
      const isRest = hasRest ? classes.has(rest) : outside.length === 1 && inside.length > 2;
      if (!isRest) return oneOf(question, inside);
      if (outside.length === 0) return { any: [oneOf(question, named), noneOf(question, named)] };
      return noneOf(question, outside);
    },
  };
}

/** One option of a multiple choice: 1 is chosen. */
export function chosenClasses(question: string, option: string): Classes {
  return { count: 2, write: () => ({ question, op: 'includesAny', value: [option] }) };
}

/**
 * Numbers or days, told apart at the given ones: 1 is below the first, 2 the first itself, 3 between it and the second, …
 */
export function orderedClasses(question: string, points: readonly (number | string)[]): Classes {
  const count = points.length * 2 + 2;
  return {
    count,
    write(classes) {
      const missing = points.findIndex((_, at) => !classes.has(at * 2 + 2));
      const point = points[missing];
      if (typeof point === 'number' && classes.size === count - 2) return { question, op: 'neq', value: point };
      return anyOf(runsOf(classes, count).map(([first, last]) => range(question, points, first, last)));
    },
  };
}

/** Something that no answer in a flow tells. */
export const unknownClasses: Classes = {
  count: 2,
  write: () => {
    throw new Error('What is not known cannot be written down');
  },
};

function oneOf(question: string, options: readonly string[]): Condition {
  const [only = ''] = options;
  return options.length === 1 ? { question, op: 'eq', value: only } : { question, op: 'in', value: [...options] };
}

function noneOf(question: string, options: readonly string[]): Condition {
  const [only = ''] = options;
  return options.length === 1 ? { question, op: 'neq', value: only } : { question, op: 'notIn', value: [...options] };
}

function anyOf(conditions: Condition[]): Condition {
  const [only] = conditions;
  return conditions.length === 1 && only ? only : { any: conditions };
}

/** Classes that follow each other, as first and last. */
function runsOf(classes: ReadonlySet<number>, count: number): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = 1; at < count; at += 1) {
    if (!classes.has(at)) continue;
    const run = runs.at(-1);
    if (run?.[1] === at - 1) run[1] = at;
    else runs.push([at, at]);
  }
  return runs;
}

function range(question: string, points: readonly (number | string)[], first: number, last: number): Condition {
  const low = points[Math.floor(first / 2) - 1];
  const high = points[Math.floor((last - 1) / 2)];
  const isLowIn = first % 2 === 0;
  const isHighIn = last % 2 === 0;
  if (typeof low === 'number' && low === high) return { question, op: 'eq', value: low };
  if (typeof low === 'number' && typeof high === 'number' && isLowIn && isHighIn)
    return { question, op: 'between', value: [low, high] };
  const ends: Condition[] = [];
  if (low !== undefined) ends.push(from(question, low, isLowIn));
  if (high !== undefined) ends.push(upTo(question, high, isHighIn));
  const [only] = ends;
  if (ends.length === 1 && only) return only;
  if (ends.length === 2) return { all: ends };
  const [point = 0] = points;
  return { any: [from(question, point, true), upTo(question, point, false)] };
}

function from(question: string, value: number | string, isIn: boolean): Condition {
  if (typeof value === 'number') return { question, op: isIn ? 'gte' : 'gt', value };
  return { question, op: isIn ? 'onOrAfter' : 'after', value };
}

function upTo(question: string, value: number | string, isIn: boolean): Condition {
  if (typeof value === 'number') return { question, op: isIn ? 'lte' : 'lt', value };
  return { question, op: isIn ? 'onOrBefore' : 'before', value };
}
