/** Who the candidate is, in Greenhouse's fields, within the limits that its documentation names. */
import type { Problem } from '../../errors/index.ts';
import { isEmail, isPhone } from '../../flow/contact.ts';
import type { CandidateDetails } from '../../flow/identity.ts';

/** The candidate; first and last name where they are known apart. */
export type NamedCandidate = CandidateDetails & { readonly firstName?: string; readonly lastName?: string };

interface IdentityFields {
  first_name?: string;
  last_name?: string;
  email?: string;
  phone?: string;
}

const longest = 255;
const address = /https?:|www\./i;

/**
 * The fields. Of one name the first word is the first name, the rest the last; a name of one word is both, since
 * Greenhouse takes no application without either.
 */
export function identityFields(candidate: NamedCandidate, problems: Problem[]): IdentityFields {
  const words = (candidate.name ?? '').trim().split(/\s+/).filter(Boolean);
  const first = candidate.firstName?.trim() ?? words[0] ?? '';
  const last = candidate.lastName?.trim() ?? (words.slice(1).join(' ') || first);
  const email = candidate.email?.trim() ?? '';
  const phone = candidate.phone?.trim() ?? '';
  const refuse = (path: string, why: string): void => {
    problems.push({ path, code: 'invalid', message: `Greenhouse does not take this ${path}: ${why}` });
  };
  if (first.length > longest || last.length > longest) refuse('name', `longer than ${longest} characters`);
  if (address.test(first) || address.test(last)) refuse('name', 'an address stands in it');
  if (email !== '' && (!isEmail(email) || email.length > longest)) refuse('email', 'no e-mail address, or too long');
  if (phone !== '' && !isPhone(phone)) refuse('phone', 'no phone number');
  return {
    ...(first !== '' && { first_name: first }),
    ...(last !== '' && { last_name: last }),
    ...(email !== '' && { email }),
    ...(phone !== '' && { phone }),
  };
}
