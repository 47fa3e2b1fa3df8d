/** Light checks of what people type for e-mail, phone and web addresses: they catch slips, not lies. Linear time. */
import { latinDigits } from './digits.ts';

const email = /^[^\s\p{C}@<>()[\],;:\\"]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;
const phone = /^(?:\+|00)?\d{6,15}$/;

/**
 * True for what looks like an e-mail address.
 *
 * @example
 * isEmail('ana@example.com'); // true
 */
export function isEmail(text: string): boolean {
  return text.length <= 254 && email.test(text);
}

/**
 * True for what may be a phone number, national or international, with the usual separators, in the digits of any script.
 *
 * @example
 * isPhone('(207) 555-0134'); // true
 */
export function isPhone(text: string): boolean {
  return text.length <= 40 && phone.test(plainPhone(text).replace(/[\s().\-/‐-―]/g, ''));
}

/** A phone number as it is read: digits 0 to 9, without the marks that nobody sees and the `tel:` of a pasted link. */
export function plainPhone(text: string): string {
  return latinDigits(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/^\s*tel:/i, '')
    .trim();
}

/** What may be wrong with a phone number. */
export type PhoneCode = `phone${'' | '-short' | '-long' | '-letters' | '-country' | '-extension'}`;
/** Says what is wrong with a number that is dialled in a country; undefined where nothing is. */
export type PhoneJudge = (text: string, country: string) => PhoneCode | undefined;

let judge: PhoneJudge = (text) => (isPhone(text) ? undefined : 'phone');

/** Says what is wrong with a phone number: by its look, until {@link judgePhonesBy} was told of somebody who knows better. */
export const phoneFinding: PhoneJudge = (text, country) => judge(text, country);

/** From here on numbers are judged by this: `phoneProblem`, where the numbering plans of the countries are at hand. */
export function judgePhonesBy(exact: PhoneJudge): void {
  judge = exact;
}

/**
 * True for a web address as people type it, with or without the scheme.
 *
 * @example
 * isWebAddress('linkedin.com/in/ana'); // true
 */
export function isWebAddress(text: string): boolean {
  if (text.length > 2048 || /\s/.test(text)) return false;
  try {
    const { protocol, hostname, username, password } = new URL(
      /^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`,
    );
    return /^https?:$/.test(protocol) && /[^.]\.[^.]/.test(hostname) && username === '' && password === '';
  } catch {
    return false;
  }
}
