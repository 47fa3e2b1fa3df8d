/** What a condition of a jump says about answers, in words that a flow knows too; the rest is named as unknown. */
import { isDay } from '../../flow/day.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { TypeformOperand } from './form.ts';

/** A question that conditions may speak of. */
export interface Subject {
  /** Its place among the steps. */
  readonly at: number;
  readonly question: Question;
  /** The values of its options, by every name that a condition may use for them. */
  readonly optionOf: ReadonlyMap<string, string>;
}

/** How an answer is compared. `isNot` turns it round, and then it holds without an answer as well. */
export type Tell =
  | { readonly of: 'yes-no'; readonly value: boolean; readonly isNot: boolean }
  | { readonly of: 'option'; readonly value: string; readonly isNot: boolean }
  | {
      readonly of: 'order';
      readonly op: 'below' | 'upTo' | 'at' | 'from' | 'above';
      readonly value: number | string;
      readonly isNot: boolean;
    };

/** A condition, understood. */
export type Meaning =
  | boolean
  | { readonly all: readonly Meaning[] }
  | { readonly any: readonly Meaning[] }
  | { readonly ref: string; readonly tell: Tell }
  | { readonly unknown: string };

const negations = new Set(['is_not', 'not_equal', 'not_on', 'not_contains']);
const orders = {
  lower_than: 'below',
  lower_equal_than: 'upTo',
  equal: 'at',
  not_equal: 'at',
  is: 'at',
  is_not: 'at',
  greater_equal_than: 'from',
  greater_than: 'above',
  earlier_than: 'below',
  earlier_than_or_on: 'upTo',
  on: 'at',
  not_on: 'at',
  later_than_or_on: 'from',
  later_than: 'above',
} as const;
const equalities = new Set(['is', 'is_not', 'equal', 'not_equal']);
const containments = new Set(['contains', 'not_contains']);

/**
 * Reads the condition of a jump that is taken at a step. What is asked later has no answer there yet.
 *
 * @example
 * meaningOf({ op: 'is', vars: [{ type: 'field', value: 'nights' }, { type: 'constant', value: true }] }, subjects, 3);
 */
export function meaningOf(
  condition: TypeformOperand | null | undefined,
  subjects: ReadonlyMap<string, Subject>,
  at: number,
): Meaning {
  const op = condition?.op ?? 'always';
  const vars = condition?.vars ?? [];
  if (op === 'always') return true;
  if (op === 'and' || op === 'or') {
    const parts = vars.map((part) => meaningOf(part, subjects, at));
    return op === 'and' ? { all: parts } : { any: parts };
  }
  const unknown: Meaning = { unknown: JSON.stringify([op, vars.map(({ type, value }) => [type, value])]) };
  const field = vars.find((operand) => operand.type === 'field');
  const value = vars.find((operand) => operand !== field);
  const ref = String(field?.value ?? '');
  const subject = field && subjects.get(ref);
  if (vars.length !== 2 || !subject || !value || value.type === 'field') return unknown;
  if (subject.at > at) return negations.has(op);
  const tell = tellOf(op, value, subject);
  return tell ? { ref, tell } : unknown;
}

function tellOf(op: string, { type, value }: TypeformOperand, { question, optionOf }: Subject): Tell | undefined {
  const isNot = negations.has(op);
  switch (question.type) {
    case 'yes-no':
    case 'consent': {
      const isTrue = value === true || value === 'true';
      const isKnown = isTrue || value === false || value === 'false';
      return isKnown && equalities.has(op) ? { of: 'yes-no', value: isTrue, isNot } : undefined;
    }
    case 'single-choice':
    case 'multiple-choice': {
      const option = optionOf.get(String(value ?? ''));
      // Of a text, "contains" is about a part of it; of an option it is about the choice.
      const isMembership = equalities.has(op) || (containments.has(op) && type === 'choice');
      return option !== undefined && isMembership ? { of: 'option', value: option, isNot } : undefined;
    }
    case 'number':
    case 'slider': {
      const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
      return typeof number === 'number' && Number.isFinite(number) ? ordered(op, number, isNot) : undefined;
    }
    case 'date':
      return typeof value === 'string' && isDay(value.slice(0, 10))
        ? ordered(op, value.slice(0, 10), isNot)
        : undefined;
    default:
      return undefined;
  }
}

function ordered(op: string, value: number | string, isNot: boolean): Tell | undefined {
  if (!isOrder(op)) return undefined;
  return { of: 'order', op: orders[op], value, isNot };
}

function isOrder(op: string): op is keyof typeof orders {
  return Object.hasOwn(orders, op);
}
