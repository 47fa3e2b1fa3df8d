/** Which values an operator can be given: by operator, and by the options and limits of the question. */
import { isDay } from '../day.ts';
import { didYouMean } from '../nearest-name.ts';
import type { QuestionType } from '../operators.ts';
import type { Question } from '../schema/question.ts';

/** Why a value does not fit. */
export interface OperandMismatch {
  readonly code: 'wrong-operand' | 'unknown-option';
  readonly expected: string;
  readonly fix?: string | undefined;
}

type Rule = (value: unknown, question: Question | undefined) => OperandMismatch | undefined;

const aNumber: Rule = (value) => (typeof value === 'number' ? undefined : wrong('a number'));
const aDay: Rule = (value) => (isDayValue(value) ? undefined : wrong('a day like "2027-03-27", or { "today": 14 }'));
const anOption: Rule = (value, question) =>
  typeof value === 'string' ? optionMismatch([value], question) : wrong('the value of an option');
const someOptions: Rule = (value, question) => {
  const isList = Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
  return isList ? optionMismatch(value, question) : wrong('a list of option values like ["a", "b"]');
};

const rules: Record<string, Rule> = {
  is: (value) => (typeof value === 'boolean' ? undefined : wrong('true or false')),
  present: (value) =>
    value === undefined || value === true ? undefined : wrong('no value; for "not there" use { "not": … }'),
  gt: aNumber,
  gte: aNumber,
  lt: aNumber,
  lte: aNumber,
  between: (value) => (isRange(value) ? undefined : wrong('two numbers, the lower first, like [3, 5]')),
  before: aDay,
  onOrBefore: aDay,
  after: aDay,
  onOrAfter: aDay,
  in: someOptions,
  notIn: someOptions,
  includesAll: someOptions,
  includesAny: someOptions,
  includesNone: someOptions,
  countGte: (value) => (Number.isInteger(value) && Number(value) >= 0 ? undefined : wrong('a whole number from 0 up')),
};

/** Why a value does not fit an operator on a question of this type; undefined when it does. */
export function operandMismatch(
  op: string,
  value: unknown,
  type: QuestionType,
  question?: Question,
): OperandMismatch | undefined {
  const rule = op === 'eq' || op === 'neq' ? (type === 'single-choice' ? anOption : aNumber) : rules[op];
  return rule?.(value, question);
}

/** Options are known unless the question takes other answers as well, or is itself broken. */
function optionMismatch(values: readonly unknown[], question: Question | undefined): OperandMismatch | undefined {
  if (!question || !('options' in question) || question.other === true) return undefined;
  const known = question.options.map((option) => option.value);
  const strange = values.find((value) => typeof value === 'string' && !known.includes(value));
  if (typeof strange !== 'string') return undefined;
  return {
    code: 'unknown-option',
    expected: `one of ${known.slice(0, 20).join(', ')}${known.length > 20 ? ', …' : ''}`,
    fix: didYouMean(strange, known),
  };
}

function isDayValue(value: unknown): boolean {
  if (typeof value === 'string') return isDay(value);
  return typeof value === 'object' && value !== null && 'today' in value && Number.isInteger(value.today);
}

function isRange(value: unknown): boolean {
  const [low, high, ...more]: unknown[] = Array.isArray(value) ? [...(value as readonly unknown[])] : [];
  return more.length === 0 && typeof low === 'number' && typeof high === 'number' && low <= high;
}

function wrong(expected: string): OperandMismatch {
  return { code: 'wrong-operand', expected };
}
