/** Who the candidate is: checked and brought into one form on the way in. */
import * as z from 'zod';
import { GreenroomError, type Problem } from '../../errors/index.ts';
import type { Candidate } from '../../contract/records.ts';
import { isEmail } from '../../flow/contact.ts';
import { countryOf } from '../../flow/country.ts';
import { identityRules } from '../../flow/identity.ts';
import { toE164 } from '../../flow/phone-number.ts';
import type { Flow } from '../../flow/schema/flow.ts';

/** The body's shape. An empty text takes a detail back. */
export const candidateBody = z.object({
  name: z.string().max(200).exactOptional(),
  email: z.string().max(254).exactOptional(),
  phone: z.string().max(40).exactOptional(),
});

/**
 * The candidate with the given details put in: trimmed, the number in E.164. What the flow does not ask for is left out.
 *
 * @throws GreenroomError `invalid` with a problem for each detail that cannot be right.
 */
export function withDetails(before: Candidate, given: Candidate, flow: Flow): Candidate {
  const problems: Problem[] = [];
  const after: Candidate = { ...before };
  for (const field of ['name', 'email', 'phone'] as const) {
    const text = given[field]?.trim();
    if (text === undefined || identityRules(flow)[field] === 'off') continue;
    const value = read[field](text, flow);
    if (text === '') delete after[field];
    else if (value === undefined) problems.push({ path: `candidate.${field}`, code: field, message: messages[field] });
    else after[field] = value;
  }
  if (problems.length > 0) throw new GreenroomError('invalid', 'Some details cannot be right.', { problems });
  return after;
}

const read = {
  // Line breaks and the like come with text pasted from documents; a name has none.
  name: (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim(),
  email: (text: string) => (isEmail(text) ? text : undefined),
  phone: (text: string, flow: Flow) => toE164(text, countryOf(flow.locale)),
};

const messages = {
  name: 'This is not a name.',
  email: 'This is not an e-mail address.',
  phone: 'This is not a telephone number, or its country is not known: begin with "+" and the country code.',
};
