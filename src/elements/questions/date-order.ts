/** In which order a language writes a date, and an example of one. */

/** A part of a date. */
export type DatePart = 'day' | 'month' | 'year';
/**
 * The order in which a language writes a date.
 *
 * @example
 * dateOrder('en-US'); // ['month', 'day', 'year']
 */
export function dateOrder(locale: string): DatePart[] {
  return partsIn(locale, new Date(2027, 2, 27)).map(([type]) => type);
}

/**
 * A date in numbers in the order of the language, for a hint: `3 27 2027`.
 */
export function dateExample(locale: string, year: number): string {
  return partsIn(locale, new Date(year, 2, 27))
    .map(([, value]) => value)
    .join(' ');
}

function partsIn(locale: string, date: Date): [DatePart, string][] {
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    numberingSystem: 'latn',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
  });
  return format
    .formatToParts(date)
    .flatMap(({ type, value }) => (type === 'day' || type === 'month' || type === 'year' ? [[type, value]] : []));
}
