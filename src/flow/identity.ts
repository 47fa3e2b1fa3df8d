/** Who the candidate has to say they are: the rules of a flow with its defaults, and what is missing. */
import type { FieldProblem } from './answer.ts';
import { isEmail, phoneFinding } from './contact.ts';
import { countryOf } from './country.ts';
import type { Ask, Flow } from './schema/flow.ts';

/** What a candidate says about themself. */
export interface CandidateDetails {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** The rules with nothing left open. `oneOf` is empty where no way to be reached is needed. */
export interface IdentityRules {
  readonly name: Ask;
  readonly email: Ask;
  readonly phone: Ask;
  readonly oneOf: readonly ('email' | 'phone')[];
}

/** Longer names are refused. */
const longestName = 200;

/**
 * The rules that hold for a flow. Without any: a name, and an e-mail address or a phone number. Where the flow speaks of
 * one way to be reached, the other is off unless it is named too.
 *
 * @example
 * identityRules(flow); // { name: 'required', email: 'optional', phone: 'optional', oneOf: ['email', 'phone'] }
 */
export function identityRules(flow: Pick<Flow, 'identity'>): IdentityRules {
  const { name = 'required', email, phone, oneOf } = flow.identity ?? {};
  if (!email && !phone && !oneOf) return { name, email: 'optional', phone: 'optional', oneOf: ['email', 'phone'] };
  const unsaid = (way: 'email' | 'phone'): Ask => (oneOf?.includes(way) ? 'optional' : 'off');
  return { name, email: email ?? unsaid('email'), phone: phone ?? unsaid('phone'), oneOf: oneOf ?? [] };
}

/** True where the candidate is asked for anything about themself. */
export function isIdentityAsked(flow: Pick<Flow, 'identity'>): boolean {
  const { name, email, phone } = identityRules(flow);
  return [name, email, phone].some((ask) => ask !== 'off');
}

/**
 * What is missing or wrong in what a candidate says about themself; empty when the flow has what it needs.
 * A part that is off is not looked at.
 *
 * @example
 * checkCandidate(flow, { name: 'Ana Ruiz' }); // [{ field: 'email', code: 'email-or-phone' }]
 */
export function checkCandidate(
  flow: Pick<Flow, 'identity'> & { readonly locale?: string },
  candidate: CandidateDetails,
): FieldProblem[] {
  const rules = identityRules(flow);
  const problems: FieldProblem[] = [];
  const check = (field: 'name' | 'email' | 'phone', find: (text: string) => string | false | undefined): void => {
    const text = given(candidate[field]);
    const code = text === '' ? rules[field] === 'required' && field : rules[field] !== 'off' && find(text);
    if (code) problems.push({ field, code });
  };
  check('name', (text) => (text.length > longestName || /\p{Cc}/u.test(text)) && 'name');
  check('email', (text) => !isEmail(text) && 'email');
  check('phone', (text) => phoneFinding(text, countryOf(flow.locale ?? '')));
  const [first] = rules.oneOf;
  if (
    first &&
    rules.oneOf.every((way) => given(candidate[way]) === '') &&
    !problems.some(({ field }) => field === first)
  ) {
    problems.push(rules.oneOf.length === 1 ? { field: first, code: first } : { field: first, code: 'email-or-phone' });
  }
  return problems;
}

/** The candidate without the parts that the flow does not ask for, and without empty ones. */
export function keepAsked(
  flow: Pick<Flow, 'identity'>,
  candidate: CandidateDetails,
): { name?: string; email?: string; phone?: string } {
  const rules = identityRules(flow);
  const kept: { name?: string; email?: string; phone?: string } = {};
  for (const field of ['name', 'email', 'phone'] as const) {
    const text = given(candidate[field]);
    if (text !== '' && rules[field] !== 'off') kept[field] = text;
  }
  return kept;
}

/** A value of any type, because it may come over a network. */
function given(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
