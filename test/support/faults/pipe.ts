// A pipe of so many bytes a second, which everything that goes the same way shares.
import { setTimeout as after } from 'node:timers/promises';

/** Lets bytes through, each in its turn. */
export interface Pipe {
  /** Resolves once so many bytes have gone through. */
  pass(bytes: number): Promise<void>;
  /** At most so much goes in at a time, so that a broken connection leaves little half sent. */
  readonly sip: number;
}

/**
 * A pipe; without a limit one that lets everything through at once.
 *
 * @example
 * const up = createPipe(125_000); // 1 Mbit/s
 */
export function createPipe(bytesPerSecond = Number.POSITIVE_INFINITY): Pipe {
  let freeAt = 0;
  const isWide = bytesPerSecond === Number.POSITIVE_INFINITY;
  return {
    // About fifty sips a second.
    sip: isWide ? Number.POSITIVE_INFINITY : Math.max(512, Math.round(bytesPerSecond / 50)),
    async pass(bytes) {
      if (isWide) return;
      const now = performance.now();
      freeAt = Math.max(now, freeAt) + (bytes / bytesPerSecond) * 1000;
      if (freeAt > now) await after(freeAt - now);
    },
  };
}
