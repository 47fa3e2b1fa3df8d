/** What a role pays, as people read it in their language. */
import { plainText } from './clean-text.ts';
import { filled, wordsFor } from './words.ts';

/** Amounts in whole units of the currency. */
export interface PayRange {
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly currency?: string | null | undefined;
  /** What the amounts are for, in the source's words: `YEAR`, `per-hour-wage`, `1 MONTH`. Any other is left unsaid. */
  readonly interval?: string | null | undefined;
}

const intervals = [
  [/hour/i, 'hour'],
  [/\bday|daily/i, 'day'],
  [/week/i, 'week'],
  [/month/i, 'month'],
  [/year|annual/i, 'year'],
] as const;

/**
 * The range; undefined where no amount is given. What is no currency code stands behind the numbers.
 *
 * @example
 * payText({ low: 50_000, high: 75_000, currency: 'USD', interval: 'YEAR' }, 'en'); // '$50,000 – $75,000 a year'
 */
export function payText(
  { low: from, high: to, currency: unit, interval }: PayRange,
  locale: string,
): string | undefined {
  const [low, high = low] = [from, to].filter((amount) => typeof amount === 'number');
  if (low === undefined || high === undefined) return undefined;
  const currency = plainText(unit ?? '').toUpperCase();
  const digits = Number.isInteger(low) && Number.isInteger(high) ? 0 : 2;
  const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const isCode = /^[A-Z]{3}$/.test(currency);
  const format = new Intl.NumberFormat(locale, isCode ? { style: 'currency', currency, ...fraction } : fraction);
  const range = low === high ? format.format(low) : format.formatRange(Math.min(low, high), Math.max(low, high));
  const pay = isCode || currency === '' ? range : `${range} ${currency}`;
  const [, word] = intervals.find(([name]) => name.test(interval ?? '')) ?? [];
  return word === undefined ? pay : filled(wordsFor(locale)[word], { pay });
}
