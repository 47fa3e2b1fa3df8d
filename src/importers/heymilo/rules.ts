/** Expected answers as dealbreakers. HeyMilo judges by `answer` and `operator`; a flow has operators by type of question. */
import { asksPostalCode } from '../../backstage/postal-code.ts';
import type { Dealbreaker } from '../../backstage/schema/dealbreaker.ts';
import { isDay } from '../../flow/day.ts';
import type { Json } from '../../flow/read-document.ts';
import type { Option, Question } from '../../flow/schema/question.ts';
import { plainText, stringOf } from '../clean-text.ts';
import type { StepContext } from './step.ts';

/** What is expected of the answer to one question. */
export interface Expectation {
  /** Where the source says it. */
  readonly path: string;
  readonly answer: Json | undefined;
  readonly operator?: string | undefined;
  /** True where a wrong answer ends it there; else it only told the recruiter. */
  readonly isKnockout: boolean;
  /** The options as the source has them, where the flow's question has none. */
  readonly options?: readonly Option[];
}

type Comparison = Pick<Dealbreaker, 'op' | 'value'>;

const affirmative = /^(yes|y|true|1|sí|si|oui|ja|sim)$/i;
const negative = /^(no|n|false|0|non|nein|não)$/i;
const numeric: Readonly<Record<string, 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte'>> = {
  eq: 'eq',
  neq: 'neq',
  gt: 'gt',
  gte: 'gte',
  lt: 'lt',
  lte: 'lte',
  minimum: 'gte',
  min: 'gte',
  maximum: 'lte',
  max: 'lte',
};
const days: Readonly<Record<string, 'before' | 'onOrBefore' | 'after' | 'onOrAfter'>> = {
  gt: 'after',
  gte: 'onOrAfter',
  minimum: 'onOrAfter',
  lt: 'before',
  lte: 'onOrBefore',
  maximum: 'onOrBefore',
};

/** The dealbreakers of one question; what cannot be one is listed. One that was no knock-out there is a flag here. */
export function rulesOf(
  question: Question,
  expected: Expectation,
  { translation, ruleId }: StepContext,
): Dealbreaker[] {
  const { path, isKnockout } = expected;
  const label = stringOf(question.label);
  const because = reasonAgainst(question);
  const isSaid = expected.answer !== undefined || (isKnockout && question.type === 'file');
  if (!isSaid && !isKnockout) return [];
  if (because !== undefined) {
    translation.log.drop(path, label, because);
    return [];
  }
  const comparisons = isSaid ? comparisonsOf(question, expected) : [];
  if (comparisons.length === 0) {
    const reason = isSaid
      ? 'The expected answer fits no option or operator of the question: set the dealbreaker yourself'
      : 'Marked as a knock-out without an expected answer: set the dealbreaker yourself';
    translation.log.drop(path, label, reason);
  }
  return comparisons.map((comparison) => ({
    id: ruleId(question.id, 'rule'),
    question: question.id,
    ...comparison,
    ...(!isKnockout && ({ onNotMet: 'flag', onUnknown: 'continue' } as const)),
  }));
}

/** Why nothing may rest on a question, or can. */
function reasonAgainst(question: Question): string | undefined {
  if (question.type === 'short-text' || question.type === 'long-text') {
    return 'Free text cannot carry a dealbreaker: ask with options, or let a person read it';
  }
  if (asksPostalCode(question)) {
    return 'A postal code cannot carry a dealbreaker: where people live stands in for who they are';
  }
  return undefined;
}

function comparisonsOf(question: Question, expected: Expectation): Comparison[] {
  const operator = (expected.operator ?? '').trim().toLowerCase();
  const isNegated = operator === 'neq';
  switch (question.type) {
    case 'yes-no': {
      const value = truthOf(expected);
      return value === undefined ? [] : [{ op: 'is', value: value !== isNegated }];
    }
    case 'number':
    case 'slider':
      return numbers(expected.answer, operator);
    case 'date':
      return dates(expected.answer, operator);
    case 'single-choice': {
      const [first, ...more] = optionsIn(expected.answer, question.options);
      if (first === undefined) return [];
      if (more.length === 0) return [{ op: isNegated ? 'neq' : 'eq', value: first }];
      return [{ op: isNegated ? 'notIn' : 'in', value: [first, ...more] }];
    }
    case 'multiple-choice': {
      const value = optionsIn(expected.answer, question.options);
      return value.length === 0 ? [] : [{ op: isNegated ? 'includesNone' : 'includesAny', value }];
    }
    case 'file':
      return [{ op: 'present' }];
    default:
      return [];
  }
}

/** Ends count, and where no operator is given the answer is the least that is expected. */
function numbers(answer: Json | undefined, operator: string): Comparison[] {
  const value = typeof answer === 'string' && answer.trim() !== '' ? Number(answer) : answer;
  const op = Object.hasOwn(numeric, operator) ? numeric[operator] : operator === '' ? 'gte' : undefined;
  return typeof value === 'number' && Number.isFinite(value) && op ? [{ op, value }] : [];
}

/** A day is equal to another where it is neither before nor after it. */
function dates(answer: Json | undefined, operator: string): Comparison[] {
  const value = dayOf(answer);
  if (value === undefined) return [];
  if (operator === 'eq') {
    return [
      { op: 'onOrAfter', value },
      { op: 'onOrBefore', value },
    ];
  }
  const op = Object.hasOwn(days, operator) ? days[operator] : undefined;
  return op ? [{ op, value }] : [];
}

/** A day written out, at the front of a time, or as seconds since 1970. */
function dayOf(answer: Json | undefined): string | undefined {
  const time = typeof answer === 'number' ? new Date(answer * 1000) : undefined;
  const written = time ? (Number.isNaN(time.getTime()) ? '' : time.toISOString()) : answer;
  const day = typeof written === 'string' ? written.trim().slice(0, 10) : '';
  return isDay(day) ? day : undefined;
}

function truthOf({ answer, options = [] }: Expectation): boolean | undefined {
  const [said, ...more] = textsIn(answer);
  if (said === undefined || more.length > 0) return undefined;
  const label = stringOf(options.find((option) => option.value === said)?.label ?? said);
  if (affirmative.test(label)) return true;
  return negative.test(label) ? false : undefined;
}

/** The values of the expected options; none unless all of them are known, so that no rule is stricter than the source. */
function optionsIn(answer: Json | undefined, options: readonly Option[]): string[] {
  const values = textsIn(answer).map(
    (said) => options.find(({ value, label }) => same(value, said) || same(stringOf(label), said))?.value,
  );
  return values.every((value) => value !== undefined) ? [...new Set(values)] : [];
}

function textsIn(answer: Json | undefined): string[] {
  if (Array.isArray(answer)) return answer.flatMap(textsIn);
  if (typeof answer === 'object' && answer !== null)
    return textsIn(answer['value'] ?? answer['label'] ?? answer['text']);
  if (answer === undefined || answer === null) return [];
  return [plainText(String(answer))];
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
