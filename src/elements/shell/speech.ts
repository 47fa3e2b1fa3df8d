/** What a running application says in the flow's own words: its language, and what its placeholders stand for. */
import type { Flow } from '../../flow/schema/flow.ts';
import { loadMessages } from '../../i18n/load-messages.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { Journey } from '../../journey/events.ts';
import type { JourneyState } from '../../journey/state.ts';
import type { FlowHost } from './flow-host.ts';
import { repeaterFor, type Repeat } from './repeat.ts';

/** Follows one journey. */
export class Speech {
  readonly #host: FlowHost;
  /** The flow whose language is spoken. */
  #spoken: Flow | undefined;
  #repeat: Repeat | undefined;

  constructor(host: FlowHost) {
    this.#host = host;
  }

  /** Begins with a flow. */
  async learn(flow: Flow): Promise<void> {
    this.#spoken = flow;
    this.#repeat = await repeaterFor(flow);
  }

  /** Keeps placeholders filled; when a flow in another language has arrived, the page's own words follow. */
  async follow(state: JourneyState): Promise<void> {
    const host = this.#host;
    const isNews = host.scope && this.fill(state, host.scope);
    if (state.flow === this.#spoken) {
      // Texts that repeat an answer are written anew, also on the page where it is being typed.
      if (isNews) host.change({ ...host.scope });
      return;
    }
    this.#spoken = state.flow;
    const scope = await host.speak(state.flow);
    if (!host.signal.aborted) host.change(scope);
  }

  /** What is known of the candidate, for texts that name them. True where a text has something else to say than before. */
  fill(state: JourneyState, scope: Scope): boolean {
    return this.#repeat?.(this.#host.values, state, scope) === true;
  }

  /** Words first, so that the page's own and the flow's change at the same moment. Of two wishes in a row, the later one counts. */
  async translate(journey: Journey, locale: string): Promise<void> {
    await loadMessages(locale, ['landing']).catch(() => undefined);
    if (this.#host.wish === locale) journey.send({ type: 'locale', locale });
  }
}
