/**
 * Whether an answer fits its question: the one check, run while a page is filled in and again when the server takes it.
 * Takes anything, because it also reads what came over a network. In the browser's bundle: no library.
 */
import { emptyOther, isAnswered, type FieldProblem } from './answer.ts';
import { checkDate } from './answers-dates.ts';
import { checkFiles } from './answers-files.ts';
import { isEmail, isWebAddress, phoneFinding } from './contact.ts';
import { countryOf } from './country.ts';
import { todayIn, type DayContext } from './day.ts';
import type { Finding } from './problem-code.ts';
import type { Flow } from './schema/flow.ts';
import type { Question, QuestionOf } from './schema/question.ts';
import { resolveText } from './text.ts';

/** What a check needs to know beside the question: today's day, and the language of a pattern's message. */
export interface CheckContext extends DayContext {
  readonly locale?: string;
  readonly flowLocale?: string;
}

/** Longer texts than this are refused where a question sets no limit of its own. */
const longest = { 'short-text': 2_000, 'long-text': 50_000, other: 1_000 } as const;
/** Patterns are run on texts up to this length only, so that none can take long. */
const longestMatched = 500;

/**
 * The context of a flow at a moment.
 *
 * @example
 * checkAnswer(question, '2027-03-27', contextOf(flow, new Date()));
 */
export function contextOf(flow: Flow, now: Date, locale: string = flow.locale): CheckContext {
  return { today: todayIn(flow.timeZone, now), locale, flowLocale: flow.locale };
}

/**
 * What is wrong with an answer; undefined when it fits. An absent answer is wrong only where it is required
 * (`requiredAny` is checked over the stage: {@link checkStage}). Where `other` answers are taken, any text that is no
 * option's value is one.
 *
 * @example
 * checkAnswer({ id: 'age', type: 'number', label: 'Age', min: 18 }, 17, { today: '2027-03-27' });
 * // { field: 'age', code: 'min', values: { min: 18 } }
 */
export function checkAnswer(question: Question, answer: unknown, context: CheckContext): FieldProblem | undefined {
  const found = isAnswered(answer) ? findingOf(question, answer, context) : absence(question, answer);
  return found && { field: question.id, ...found };
}

function absence(question: Question, answer: unknown): Finding | undefined {
  if (question.type === 'single-choice' && question.other && answer === emptyOther) return { code: 'required.other' };
  return question.required === true && !question.requiredAny && question.type !== 'information'
    ? nothingGiven(question)
    : undefined;
}

/** What to say when a question that needs an answer has none. */
export function nothingGiven({ type }: Question): Finding {
  if (type === 'email' || type === 'phone' || type === 'url' || type === 'date') return { code: type };
  return { code: required[type] };
}

const required = {
  'short-text': 'required.text',
  'long-text': 'required.text',
  number: 'required.number',
  slider: 'required.slider',
  'yes-no': 'required.choice',
  'single-choice': 'required.choice',
  'multiple-choice': 'required.choices',
  file: 'required.file',
  consent: 'required.consent',
  information: 'required',
} as const;

function findingOf(question: Question, answer: unknown, context: CheckContext): Finding | undefined {
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return typeof answer === 'string' ? checkText(question, answer, context) : { code: 'invalid' };
    case 'email':
      return typeof answer === 'string' && isEmail(answer.trim()) ? undefined : { code: 'email' };
    case 'phone':
      return checkPhone(question, answer, context);
    case 'url':
      return typeof answer === 'string' && isWebAddress(answer.trim()) ? undefined : { code: 'url' };
    case 'number':
    case 'slider':
      return typeof answer === 'number' && Number.isFinite(answer) ? checkNumber(question, answer) : { code: 'number' };
    case 'date':
      return checkDate(question, answer, context);
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : { code: 'invalid' };
    case 'consent':
      if (typeof answer !== 'boolean') return { code: 'invalid' };
      return question.required === true && !answer ? { code: 'required.consent' } : undefined;
    case 'single-choice':
      return checkOption(question, answer);
    case 'multiple-choice':
      return checkOptions(question, answer);
    case 'file':
      return checkFiles(question, answer);
    case 'information':
      return { code: 'invalid' };
  }
}

function checkPhone({ country }: QuestionOf<'phone'>, answer: unknown, context: CheckContext): Finding | undefined {
  const code =
    typeof answer === 'string' ? phoneFinding(answer, country ?? countryOf(context.flowLocale ?? '')) : 'phone';
  return code && { code };
}

function checkText(
  question: QuestionOf<'short-text' | 'long-text'>,
  answer: string,
  context: CheckContext,
): Finding | undefined {
  const { minLength = 0, maxLength = longest[question.type], pattern } = question;
  const { length } = answer;
  if (length < minLength) return { code: 'too-short', values: { min: minLength, length } };
  if (length > maxLength) return { code: 'too-long', values: { max: maxLength, length } };
  if (!pattern) return undefined;
  if (length > longestMatched) return { code: 'too-long', values: { max: longestMatched, length } };
  if (new RegExp(`^(?:${pattern.regex})$`, 'u').test(answer)) return undefined;
  return { code: 'pattern', text: resolveText(pattern.message, context.locale ?? '', context.flowLocale) };
}

function checkNumber({ min, max, step }: QuestionOf<'number' | 'slider'>, answer: number): Finding | undefined {
  if (min !== undefined && answer < min) return { code: 'min', values: { min } };
  if (max !== undefined && answer > max) return { code: 'max', values: { max } };
  if (step === undefined || isOnStep(answer - (min ?? 0), step)) return undefined;
  return step === 1 && isOnStep(min ?? 0, 1) ? { code: 'whole' } : { code: 'step', values: { step } };
}

/** 0.3 is three steps of 0.1, whatever binary fractions make of it. */
export function isOnStep(distance: number, step: number): boolean {
  const steps = distance / step;
  return Math.abs(steps - Math.round(steps)) <= 1e-9 * Math.max(1, Math.abs(steps));
}

type Choice = QuestionOf<'single-choice' | 'multiple-choice'>;

function checkOption({ options, other }: Choice, answer: unknown): Finding | undefined {
  if (typeof answer !== 'string') return { code: 'invalid' };
  if (options.some((option) => option.value === answer)) return undefined;
  if (other !== true) return { code: 'option' };
  return answer.length > longest.other
    ? { code: 'too-long', values: { max: longest.other, length: answer.length } }
    : undefined;
}

function checkOptions(question: QuestionOf<'multiple-choice'>, answer: unknown): Finding | undefined {
  if (!Array.isArray(answer) || new Set(answer).size < answer.length) return { code: 'invalid' };
  const { min = 0, max = question.options.length + (question.other === true ? 1 : 0) } = question;
  for (const value of answer) {
    if (value === emptyOther && question.other) return { code: 'required.other' };
    const found = checkOption(question, value);
    if (found) return found;
  }
  if (answer.length < min) return { code: 'too-few', values: { min } };
  return answer.length > max ? { code: 'too-many', values: { max } } : undefined;
}
