/** Who the candidate is: asked once, on the first page, by whatever names the source has for it. */
import type { Ask, Identity } from '../flow/schema/flow.ts';
import type { Translation } from './translation.ts';

/** A part of the identity. */
export type IdentityPart = 'name' | 'email' | 'phone';

/** A question of the source that asks for a part. */
export interface IdentityQuestion {
  readonly path: string;
  readonly field: string;
  readonly part: IdentityPart;
  readonly required?: boolean | null | undefined;
}

/**
 * The identity that a form asks for. The name is always asked, and an e-mail address where the form has no way at all
 * to reach the candidate: no system takes an application without them.
 */
export function translateIdentity(questions: readonly IdentityQuestion[], { log }: Translation): Identity {
  const asks = new Map<IdentityPart, Ask>();
  for (const { path, field, part, required } of questions) {
    log.carry({ path, field, question: part });
    if (required === true || !asks.has(part)) asks.set(part, required === true ? 'required' : 'optional');
  }
  const canReach = asks.has('email') || asks.has('phone');
  return {
    name: asks.get('name') ?? 'required',
    email: asks.get('email') ?? (canReach ? 'off' : 'required'),
    phone: asks.get('phone') ?? 'off',
  };
}
