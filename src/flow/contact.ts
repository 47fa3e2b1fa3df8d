/** Light checks of what people type for e-mail, phone and web addresses: they catch slips, not lies. Linear time. */

const email = /^[^\s@<>()[\],;:\\"]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;
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
 * True for what may be a phone number, national or international, with the usual separators.
 *
 * @example
 * isPhone('(207) 555-0134'); // true
 */
export function isPhone(text: string): boolean {
  return text.length <= 40 && phone.test(text.replace(/[\s().\-/‐-―]/g, ''));
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
