/**
 * The set of answers that a question can have, and what comparisons leave of it: the one piece of reasoning behind
 * unreachable questions, requirements that exclude each other and rules that nobody can fail. A set may be larger than
 * the truth, never smaller: where it is empty, there is no answer.
 */
import type { Operator } from '../operators.ts';
import type { DayValue, Operand } from '../schema/condition.ts';
import type { Question } from '../schema/question.ts';
import {
  choicesWhere,
  choicesWhereNot,
  choicesWithin,
  hasNoChoices,
  sharedChoices,
  spanOfChoices,
  type ChoicesDomain,
} from './choices-domain.ts';
import { daysWhere, daysWhereNot, daysWithin, hasNoDay, sharedDays, spanOfDays, type DayDomain } from './day-domain.ts';
import {
  hasNoNumber,
  numbersWhere,
  numbersWhereNot,
  numbersWithin,
  sharedNumbers,
  spanOfNumbers,
  type NumberDomain,
} from './number-domain.ts';
import {
  allOptionsBut,
  hasNoOption,
  joinedOptions,
  optionsWhere,
  optionsWhereNot,
  sharedOptions,
  theseOptions,
  type OptionDomain,
} from './option-domain.ts';

/** True, false or both. */
interface BooleanDomain {
  readonly kind: 'boolean';
  readonly values: readonly boolean[];
}

/** Texts and files: anything at all, or nothing. */
interface AnythingDomain {
  readonly kind: 'anything';
  readonly isPossible: boolean;
}

/** A set of answers to one question. No answer is not among them. */
export type AnswerDomain = BooleanDomain | AnythingDomain | NumberDomain | DayDomain | OptionDomain | ChoicesDomain;

/** A comparison whose operator and value fit the question. */
export interface FittingComparison {
  readonly op: Operator;
  readonly value?: Operand;
}

/**
 * Every answer that the type, the options and the limits of a question allow.
 *
 * @param isOld the answer may be from an earlier day than the one that it is looked at
 * @example
 * isEmpty(shared(possibleAnswers(years), answersWhere({ op: 'gt', value: 60 }, years, true))); // true where max is 60
 */
export function possibleAnswers(question: Question, isOld = false): AnswerDomain {
  switch (question.type) {
    case 'yes-no':
      return { kind: 'boolean', values: [true, false] };
    case 'consent':
      return { kind: 'boolean', values: question.required === true ? [true] : [true, false] };
    case 'number':
    case 'slider':
      return numbersWithin(question);
    case 'date':
      return daysWithin(question, isOld);
    case 'single-choice':
      return question.other === true ? allOptionsBut([]) : theseOptions(optionValues(question));
    case 'multiple-choice': {
      const { other, min = 0, max = question.options.length + (other === true ? 1 : 0) } = question;
      return choicesWithin(other === true ? undefined : optionValues(question), min, max);
    }
    default:
      return { kind: 'anything', isPossible: question.type !== 'information' };
  }
}

/**
 * Every answer that a comparison is true of, or with `isTrue` false every answer that it is not true of: exactly what
 * `compare` in ../conditions.ts says. The comparison has to fit the question.
 */
export function answersWhere(
  { op, value }: FittingComparison,
  { type }: Pick<Question, 'type'>,
  isTrue: boolean,
): AnswerDomain {
  switch (type) {
    case 'yes-no':
    case 'consent':
      return { kind: 'boolean', values: [(value === true) === isTrue] };
    case 'number':
    case 'slider':
      return isTrue ? numbersWhere(op, value) : numbersWhereNot(op, value);
    case 'date':
      return isTrue ? daysWhere(op, value as DayValue) : daysWhereNot(op, value as DayValue);
    case 'single-choice':
      return isTrue ? optionsWhere(op, value) : optionsWhereNot(op, value);
    case 'multiple-choice':
      return isTrue ? choicesWhere(op, value) : choicesWhereNot(op, value);
    default:
      return { kind: 'anything', isPossible: isTrue };
  }
}

/** The answers that are in both sets, of one question. */
export function shared(a: AnswerDomain, b: AnswerDomain): AnswerDomain {
  if (a.kind === 'number' && b.kind === 'number') return sharedNumbers(a, b);
  if (a.kind === 'day' && b.kind === 'day') return sharedDays(a, b);
  if (a.kind === 'option' && b.kind === 'option') return sharedOptions(a, b);
  if (a.kind === 'choices' && b.kind === 'choices') return sharedChoices(a, b);
  if (a.kind === 'boolean' && b.kind === 'boolean')
    return { kind: 'boolean', values: a.values.filter((value) => b.values.includes(value)) };
  return a.kind === 'anything' && !a.isPossible ? a : b;
}

/** A set that holds both, of one question: never less than both together. */
export function spanOf(a: AnswerDomain, b: AnswerDomain): AnswerDomain {
  if (isEmpty(a)) return b;
  if (isEmpty(b)) return a;
  if (a.kind === 'number' && b.kind === 'number') return spanOfNumbers(a, b);
  if (a.kind === 'day' && b.kind === 'day') return spanOfDays(a, b);
  if (a.kind === 'option' && b.kind === 'option') return joinedOptions(a, b);
  if (a.kind === 'choices' && b.kind === 'choices') return spanOfChoices(a, b);
  if (a.kind === 'boolean' && b.kind === 'boolean')
    return {
      kind: 'boolean',
      values: [true, false].filter((value) => a.values.includes(value) || b.values.includes(value)),
    };
  return a;
}

/** True when there is no such answer. False may also mean that this cannot tell. */
export function isEmpty(domain: AnswerDomain): boolean {
  switch (domain.kind) {
    case 'boolean':
      return domain.values.length === 0;
    case 'anything':
      return !domain.isPossible;
    case 'number':
      return hasNoNumber(domain);
    case 'day':
      return hasNoDay(domain);
    case 'option':
      return hasNoOption(domain);
    case 'choices':
      return hasNoChoices(domain);
  }
}

function optionValues(question: { readonly options: readonly { readonly value: string }[] }): string[] {
  return question.options.map(({ value }) => value);
}
