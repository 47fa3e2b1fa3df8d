/** Which calm page stands in for an interview that cannot be shown. */
import type { ErrorCode } from '../../../errors/index.ts';
import type { Flow } from '../../../flow/schema/flow.ts';

/** The pages there are. */
export type FailureKind = 'not-found' | 'unauthorized' | 'closed' | 'not-open' | 'expired' | 'offline' | 'unavailable';

const kinds: Partial<Record<ErrorCode, FailureKind>> = {
  'not-found': 'not-found',
  unauthorized: 'unauthorized',
  closed: 'closed',
  expired: 'expired',
  offline: 'offline',
};

/** The page for a code; what a candidate can do nothing about is "not available now". */
export function failureKind(code: ErrorCode): FailureKind {
  return kinds[code] ?? 'unavailable';
}

/** True where trying again soon may help. */
export function isPassing(kind: FailureKind): boolean {
  return kind === 'offline' || kind === 'unavailable';
}

/**
 * The page for a flow that takes nobody at this moment, by its own dates.
 *
 * @param now - milliseconds since 1970
 */
export function closedKind({ availability }: Flow, now: number): FailureKind | undefined {
  if (availability?.opensAt && now < Date.parse(availability.opensAt)) return 'not-open';
  if (availability?.closesAt && now >= Date.parse(availability.closesAt)) return 'closed';
  return undefined;
}
