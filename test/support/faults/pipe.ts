// A pipe of so many bytes a second, which everything that goes the same way shares.
import { setTimeout as after } from 'node:timers/promises';

/** Lets bytes through, each in its turn. */
export class Pipe {
  /** How wide it is, from now on. */
  bytesPerSecond: number;
  #freeAt = 0;

  /**
   * @param bytesPerSecond Default: everything goes through at once.
   * @example
   * const up = new Pipe(125_000); // 1 Mbit/s
   */
  constructor(bytesPerSecond = Number.POSITIVE_INFINITY) {
    this.bytesPerSecond = bytesPerSecond;
  }

  /** At most so much goes in at a time, so that a broken connection leaves little half sent: about fifty sips a second. */
  get sip(): number {
    return Math.max(512, Math.round(this.bytesPerSecond / 50));
  }

  /** Resolves once so many bytes have gone through. */
  async pass(bytes: number): Promise<void> {
    const now = performance.now();
    this.#freeAt = Math.max(now, this.#freeAt) + (bytes / this.bytesPerSecond) * 1000;
    if (this.#freeAt > now) await after(this.#freeAt - now);
  }
}
