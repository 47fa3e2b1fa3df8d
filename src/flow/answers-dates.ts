/** Whether an answer is a day of the calendar, and within the limits of its question. Split from answers.ts by subject. */
import { dayOf, isDay, type DayContext } from './day.ts';
import type { Finding } from './problem-code.ts';
import type { QuestionOf } from './schema/question.ts';

/** What is wrong with a date; undefined when it fits. */
export function checkDate(question: QuestionOf<'date'>, answer: unknown, context: DayContext): Finding | undefined {
  if (!isDay(answer)) return unreal(answer);
  const min = question.min === undefined ? undefined : dayOf(question.min, context);
  const max = question.max === undefined ? undefined : dayOf(question.max, context);
  if ((min === undefined || answer >= min) && (max === undefined || answer <= max)) return undefined;
  if (min !== undefined && max !== undefined) return { code: 'date-range', values: { min, max } };
  return min === undefined ? { code: 'date-max', values: { max: max ?? '' } } : { code: 'date-min', values: { min } };
}

/** A short year is asked about, never filled up: "27" may be 1927. */
function unreal(answer: unknown): Finding {
  const [, year = '', month = '', day = ''] =
    (typeof answer === 'string' && /^(\d{1,4})-(\d{2})-(\d{2})$/.exec(answer)) || [];
  if (year !== '' && year.length < 4) return { code: 'date-year' };
  const last = lastOf(year, month);
  return last !== undefined && day > last.slice(-2) ? { code: 'date-day', values: { last } } : { code: 'date' };
}

/** The last day of a month; undefined where there is no such month. */
function lastOf(year: string, month: string): string | undefined {
  return ['31', '30', '29', '28'].map((day) => `${year}-${month}-${day}`).find(isDay);
}
