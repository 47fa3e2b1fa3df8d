/** Which way a language runs. */

const languages = /^(ar|arc|ckb|dv|fa|he|ks|nqo|ps|sd|syr|ug|ur|yi)(-|$)/i;
const scripts = /-(Adlm|Arab|Hebr|Nkoo|Rohg|Samr|Syrc|Thaa)(-|$)/i;

/**
 * The writing direction of a BCP 47 tag; a script in the tag outweighs the language.
 *
 * @example
 * directionOf('ar-EG');   // 'rtl'
 * directionOf('uz-Arab'); // 'rtl'
 */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const hasScript = /-[a-z]{4}(-|$)/i.test(locale);
  return (hasScript ? scripts : languages).test(locale) ? 'rtl' : 'ltr';
}
