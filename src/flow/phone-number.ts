/**
 * Telephone numbers by the numbering plans of their countries: to E.164, back as the country writes it, and what keeps a text from being
 * one. Its tables are large: a server has them, a browser fetches them once somebody types a number.
 */
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  validatePhoneNumberLength,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/min/es6';
import { plainPhone, type PhoneCode } from './contact.ts';

/**
 * The number in E.164, or undefined where it cannot be one. Judged by its length, not by whether the range is in use: tables age, and
 * nobody is turned away over one. An extension is left out; other letters
 * are no part of a number.
 *
 * @param country of numbers without an international prefix; `countryOf` knows one for a language
 * @example
 * toE164('(207) 555-0142', 'US'); // '+12075550142'
 */
export function toE164(text: string, country: string): string | undefined {
  const plain = plainPhone(text);
  const number = read(plain, known(country));
  return number?.ext || !/\p{L}/u.test(plain) ? number?.number : undefined;
}

/**
 * What keeps a text from being one whole number, and no more than that; undefined where nothing does.
 *
 * @example
 * phoneProblem('555-0142', 'US');      // 'phone-short'
 * phoneProblem('1-800-FLOWERS', 'US'); // 'phone-letters': a letter may stand for a digit, or be a slip
 */
export function phoneProblem(text: string, country: string): PhoneCode | undefined {
  const plain = plainPhone(text);
  const number = read(plain, known(country));
  if (number?.ext) return 'phone-extension';
  if (/\p{L}/u.test(plain)) return 'phone-letters';
  if (number) return undefined;
  const wrong = validatePhoneNumberLength(plain, known(country));
  return (wrong && codes.get(wrong)) ?? 'phone';
}

const codes: ReadonlyMap<string, PhoneCode> = new Map([
  ['TOO_SHORT', 'phone-short'],
  ['TOO_LONG', 'phone-long'],
  ['INVALID_COUNTRY', 'phone-country'],
]);

/**
 * A number as its country writes it, with the country code where it is another one than `country`'s. What is no number stays as it is.
 *
 * @example
 * writePhone('+12075550142', 'US');  // '(207) 555-0142'
 * writePhone('+442079460958', 'US'); // '+44 20 7946 0958'
 */
export function writePhone(number: string, country: string): string {
  const parsed = read(number, known(country));
  if (!parsed) return number;
  const national = parsed.countryCallingCode === getCountryCallingCode(known(country)) && parsed.formatNational();
  // A few plans write a number at home in a way that is read as another one.
  return national && toE164(national, country) === parsed.number ? national : parsed.formatInternational();
}

function read(plain: string, country: CountryCode): PhoneNumber | undefined {
  const number = parsePhoneNumberFromString(plain, country);
  if (number?.isPossible()) return number;
  // "00" is how most of the world dials abroad, wherever the flow is from.
  const abroad = plain.startsWith('00') ? parsePhoneNumberFromString(`+${plain.slice(2)}`) : undefined;
  return abroad?.isPossible() ? abroad : undefined;
}

function known(country: string): CountryCode {
  return isSupportedCountry(country) ? country : 'US';
}
