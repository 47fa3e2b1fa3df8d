/** Leads a candidate in: sessions, journeys, languages, help before the start, and calm pages where something fails. */
import { onDemand } from '../../contract/on-demand.ts';
import type { PublicEvent } from '../../contract/public-events.ts';
import type { ErrorCode } from '../../errors/index.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import type { Journey } from '../../journey/events.ts';
import type {} from '../controls/continue-wanted-event.ts';
import { closedKind, failureKind, isPassing, type FailureKind } from '../pages/failure/failure-kind.ts';
import type { LeaveEvent } from '../pages/status/leave-event.ts';
import { forget, hasBegun, openJourney, prepare, recall } from './application.ts';
import { codeOfFailure } from './code-of-failure.ts';
import { developerNote } from './developer-note.ts';
import type { FlowHost } from './flow-host.ts';
import { announceFailure, showFailure } from './failure.ts';
import { rememberLocale } from './guess-locale.ts';
import { homeOf, type Home } from './home.ts';
import { mayHaveLink } from './may-have-link.ts';
import { begin, isReturning, returnTo, type Entry } from './opening.ts';
import { elementPage } from './page.ts';
import { Speech } from './speech.ts';
import { watchDevice } from './watch-device.ts';

const devices = onDemand(() => import('./devices.ts'));

/** How someone comes to their application. */
interface Entrance {
  /** What is announced before everything else. */
  readonly first?: PublicEvent;
  /** This device held it. */
  readonly isReturning?: boolean;
}

/** Conducts one interview of one element, from its connection to its end. */
export class Conductor {
  readonly #host: FlowHost;
  readonly #home: Home | undefined;
  readonly #signal: AbortSignal;
  /** A session that is there before the start: by the candidate's own link, or by a call for help. */
  #entry: Entry | undefined;
  #journey: Journey | undefined;
  #recalled: Promise<boolean> | undefined;
  /** Has the journey keep nothing more. */
  #close = (): void => undefined;
  readonly #speech: Speech;

  constructor(host: FlowHost) {
    this.#host = host;
    this.#speech = new Speech(host);
    this.#home = homeOf(host);
    this.#signal = host.signal;
    if (this.#home) watchDevice(host, this.#home, () => this.#onCleared());
  }

  /** Goes on where this candidate stopped, or shows the landing. */
  async begin(): Promise<void> {
    const home = this.#home;
    if (!home) return developerNote('an element names no interview: add flow="…", or give it a config.');
    const { invite, isStatusOnly, link, wish: locale } = this.#host;
    const isLinked = !home.isPreview && Boolean(mayHaveLink() || link || invite);
    try {
      const isBack = isReturning(home);
      const held = isBack ? await returnTo(home, locale, this.#signal) : undefined;
      if (isBack && !held) await forget(home);
      const arrival = isLinked
        ? await (await import('./by-link.ts')).byLink(this.#host, home, held)
        : { entry: held, isReturning: true };
      if (!arrival || this.#signal.aborted) return;
      const { entry } = arrival;
      if (isStatusOnly && !entry) return await this.#showFailure('unauthorized', 'unauthorized', undefined);
      if (entry && (isStatusOnly || (await hasBegun(home, entry)))) return await this.#enter(home, entry, arrival);
      this.#entry = entry;
      await this.land(entry?.flow ?? (await home.loadFlow({ locale, signal: this.#signal })));
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
      const entry = await this.#open(home);
      const detail = { flow: home.flowId, session: entry.session.id };
      await this.#enter(home, entry, { first: { name: 'greenroom-start', detail } });
      this.#host.focus();
    } catch (error) {
      await this.#stumble(await this.#codeOf(error));
    }
  }

  /** The help dialog on the landing. */
  async openHelp(): Promise<void> {
    const home = this.#home;
    if (home) await (await import('./help-before-start.ts')).openHelp(this.#host, () => this.#open(home));
  }

  /** The candidate's own choice, kept for the next visit. */
  chooseLocale(locale: string): Promise<void> {
    rememberLocale(locale);
    this.#host.wish = locale;
    return this.setLocale(locale);
  }

  async setLocale(locale: string): Promise<void> {
    if (this.#journey) return this.#speech.translate(this.#journey, locale);
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
    this.#close();
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
    // Links that are refused have a page of their own: it is this page that may not show this interview.
    const kind = code === 'unauthorized' ? 'not-found' : failureKind(code);
    if (!this.#signal.aborted) await this.#showFailure(kind, code, this.#host.shownFlow);
  }

  /** Ends timers, listeners and calls of the journey. */
  end(): void {
    this.#journey?.stop();
    this.#journey = undefined;
  }

  /** Another tab has cleared this device. */
  #onCleared(): void {
    if (!this.#journey) return;
    this.#close();
    this.#host.restart();
  }

  get #isPreview(): boolean {
    return this.#home?.isPreview ?? false;
  }

  /** True where the candidate is back in an application that this device held, though it no longer said so at once. */
  #recall(home: Home): Promise<boolean> {
    return (this.#recalled ??= recall(home, this.#entry, () => this.begin()).then(() => !!this.#journey));
  }

  /** Makes a session's journey and shows it. What it announces by then is told after `first`. */
  async #enter(home: Home, entry: Entry, { first, isReturning = false }: Entrance): Promise<void> {
    const host = this.#host;
    const early: PublicEvent[] = first ? [first] : [];
    let isShown = false;
    await loadMessagesFor('application');
    const { journey, close } = await openJourney(
      home,
      entry,
      (event) => void (isShown ? host.announce(event) : early.push(event)),
    );
    if (this.#signal.aborted) return journey.stop();
    this.#journey = journey;
    this.#close = close;
    const forget = (): Promise<void> => this.#clear();
    // Without a greeting the application is as good.
    const greet = () => devices().then((code) => code.greeting(forget));
    const greeting = isReturning ? await greet().catch(() => undefined) : undefined;
    const hasLinks = !home.isPreview && entry.backend.createLink !== undefined && location.protocol.startsWith('http');
    await this.#speech.learn(entry.flow);
    await host.showPage(entry.flow, home.isPreview, (scope) => {
      this.#speech.fill(journey.state, scope);
      const page = elementPage('greenroom-application', scope, {
        journey,
        greeting,
        hasLinks,
        isStatusOnly: host.isStatusOnly,
      });
      page.content.addEventListener('greenroom-locale', ({ locale }) => void this.chooseLocale(locale));
      page.content.addEventListener('greenroom-leave', (event) => this.#leave(event));
      page.content.addEventListener('greenroom-continue-wanted', (event) => {
        event.stopPropagation();
        if (!hasLinks) return;
        event.preventDefault();
        devices()
          .then((code) => code.goElsewhere(host, { home, entry, journey, forget }))
          .catch(() => Object.assign(page.content, { isStuck: true }));
      });
      return page;
    });
    journey.subscribe((state) => void this.#speech.follow(state));
    isShown = true;
    for (const event of early) host.announce(event);
  }

  /** This device is others', too: nothing of the interview stays on it or on the page. */
  async #clear(): Promise<void> {
    await this.forget();
    this.#host.restart();
  }

  /** The session that is there before the start, or a new one. */
  async #open(home: Home): Promise<Entry> {
    const { source, wish: locale, prefill, shownFlow } = this.#host;
    return (this.#entry ??= await begin(home, { source, locale, prefill }, this.#signal, shownFlow));
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
}
