/** Counts seconds down while the page is looked at; time is given, so that tests own it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { systemClock, type Clock } from '../../../contract/clock.ts';

/** A countdown that renders its host every second, holds while the page is hidden, and ends with its host. */
export class Countdown implements ReactiveController {
  /** Seconds left; undefined while it does not run. */
  left: number | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #onEnd: () => void;
  readonly #clock: Clock;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, onEnd: () => void, clock: Clock = systemClock) {
    this.#host = host;
    this.#onEnd = onEnd;
    this.#clock = clock;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins anew. */
  start(seconds: number): void {
    this.stop();
    this.left = Math.ceil(seconds);
    this.#wait();
  }

  /** Ends it without its end. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.left !== undefined) this.#host.requestUpdate();
    this.left = undefined;
  }

  #wait(): void {
    this.#host.requestUpdate();
    this.#cancel = this.#clock.after(1_000, () => this.#tick());
  }

  #tick(): void {
    const left = this.left ?? 0;
    if (document.visibilityState === 'hidden') return this.#wait();
    if (left > 1) {
      this.left = left - 1;
      return this.#wait();
    }
    this.stop();
    this.#onEnd();
  }
}
