/** Who a resume says that it is from. Offered to the candidate, never taken by itself: better nothing than something wrong. */
import { findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js/min';
import type { Candidate } from '../../contract/records.ts';
import { isEmail } from '../../flow/contact.ts';
import { findName } from './find-name.ts';

/** People say who they are at the top. More is not looked at, so that no text takes long. */
const lookedAt = 5_000;
/** Further down numbers are more often something else. */
const phoneLookedAt = 2_000;

/**
 * What the beginning of a resume says about its author; undefined where it says nothing that is plain.
 *
 * @param country of phone numbers without an international prefix, such as `US`
 * @example
 * findContact('Ana Ruiz\nana@example.com | (207) 555-0142', 'US');
 * // { name: 'Ana Ruiz', email: 'ana@example.com', phone: '+12075550142' }
 */
export function findContact(text: string, country: string): Candidate | undefined {
  const top = text.slice(0, lookedAt);
  const email = findEmail(top);
  const name = findName(top, email);
  const phone = findPhone(top, country);
  const found: Candidate = { ...(name && { name }), ...(email && { email }), ...(phone && { phone }) };
  return Object.keys(found).length > 0 ? found : undefined;
}

/** The first one. Each of the first "@" is looked at with what stands around it, so the time is bounded. */
function findEmail(text: string): string | undefined {
  for (const { index } of [...text.matchAll(/@/g)].slice(0, 50)) {
    const local = /[\p{L}\p{N}._%+'-]+$/u.exec(text.slice(Math.max(0, index - 64), index))?.[0] ?? '';
    const domain = /^[\p{L}\p{N}.-]+/u.exec(text.slice(index + 1, index + 254))?.[0] ?? '';
    const address = `${local.replace(/^[.'-]+/, '')}@${domain.replace(/[.-]+$/, '')}`;
    if (isEmail(address)) return address;
  }
  return undefined;
}

/**
 * The first one that is in use somewhere: years and other numbers are none. The search takes long on text that is nothing but
 * digits, so it gets no more than a few short lines, and none that looks like a table.
 */
function findPhone(text: string, country: string): string | undefined {
  const options = isSupportedCountry(country) ? { defaultCountry: country } : {};
  const lines = text
    .slice(0, phoneLookedAt)
    .split(/[\r\n]+/)
    .filter(mayHoldPhone);
  for (const line of lines.slice(0, 8)) {
    const found = findPhoneNumbersInText(line.slice(0, 150), options).find(({ number }) => number.isValid());
    if (found) return found.number.number;
  }
  return undefined;
}

function mayHoldPhone(line: string): boolean {
  const digits = line.match(/\d/g)?.length ?? 0;
  return digits >= 7 && digits <= 24;
}
