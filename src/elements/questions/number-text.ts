/** Numbers as people type them in their language, and as the language writes them. */
import { latinDigits } from '../../flow/digits.ts';

/** More digits than these do not fit into a number: they would be changed. */
const mostDigits = 15;

/**
 * The number that a text stands for; undefined where it is none. Takes the separators and digits of the language, and where
 * these leave no doubt, those of others: "4,5" is four and a half everywhere, "4,500" follows the language.
 *
 * @param unit of the question: may stand behind the number, as any currency sign may stand on either side where it is not another
 *   one than the unit's
 * @example
 * readNumber('1.234,5', 'de');     // 1234.5
 * readNumber('4,5', 'en');         // 4.5
 * readNumber('12 kg', 'en', 'kg'); // 12
 */
export function readNumber(text: string, locale: string, unit = ''): number | undefined {
  const plain = withoutUnit(latinDigits(text).replace(/\p{Cf}/gu, ''), unit)
    .replace(/[\s'’٬_]/g, '')
    .replace(/^[−–]/, '-')
    .replace('٫', '.');
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(plain)) return undefined;
  const pointed = withPoint(plain, decimalOf(locale));
  if (significant(pointed).length > mostDigits) return undefined;
  const value = Number(pointed);
  // "-0" is 0.
  return Number.isFinite(value) ? value || 0 : undefined;
}

/** A number as the language writes it in a box: its decimal sign, no grouping unless it is wanted. */
export function writeNumber(value: number, locale: string, useGrouping = false): string {
  return new Intl.NumberFormat(locale, { useGrouping, maximumFractionDigits: 20 }).format(value);
}

/**
 * What to show for a number once its box is left: what was typed, where the language writes it so; else what was understood, in
 * groups where it was typed in groups.
 *
 * @example
 * shownNumber('$1,200', 1200, 'en'); // '1,200'
 * shownNumber('4,5', 4.5, 'en');     // '4.5'
 */
export function shownNumber(typed: string, value: number, locale: string): string {
  const [plain, grouped] = [writeNumber(value, locale), writeNumber(value, locale, true)];
  if (typed === plain || typed === grouped) return typed;
  return /\d[.,\s'’٬]\d{3}(?!\d)/.test(latinDigits(typed)) ? grouped : plain;
}

function withoutUnit(text: string, unit: string): string {
  const sign = /\p{Sc}/u.exec(unit)?.[0];
  const bare = text.replace(/\p{Sc}/gu, (one) => (sign === undefined || one === sign ? '' : one)).trim();
  const isUnit = unit !== '' && bare.toLocaleLowerCase().endsWith(unit.toLocaleLowerCase());
  return isUnit ? bare.slice(0, -unit.length) : bare;
}

/** The digits that count: without sign, point and the noughts at either end. */
function significant(pointed: string): string {
  return pointed
    .replace(/\.(\d*?)0*$/, '.$1')
    .replace(/[^\d]/g, '')
    .replace(/^0+/, '');
}

function withPoint(text: string, decimal: string): string {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (last < 0) return text;
  const sign = text.charAt(last);
  const whole = text.slice(0, last);
  const isRepeated = whole.includes(sign);
  const looksGrouped = /^[-+]?\d{1,3}([.,]\d{3})*$/.test(whole) && text.length - last === 4;
  const isGrouping = isRepeated || (looksGrouped && sign !== decimal && !/[.,]/.test(whole));
  if (isGrouping) return isRepeated && !looksGrouped ? 'NaN' : text.replace(/[.,]/g, '');
  return `${whole.replace(/[.,]/g, '')}.${text.slice(last + 1)}`;
}

function decimalOf(locale: string): string {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.find((part) => part.type === 'decimal')?.value ?? '.';
}
