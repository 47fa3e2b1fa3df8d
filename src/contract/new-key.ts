/** Random keys, also on pages without https, where `randomUUID` is missing. */

/**
 * A key of 122 random bits or more.
 *
 * @example
 * newKey(); // '1f0c6a5e-…'
 */
export function newKey(source: Pick<Crypto, 'getRandomValues'> & Partial<Pick<Crypto, 'randomUUID'>> = crypto): string {
  if (source.randomUUID) return source.randomUUID();
  let key = '';
  for (const byte of source.getRandomValues(new Uint8Array(16))) key += byte.toString(16).padStart(2, '0');
  return key;
}
