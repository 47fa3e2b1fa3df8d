/** A clock that stands still until a test moves it. */
import type { Clock } from '../../src/contract/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export class FakeClock implements Clock {
  #now = Date.UTC(2026, 2, 27, 9);
  #timers: Timer[] = [];

  now = () => this.#now;

  after = (milliseconds: number, run: () => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  /** How many timers wait: nothing may be left when a thing has stopped. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Lets so much time pass, timer by timer; promises settle before and after each. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (;;) {
      const next = this.#timers.filter((timer) => timer.at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await settled();
    }
    this.#now = end;
  }
}

/** Waits until every promise that can settle now has settled; ten turns of the event loop, no time. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => nextTurn(resolve));
}

/** Node's own, or in a page the nearest thing to it. */
function nextTurn(run: (value?: unknown) => void): void {
  if (typeof setImmediate === 'function') setImmediate(run);
  else setTimeout(run);
}
