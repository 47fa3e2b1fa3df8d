/** Questions, comparisons and limits in the words of the people who wrote them: for findings that are read aloud. */
import type { Condition, DayValue } from '../schema/condition.ts';
import type { Question } from '../schema/question.ts';
import type { Text } from '../schema/text.ts';
import { resolveText } from '../text.ts';
import type { FittingComparison } from './answer-domain.ts';

/** Longer labels are cut. */
const longestLabel = 80;
/** Longer lists are cut. */
const mostNamed = 6;

/**
 * What a question is called, in quotes: its label in a language, cut to a readable length.
 *
 * @example
 * labelOf({ id: 'adult', type: 'yes-no', label: 'Are you 18 or older?' }, 'en'); // '"Are you 18 or older?"'
 */
export function labelOf({ id, label }: { readonly id: string; readonly label: Text }, locale: string): string {
  return quoted(resolveText(label, locale).trim() || id);
}

/**
 * A comparison as a half sentence.
 *
 * @example
 * comparisonInWords({ op: 'gte', value: 2 }, years, 'en'); // '"Years of experience" is at least 2'
 */
export function comparisonInWords(comparison: FittingComparison, question: Question, locale: string): string {
  return `${labelOf(question, locale)} ${demandInWords(comparison, question, locale)}`;
}

/** A comparison without its question: `is at least 2`. */
export function demandInWords({ op, value }: FittingComparison, question: Question, locale: string): string {
  const named = (values: unknown): string =>
    listed((values as readonly string[]).map((one) => optionLabel(question, one, locale)));
  const one = typeof value === 'string' ? optionLabel(question, value, locale) : JSON.stringify(value);
  switch (op) {
    case 'is':
      if (question.type === 'consent') return value === true ? 'is ticked' : 'is not ticked';
      return value === true ? 'is yes' : 'is no';
    case 'present':
      return 'is answered';
    case 'eq':
      return `is ${one}`;
    case 'neq':
      return `is not ${one}`;
    case 'gt':
      return `is over ${one}`;
    case 'gte':
      return `is at least ${one}`;
    case 'lt':
      return `is under ${one}`;
    case 'lte':
      return `is at most ${one}`;
    case 'between': {
      const [low, high] = value as readonly number[];
      return `is from ${low} to ${high}`;
    }
    case 'in':
      return `is one of ${named(value)}`;
    case 'notIn':
      return `is none of ${named(value)}`;
    case 'includesAll':
      return `includes all of ${named(value)}`;
    case 'includesAny':
      return `includes one of ${named(value)}`;
    case 'includesNone':
      return `includes none of ${named(value)}`;
    case 'countGte':
      return `has at least ${one} chosen`;
    default:
      return `is ${dayWords[op]} ${dayInWords(value as DayValue)}`;
  }
}

/** A condition as a half sentence, where it is short enough to follow. */
export function conditionInWords(
  condition: Condition,
  questionOf: (id: string) => Question | undefined,
  locale: string,
): string {
  if ('question' in condition) {
    const question = questionOf(condition.question);
    return question ? comparisonInWords(condition, question, locale) : quoted(condition.question);
  }
  if ('not' in condition) return `it is not so that ${conditionInWords(condition.not, questionOf, locale)}`;
  const parts = 'all' in condition ? condition.all : condition.any;
  if (parts.length > 3) return `a group of ${parts.length} conditions`;
  const words = parts.map((part) => conditionInWords(part, questionOf, locale));
  return words.length === 1 ? words.join('') : `(${words.join('all' in condition ? ' and ' : ' or ')})`;
}

/**
 * What a question can be answered with, as its type, options and limits have it.
 *
 * @example
 * possibleInWords({ id: 'y', type: 'number', label: 'Years', min: 0, max: 60 }, 'en'); // 'a number from 0 to 60'
 */
export function possibleInWords(question: Question, locale: string): string {
  switch (question.type) {
    case 'yes-no':
      return 'yes or no';
    case 'consent':
      return question.required === true ? 'a tick: it is required' : 'a tick or none';
    case 'number':
    case 'slider': {
      const steps = question.step === undefined ? '' : ` in steps of ${question.step}`;
      return `a number${rangeInWords(question.min, question.max)}${steps}`;
    }
    case 'date':
      return `a day${rangeInWords(question.min, question.max)}`;
    case 'single-choice':
      return `one of ${optionsInWords(question, locale)}`;
    case 'multiple-choice': {
      const most = question.max === undefined ? '' : `at most ${question.max} `;
      return `${most || 'any '}of ${optionsInWords(question, locale)}`;
    }
    case 'information':
      return 'nothing: it takes no answer';
    default:
      return 'anything';
  }
}

/** Names in a row, the last ones cut where there are many. */
export function listed(names: readonly string[]): string {
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')}, …` : names.join(', ');
}

/** The label of an option, in quotes; the value itself where it is no option. */
export function optionLabel(question: Question, value: string, locale: string): string {
  const option = 'options' in question ? question.options.find((each) => each.value === value) : undefined;
  return quoted(option ? resolveText(option.label, locale).trim() || value : value);
}

const dayWords: Readonly<Record<string, string>> = {
  before: 'before',
  onOrBefore: 'on or before',
  after: 'after',
  onOrAfter: 'on or after',
};

function dayInWords(day: DayValue | number): string {
  if (typeof day !== 'object') return String(day);
  const { today: days } = day;
  if (days === 0) return 'today';
  const distance = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  return days > 0 ? `${distance} from today` : `${distance} before today`;
}

function rangeInWords(min: DayValue | number | undefined, max: DayValue | number | undefined): string {
  const from = min === undefined ? '' : ` from ${dayInWords(min)}`;
  if (max === undefined) return from === '' ? '' : `${from} on`;
  return `${from} ${from === '' ? 'up to' : 'to'} ${dayInWords(max)}`;
}

function optionsInWords(
  question: Extract<Question, { type: 'single-choice' | 'multiple-choice' }>,
  locale: string,
): string {
  return listed(question.options.map(({ value }) => optionLabel(question, value, locale)));
}

function quoted(text: string): string {
  return `"${text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text}"`;
}
