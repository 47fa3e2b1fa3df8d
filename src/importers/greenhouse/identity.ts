/** Which questions of the form ask who the candidate is: by the fixed names that Greenhouse gives them. */
import type { Ask, Identity } from '../../flow/schema/flow.ts';
import type { ImportLog } from '../import-result.ts';
import type { GreenhouseQuestion } from './job.ts';

const parts: Readonly<Record<string, 'name' | 'email' | 'phone'>> = {
  first_name: 'name',
  last_name: 'name',
  email: 'email',
  phone: 'phone',
};

/** The part of the identity that a question asks for. */
export function identityPart(question: GreenhouseQuestion): 'name' | 'email' | 'phone' | undefined {
  const name = question.fields?.[0]?.name ?? '';
  return Object.hasOwn(parts, name) ? parts[name] : undefined;
}

/**
 * The identity that a form asks for. The name is always asked, and an e-mail address where the form has no way at all
 * to reach the candidate: Greenhouse takes no application without them.
 */
export function translateIdentity(questions: readonly GreenhouseQuestion[], log: ImportLog): Identity {
  const asks = new Map<'name' | 'email' | 'phone', Ask>();
  for (const question of questions) {
    const part = identityPart(question);
    if (!part) continue;
    log.carry();
    if (question.required === true || !asks.has(part))
      asks.set(part, question.required === true ? 'required' : 'optional');
  }
  const canReach = asks.has('email') || asks.has('phone');
  return {
    name: asks.get('name') ?? 'required',
    email: asks.get('email') ?? (canReach ? 'off' : 'required'),
    phone: asks.get('phone') ?? 'off',
  };
}
