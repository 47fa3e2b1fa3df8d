/** The one gate for addresses: used by the schemas, after placeholders are filled in, and again at every sink. */

/** `web`: https pages and media. `contact`: links that may also start a mail or a call. */
export type UrlPurpose = 'web' | 'contact';

const contactSchemes = new Set(['mailto:', 'tel:']);
/** White space, characters without a shape of their own, backslashes, and dots of other scripts that browsers read as dots. */
const unsafe = /[\s\p{C}\\\u3002\uff0e\uff61]/u;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * True when an address may be followed, loaded or shown as a link.
 * Absolute only; no user name or password; nothing invisible, no white space or backslashes; at most 2,048 characters.
 *
 * @example
 * isSafeUrl('https://example.com/a');           // true
 * isSafeUrl('java\tscript:alert(1)');            // false
 * isSafeUrl('tel:+15550100', 'contact');         // true
 */
export function isSafeUrl(value: unknown, purpose: UrlPurpose = 'web'): value is string {
  if (typeof value !== 'string' || value.length > 2048 || unsafe.test(value)) return false;
  const url = parse(value);
  if (!url) return false;
  if (contactSchemes.has(url.protocol)) return purpose === 'contact' && url.pathname !== '';
  if (url.username !== '' || url.password !== '' || !/^https?:\/\/[^/]/i.test(value)) return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.test(url.hostname));
}

/**
 * The address when it passes the gate, else undefined: for sinks, so that an unsafe one is simply not there.
 *
 * @example
 * html`<a href=${ifDefined(safeUrl(link))}>…</a>`
 */
export function safeUrl(value: unknown, purpose: UrlPurpose = 'web'): string | undefined {
  return isSafeUrl(value, purpose) ? value : undefined;
}

function parse(value: string): URL | undefined {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}
