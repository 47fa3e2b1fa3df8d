/** What a role pays, as people read it in their language. */
import { plainText } from './clean-text.ts';

/** Amounts in whole units of the currency. */
export interface PayRange {
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly currency?: string | null | undefined;
}

/**
 * The range; undefined where no amount is given. What is no currency code stands behind the numbers.
 *
 * @example
 * payText({ low: 50_000, high: 75_000, currency: 'USD' }, 'en'); // '$50,000 – $75,000'
 */
export function payText({ low: from, high: to, currency: unit }: PayRange, locale: string): string | undefined {
  const [low, high = low] = [from, to].filter((amount) => typeof amount === 'number');
  if (low === undefined || high === undefined) return undefined;
  const currency = plainText(unit ?? '').toUpperCase();
  const fraction = {
    minimumFractionDigits: 0,
    maximumFractionDigits: Number.isInteger(low) && Number.isInteger(high) ? 0 : 2,
  };
  const isCode = /^[A-Z]{3}$/.test(currency);
  const format = new Intl.NumberFormat(locale, isCode ? { style: 'currency', currency, ...fraction } : fraction);
  const range = low === high ? format.format(low) : format.formatRange(Math.min(low, high), Math.max(low, high));
  return isCode || currency === '' ? range : `${range} ${currency}`;
}
