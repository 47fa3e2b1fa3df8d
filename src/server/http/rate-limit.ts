/** How often one caller may call. A port, so that several processes can share one count; in memory here. */
import type { Clock } from '../../contract/clock.ts';

/** What is counted: calls with one token; sessions opened, wrong admin keys and unknown invites from one address. */
export type RateKind = 'token' | 'opening' | 'admin-failure' | 'invite-failure';

/** Counts calls. */
export interface RateLimiter {
  /** Counts one call; seconds to wait where it is one too many, else undefined. */
  take(kind: RateKind, caller: string): Promise<number | undefined> | number | undefined;
}

/** So many calls at once, refilled evenly over so many seconds. */
export interface Rate {
  calls: number;
  seconds: number;
}

/** Generous: no person gets near them, and an office behind one address does not either. */
export const defaultRates: Readonly<Record<RateKind, Rate>> = {
  token: { calls: 6000, seconds: 60 },
  opening: { calls: 300, seconds: 60 },
  'admin-failure': { calls: 30, seconds: 60 },
  'invite-failure': { calls: 30, seconds: 60 },
};

/**
 * A limiter that counts in this process: one leaking bucket a caller.
 *
 * @example
 * createServer({ store, rateLimiter: memoryRateLimiter(systemClock, { ...defaultRates, token: { calls: 60, seconds: 60 } }) });
 */
export function memoryRateLimiter(clock: Clock, rates: Readonly<Record<RateKind, Rate>> = defaultRates): RateLimiter {
  let buckets = new Map<string, { level: number; at: number; emptyAt: number }>();
  let sweepAt = 10_000;
  return {
    take(kind, caller) {
      const { calls, seconds } = rates[kind];
      const now = clock.now() / 1000;
      const name = `${kind} ${caller}`;
      const before = buckets.get(name) ?? { level: 0, at: now, emptyAt: now };
      const level = Math.max(0, before.level - ((now - before.at) * calls) / seconds);
      if (level + 1 > calls) return Math.ceil(((level + 1 - calls) * seconds) / calls);
      buckets.set(name, { level: level + 1, at: now, emptyAt: now + ((level + 1) * seconds) / calls });
      if (buckets.size > sweepAt) {
        buckets = new Map([...buckets].filter(([, bucket]) => bucket.emptyAt > now));
        sweepAt = Math.max(10_000, buckets.size * 2);
      }
      return undefined;
    },
  };
}
