/** Leads a candidate in: sessions, journeys, languages, help before the start, and calm pages where something fails. */
import type { PublicEvent } from '../../contract/public-events.ts';
import type { HelpRequest } from '../../contract/records.ts';
import type { ErrorCode } from '../../errors/index.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { loadMessages, loadMessagesFor } from '../../i18n/load-messages.ts';
import type { Journey } from '../../journey/events.ts';
import type { JourneyState } from '../../journey/state.ts';
import { closedKind, failureKind, isPassing, type FailureKind } from '../pages/failure/failure-kind.ts';
import type { LeaveEvent } from '../pages/status/leave-event.ts';
import { forget, hasBegun, openJourney, prepare, recall } from './application.ts';
import { codeOfFailure } from './code-of-failure.ts';
import { developerNote } from './developer-note.ts';
import type { FlowHost } from './flow-host.ts';
import { announceFailure, showFailure } from './failure.ts';
import { rememberLocale } from './guess-locale.ts';
import { homeOf, type Home } from './home.ts';
import { begin, isReturning, returnTo, type Entry, type Visitor } from './opening.ts';
import { elementPage } from './page.ts';
import { repeaterFor, type Repeat } from './repeat.ts';

/** Conducts one interview of one element, from its connection to its end. */
export class Conductor {
  readonly #host: FlowHost;
  readonly #home: Home | undefined;
  readonly #signal: AbortSignal;
  /** A session that is there before the start: by the candidate's own link, or by a call for help. */
  #entry: Entry | undefined;
  #journey: Journey | undefined;
  #recalled: Promise<boolean> | undefined;
  #repeat: Repeat | undefined;
  /** The flow whose language is spoken. */
  #spoken: Flow | undefined;

  constructor(host: FlowHost) {
    this.#host = host;
    this.#home = homeOf(host);
    this.#signal = host.signal;
  }

  /** Goes on where this candidate stopped, or shows the landing. */
  async begin(): Promise<void> {
    const home = this.#home;
    if (!home) return developerNote('an element names no interview: add flow="…", or give it a config.');
    const visitor = this.#visitor();
    try {
      const isBack = isReturning(home, visitor);
      const entry = isBack ? await returnTo(home, visitor, this.#signal) : undefined;
      if (isBack && !entry) await forget(home);
      const { isStatusOnly } = this.#host;
      if (isStatusOnly && !entry) return await this.#showFailure('unauthorized', 'unauthorized', undefined);
      if (entry && (isStatusOnly || (await hasBegun(home, entry)))) return await this.#enter(home, entry);
      this.#entry = entry;
      await this.land(entry?.flow ?? (await home.loadFlow({ locale: visitor.locale, signal: this.#signal })));
    } catch (error) {
      await this.fail(error);
    }
  }

  /** Shows the landing, unless the flow's own dates say that it takes nobody now. */
  async land(flow: Flow): Promise<void> {
    const kind = closedKind(flow, Date.now());
    if (kind) return this.#showFailure(kind, 'closed', flow);
    await this.#host.showLanding(flow, this.#isPreview);
    void this.prepare().catch(() => undefined);
  }

  /** From the landing into the application. */
  async start(): Promise<void> {
    const home = this.#home;
    if (!home || !this.#host.landing) return;
    try {
      if (await this.#recall(home)) return this.#host.focus();
      this.#entry ??= await begin(home, this.#visitor(), this.#signal, this.#host.shownFlow);
      const { session } = this.#entry;
      await this.#enter(home, this.#entry, {
        name: 'greenroom-start',
        detail: { flow: home.flowId, session: session.id },
      });
      this.#host.focus();
    } catch (error) {
      await this.#stumble(await this.#codeOf(error));
    }
  }

  /** The help dialog on the landing: there is no journey yet, so a session is opened for a request. */
  async openHelp(): Promise<void> {
    const { scope, shownFlow } = this.#host;
    if (!scope || !shownFlow) return;
    await Promise.all([import('../controls/help-dialog.define.ts'), loadMessagesFor('help')]);
    const dialog = Object.assign(document.createElement('greenroom-help-dialog'), {
      scope,
      support: shownFlow.support,
      canSend: true,
    });
    dialog.addEventListener('greenroom-help', ({ request }) => void this.#help(dialog, request));
    dialog.addEventListener('close', () => dialog.remove());
    this.#host.lay(dialog);
  }

  /** The candidate's own choice, kept for the next visit. */
  chooseLocale(locale: string): Promise<void> {
    rememberLocale(locale);
    this.#host.wish = locale;
    return this.setLocale(locale);
  }

  async setLocale(locale: string): Promise<void> {
    if (this.#journey) return this.#translate(locale);
    const home = this.#home;
    const { landing, shownFlow } = this.#host;
    if (!home || !landing || !shownFlow) return;
    try {
      const flow = home.hasAllLanguages ? shownFlow : await home.loadFlow({ locale, signal: this.#signal });
      if (this.#host.landing === landing) await this.#host.showLanding(flow, this.#isPreview);
    } catch (error) {
      await this.#stumble(await this.#codeOf(error));
    }
  }

  /** Takes everything of this interview off the device. */
  async forget(): Promise<void> {
    this.end();
    if (this.#home) await forget(this.#home);
  }

  /** Fetches ahead what the first pages need, or goes on where a browser stopped that was killed. */
  async prepare(): Promise<void> {
    await Promise.all([prepare(), this.#home && this.#recall(this.#home)]);
  }

  /** A calm page for what went wrong; takes errors, and answers that are none. */
  async fail(failure: unknown): Promise<void> {
    const code = await this.#codeOf(failure);
    // Without a link of one's own there is none to be out of date: it is the page that may not show this interview.
    const isPagesFault = code === 'unauthorized' && this.#host.invite === undefined;
    const kind = isPagesFault ? 'not-found' : failureKind(code);
    if (!this.#signal.aborted) await this.#showFailure(kind, code, this.#host.shownFlow);
  }

  /** Ends timers, listeners and calls of the journey. */
  end(): void {
    this.#journey?.stop();
    this.#journey = undefined;
  }

  get #isPreview(): boolean {
    return this.#home?.isPreview ?? false;
  }

  /** True where the candidate is back in an application that this device held, though it no longer said so at once. */
  #recall(home: Home): Promise<boolean> {
    return (this.#recalled ??= recall(home, this.#entry, () => this.begin()).then(() => !!this.#journey));
  }

  /** Makes a session's journey and shows it. What it announces by then is told after `first`. */
  async #enter(home: Home, entry: Entry, first?: PublicEvent): Promise<void> {
    const host = this.#host;
    const early: PublicEvent[] = first ? [first] : [];
    let isShown = false;
    await loadMessagesFor('application');
    const journey = await openJourney(
      home,
      entry,
      (event) => void (isShown ? host.announce(event) : early.push(event)),
    );
    if (this.#signal.aborted) return journey.stop();
    this.#journey = journey;
    this.#spoken = entry.flow;
    this.#repeat = await repeaterFor(entry.flow);
    await host.showPage(entry.flow, home.isPreview, (scope) => {
      this.#repeat?.(host.values, journey.state, scope);
      const page = elementPage('greenroom-application', scope, { journey, isStatusOnly: host.isStatusOnly });
      page.content.addEventListener('greenroom-locale', ({ locale }) => void this.chooseLocale(locale));
      page.content.addEventListener('greenroom-leave', (event) => this.#leave(event));
      return page;
    });
    journey.subscribe((state) => void this.#follow(state));
    isShown = true;
    for (const event of early) host.announce(event);
  }

  /** Keeps placeholders filled; when a flow in another language has arrived, the page's own words follow. */
  async #follow(state: JourneyState): Promise<void> {
    const host = this.#host;
    const isNews = host.scope && this.#repeat?.(host.values, state, host.scope);
    if (state.flow === this.#spoken) {
      // Texts that repeat an answer are written anew, also on the page where it is being typed.
      if (isNews) host.change({ ...host.scope });
      return;
    }
    this.#spoken = state.flow;
    const scope = await host.speak(state.flow);
    if (!this.#signal.aborted) host.change(scope);
  }

  /** Words first, so that the page's own and the flow's change at the same moment. Of two wishes in a row, the later one counts. */
  async #translate(locale: string): Promise<void> {
    await loadMessages(locale, ['landing']).catch(() => undefined);
    if (this.#host.wish === locale) this.#journey?.send({ type: 'locale', locale });
  }

  async #help(dialog: HTMLElementTagNameMap['greenroom-help-dialog'], request: HelpRequest): Promise<void> {
    const home = this.#home;
    if (!home) return;
    dialog.progress = 'sending';
    try {
      this.#entry ??= await begin(home, this.#visitor(), this.#signal, this.#host.shownFlow);
      await this.#entry.backend.requestHelp(this.#entry.token, request, { signal: this.#signal });
      dialog.progress = 'sent';
      this.#host.announce({ name: 'greenroom-help-request', detail: { kind: request.kind } });
    } catch {
      dialog.progress = 'failed';
    }
  }

  /** The host page hears of it first, and may say no. */
  #leave(event: LeaveEvent): void {
    if (!this.#host.announce({ name: 'greenroom-redirect', detail: { mode: event.mode } })) event.preventDefault();
  }

  /** Stays on the landing where trying again may help. */
  async #stumble(code: ErrorCode): Promise<void> {
    const kind = failureKind(code);
    const { landing, scope, shownFlow } = this.#host;
    if (this.#signal.aborted) return;
    if (!isPassing(kind) || !landing || !scope) return this.#showFailure(kind, code, shownFlow);
    landing.setOpening(false);
    landing.setTrouble(scope.t(`failure.${kind}.body`));
    announceFailure(this.#host, code);
  }

  #showFailure(kind: FailureKind, code: ErrorCode, flow: Flow | undefined): Promise<void> {
    return showFailure(this.#host, { kind, code, flow, isPreview: this.#isPreview });
  }

  #codeOf(failure: unknown): Promise<ErrorCode> {
    return codeOfFailure(failure, this.#signal.aborted ? undefined : this.#home?.flowId);
  }

  #visitor(): Visitor {
    const { invite, source, wish: locale, prefill } = this.#host;
    return { invite, source, locale, prefill };
  }
}
