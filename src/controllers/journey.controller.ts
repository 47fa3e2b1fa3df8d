/** Renders an element again whenever its journey changes. Knows no page and no backend. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Journey } from '../journey/events.ts';
import type { JourneyState } from '../journey/state.ts';

/**
 * Connects an element to the journey that it is given, for as long as the element is on a page.
 *
 * @example
 * readonly #link = new JourneyController(this, () => this.journey);
 * override render() { return html`${this.#link.state?.saving}`; }
 */
export class JourneyController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #journey: () => Journey | undefined;
  #linked: Journey | undefined;
  #unsubscribe = () => {};

  /** @param journey The host's journey at the moment; looked at with each update, so it may change. */
  constructor(host: ReactiveControllerHost, journey: () => Journey | undefined) {
    this.#host = host;
    this.#journey = journey;
    host.addController(this);
  }

  /** What the journey knows now; undefined while the host has none. */
  get state(): JourneyState | undefined {
    return this.#journey()?.state;
  }

  hostConnected(): void {
    this.#link();
  }

  hostUpdate(): void {
    this.#link();
  }

  hostDisconnected(): void {
    this.#unsubscribe();
    this.#linked = undefined;
  }

  #link(): void {
    const journey = this.#journey();
    if (journey === this.#linked) return;
    this.#unsubscribe();
    this.#linked = journey;
    this.#unsubscribe = journey?.subscribe(() => this.#host.requestUpdate()) ?? (() => {});
  }
}
