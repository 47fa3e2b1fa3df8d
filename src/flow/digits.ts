/** Digits of every script, as they stand on keyboards and in pasted text. */

/**
 * The text with the digits of all scripts as 0 to 9, and full-width signs in their usual width. Nothing else is changed: a raised
 * "²" is no digit, for "5²" is not 52.
 *
 * @example
 * latinDigits('٠١٢ ＋３'); // '012 +3'
 */
export function latinDigits(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[^\P{Nd}\d]/gu, (digit) => String(valueOf(digit)));
}

/** Unicode keeps the digits of a script together, nought first: so many of them stand before this one. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return before % 10;
}
