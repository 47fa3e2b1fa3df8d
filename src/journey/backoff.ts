/** How long to wait before the next try: full jitter, so that many candidates do not come back at the same moment. */
import type { Clock } from '../contract/clock.ts';

const shortest = 500;
const longest = 30_000;

/**
 * Milliseconds until the next try.
 *
 * @param failures How many tries have failed in a row, from 1.
 * @param random In 0..1.
 * @param retryAfterSeconds What the other side asked for; never undercut.
 */
export function waitAfter(failures: number, random: number, retryAfterSeconds = 0): number {
  const ceiling = Math.min(longest, shortest * 2 ** failures);
  return Math.max(retryAfterSeconds * 1000, shortest + random * (ceiling - shortest));
}

/**
 * A wait that begins now: tells when it is over. A clock that is set back meanwhile makes it no longer.
 *
 * @example
 * const notBefore = holdFor(clock, 500);
 */
export function holdFor(clock: Clock, milliseconds: number): () => number {
  const end = clock.now() + milliseconds;
  return () => Math.min(end, clock.now() + milliseconds);
}
