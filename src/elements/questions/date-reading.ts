/** Dates as people type and paste them: parts with names and digits of other scripts, and whole dates where there is one way to read them. */
import { isDay } from '../../flow/day.ts';
import { latinDigits } from '../../flow/digits.ts';
import { dateOrder, type DatePart } from './date-order.ts';
import { joinDate, type DateParts } from './date-text.ts';

/**
 * A part as it is kept: digits 0 to 9, a month's name as its number. What is neither stays as it is.
 *
 * @example
 * readPart('month', 'marzo', 'es'); // '3'
 * readPart('day', '٢٧', 'ar');      // '27'
 */
export function readPart(part: DatePart, text: string, locale: string): string {
  const plain = latinDigits(text)
    .replace(/\p{Cf}/gu, '')
    .trim();
  return (part === 'month' && monthOf(plain, locale)) || plain;
}

/**
 * The parts of a whole date: year first, or in the order of the language with the year in full, or with the month's name. Undefined
 * where the text is no whole date; `unclear` where it is one that could be another day as well.
 *
 * @example
 * readDate('2027-03-27', 'en-US'); // { day: '27', month: '3', year: '2027' }
 * readDate('03/04/27', 'en-US');   // 'unclear'
 */
export function readDate(text: string, locale: string): DateParts | 'unclear' | undefined {
  const plain = latinDigits(text)
    .replace(/\p{Cf}/gu, '')
    .trim();
  const numbers = /^(\d{1,4})([-/.\s]+)(\d{1,2})\2(\d{1,4})\.?$/.exec(plain);
  return numbers ? ofNumbers([numbers[1] ?? '', numbers[3] ?? '', numbers[4] ?? ''], locale) : withName(plain, locale);
}

function ofNumbers(
  [first, second, third]: [string, string, string],
  locale: string,
): DateParts | 'unclear' | undefined {
  if (first.length === 4) return day({ year: first, month: second, day: third }) ?? 'unclear';
  if (third.length !== 4) return 'unclear';
  const dayFirst = day({ day: first, month: second, year: third });
  const monthFirst = day({ month: first, day: second, year: third });
  const order = dateOrder(locale);
  const own = order.indexOf('day') < order.indexOf('month') ? dayFirst : monthFirst;
  // In the other order only where it is the only one that gives a day: the 27th is no month.
  return own ?? dayFirst ?? monthFirst ?? 'unclear';
}

/** A name in place of the month leaves two numbers, and the one of four digits is the year. */
function withName(text: string, locale: string): DateParts | 'unclear' | undefined {
  const numbers = text.match(/\d+/g) ?? [];
  const month = text
    .split(/[\d\s,./-]+/)
    .map((word) => monthOf(word, locale))
    .find((found) => found !== undefined);
  if (month === undefined || numbers.length !== 2) return undefined;
  const year = numbers.find((number) => number.length === 4);
  const other = numbers.find((number) => number !== year);
  return (year && other && day({ year, month, day: other })) || 'unclear';
}

/** The parts where they are a day of the calendar, without noughts in front. */
function day(parts: DateParts): DateParts | undefined {
  const plain = { year: parts.year, month: parts.month.replace(/^0/, ''), day: parts.day.replace(/^0/, '') };
  return isDay(joinDate(plain)) ? plain : undefined;
}

/** The number of a month that is named in full, or by its first three letters or more. */
function monthOf(text: string, locale: string): string | undefined {
  const typed = folded(text, locale);
  if (typed.length < 3 || /\d/.test(typed)) return undefined;
  const fits = monthNames(locale).flatMap((names, index) =>
    names.some((name) => name.startsWith(typed)) ? [index + 1] : [],
  );
  return fits.length === 1 ? String(fits[0]) : undefined;
}

const known = new Map<string, string[][]>();

function monthNames(locale: string): string[][] {
  const names = known.get(locale) ?? new Array(12).fill(0).map((_, index) => namesOf(index, locale));
  known.set(locale, names);
  return names;
}

/** Within a date, and alone: some languages bend the name. */
function namesOf(month: number, locale: string): string[] {
  const date = new Date(2027, month, 15);
  const within = (style: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', day: 'numeric', month: style })
      .formatToParts(date)
      .find(({ type }) => type === 'month')?.value ?? '';
  const alone = (style: 'long' | 'short') =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', month: style }).format(date);
  return [within('long'), within('short'), alone('long'), alone('short')].map((name) => folded(name, locale));
}

function folded(text: string, locale: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLocaleLowerCase(locale)
    .trim();
}
