/** Telephone numbers as people type them, to E.164. On the server alone: the tables are large. */
import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/**
 * The number in E.164, or undefined where it cannot be one. Judged by its length, not by whether the range is in use: tables age, and
 * nobody is turned away over one.
 *
 * @param country of numbers without an international prefix; {@link countryOf} knows one for a language
 * @example
 * toE164('(207) 555-0142', 'US'); // '+12075550142'
 */
export function toE164(text: string, country: string): string | undefined {
  const number = parsePhoneNumberFromString(text, isSupportedCountry(country) ? country : otherwise);
  return number?.isPossible() ? number.number : undefined;
}

/**
 * The country in which a language tag is read: its region, else the one where most people speak it.
 *
 * @example
 * countryOf('es-MX'); // 'MX'
 * countryOf('en'); // 'US'
 */
export function countryOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? otherwise;
  } catch {
    return otherwise;
  }
}

const otherwise: CountryCode = 'US';
