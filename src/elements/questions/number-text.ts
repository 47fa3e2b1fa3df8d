/** Numbers as people type them in their language, and as the language writes them. */

/**
 * The number that a text stands for; undefined where it is none. Takes the separators and digits of the language, and where
 * these leave no doubt, those of others: "4,5" is four and a half everywhere, "4,500" follows the language.
 *
 * @example
 * readNumber('1.234,5', 'de'); // 1234.5
 * readNumber('4,5', 'en');     // 4.5
 */
export function readNumber(text: string, locale: string): number | undefined {
  const plain = latinDigits(text, locale)
    .replace(/[\s'’٬_\u061c\u200e\u200f]/g, '')
    .replace(/^[−–]/, '-')
    .replace('٫', '.');
  if (!/^[-+]?[\d.,]*\d[\d.,]*$/.test(plain)) return undefined;
  const value = Number(withPoint(plain, decimalOf(locale)));
  // "-0" is 0.
  return Number.isFinite(value) ? value || 0 : undefined;
}

/** A number as the language writes it in a box: its decimal sign, no grouping. */
export function writeNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20 }).format(value);
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

/** Full-width digits by Unicode, the language's own by asking it to count to nine. */
function latinDigits(text: string, locale: string): string {
  const own = [...new Intl.NumberFormat(locale, { useGrouping: false }).format(9876543210)].reverse();
  return [...text.normalize('NFKC')].map((sign) => (own.includes(sign) ? String(own.indexOf(sign)) : sign)).join('');
}
