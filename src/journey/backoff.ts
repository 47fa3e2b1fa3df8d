/** How long to wait before the next try: full jitter, so that many candidates do not come back at the same moment. */
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
