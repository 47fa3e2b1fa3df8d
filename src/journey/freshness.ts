/** When what this page knows may be old: another tab has handed something over, or nobody has looked at the page for a while. */
import type { Clock } from '../contract/clock.ts';

/** After so long out of sight, another device may have been used. */
const away = 30_000;

/** Knows when to look again. */
export interface Freshness {
  /** The page is looked at again: true where it should look what is new. */
  shown(): boolean;
  hidden(): void;
  /** Another tab tells of something new: true where the page is looked at, so that it looks at once; else it waits until it is. */
  news(): boolean;
}

/** A page that is looked at, and knows what there is to know. */
export function createFreshness(clock: Clock): Freshness {
  let hiddenAt: number | undefined;
  let isOld = false;
  return {
    shown() {
      // Only how long it was counts, so a clock that is wrong does no harm.
      const wasAway = hiddenAt !== undefined && clock.now() - hiddenAt >= away;
      const looksAgain = isOld || wasAway;
      hiddenAt = undefined;
      isOld = false;
      return looksAgain;
    },
    hidden: () => void (hiddenAt ??= clock.now()),
    news() {
      isOld = hiddenAt !== undefined;
      return !isOld;
    },
  };
}
