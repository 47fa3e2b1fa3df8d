/** A date in three boxes: how the boxes and `YYYY-MM-DD` become each other. */
import type { DatePart } from './date-order.ts';

/** What stands in the three boxes. */
export type DateParts = Readonly<Record<DatePart, string>>;

/** Nothing in any box. */
export const noDate: DateParts = { day: '', month: '', year: '' };

/**
 * `YYYY-MM-DD` from the boxes. What is not a date is given as it is, in the same order with the same hyphens, so that it can
 * be kept, checked and shown again; nothing in any box is undefined.
 *
 * @example
 * joinDate({ day: '3', month: '4', year: '2027' }); // '2027-04-03'
 * joinDate({ day: '31', month: '', year: '' });     // '--31'
 */
export function joinDate(parts: DateParts): string | undefined {
  const year = parts.year.trim();
  const [month, day] = [parts.month.trim(), parts.day.trim()];
  if (`${year}${month}${day}` === '') return undefined;
  const pad = (text: string) => (/^\d$/.test(text) ? `0${text}` : text);
  return `${year}-${pad(month)}-${pad(day)}`;
}

/** The boxes for a stored text; leading zeros go. */
export function splitDate(text: string): DateParts {
  const [year = '', month = '', ...day] = text.split('-');
  const plain = (part: string) => part.replace(/^0(?=\d$)/, '');
  return { year, month: plain(month), day: plain(day.join('-')) };
}
