/**
 * What must have been answered for a condition to hold, as a short list of cases: each names, by question, the answers
 * that are left and whether the question may also have none. Where a list would grow too long it is told more coarsely,
 * which only ever lets more in: a condition without any case can never hold.
 */
import { isEmpty, shared, spanOf, type AnswerDomain } from './answer-domain.ts';

/** What is left for one question. */
export interface Left {
  readonly answers: AnswerDomain;
  /** The question may be hidden or unanswered. */
  readonly mayLack: boolean;
}

/** One way for a condition to hold; questions that are not named do not matter. */
type Case = ReadonlyMap<string, Left>;
/** Every way for a condition to hold. */
export type Cases = readonly Case[];

/** Holds whatever is answered. */
export const always: Cases = [new Map()];
/** Never holds. */
export const never: Cases = [];

/** More cases than this are told as one. */
const mostCases = 8;
/** More questions than this are not told in one case. */
const mostQuestions = 16;

/** The cases of a demand on one question. */
export function casesOf(question: string, left: Left): Cases {
  return isPossible(left) ? [new Map([[question, left]])] : never;
}

/** The cases in which both hold. */
export function both(a: Cases, b: Cases): Cases {
  if (a === always) return b;
  if (b === always) return a;
  return short(a.flatMap((one) => b.flatMap((other) => merged(one, other) ?? [])));
}

/** The cases in which one holds, or both do. */
export function either(a: Cases, b: Cases): Cases {
  return a === always || b === always ? always : short([...a, ...b]);
}

/** The same cases without what they say about days: for looking at them on a later day. */
export function withoutDays(cases: Cases): Cases {
  const isTimeless = cases.every((one) => [...one.values()].every(({ answers }) => answers.kind !== 'day'));
  if (isTimeless) return cases;
  return cases.map((one) => new Map([...one].filter(([, { answers }]) => answers.kind !== 'day')));
}

function merged(one: Case, other: Case): Case | undefined {
  const joined = new Map(one);
  for (const [question, left] of other) {
    const known = joined.get(question);
    if (!known) {
      if (joined.size < mostQuestions) joined.set(question, left);
      continue;
    }
    const rest = { answers: shared(known.answers, left.answers), mayLack: known.mayLack && left.mayLack };
    if (!isPossible(rest)) return undefined;
    joined.set(question, rest);
  }
  return joined;
}

function isPossible({ answers, mayLack }: Left): boolean {
  return mayLack || !isEmpty(answers);
}

function short(cases: Cases): Cases {
  return cases.length <= mostCases ? cases : [cases.reduce(around)];
}

function around(one: Case, other: Case): Case {
  const wide = new Map<string, Left>();
  for (const [question, left] of one) {
    const also = other.get(question);
    if (!also) continue;
    wide.set(question, { answers: spanOf(left.answers, also.answers), mayLack: left.mayLack || also.mayLack });
  }
  return wide;
}
