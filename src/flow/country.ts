/** Which country a language tag stands for: telephone numbers without a prefix are read as that country's. */

/**
 * The country in which a language tag is read: its region, else the one where most people speak it.
 *
 * @example
 * countryOf('es-MX'); // 'MX'
 * countryOf('en'); // 'US'
 */
export function countryOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? 'US';
  } catch {
    return 'US';
  }
}
