/**
 * `<greenroom-flow>`: one interview where it stands. Shows the landing by itself; everything else (sessions, journeys, failures)
 * is the conductor's, whose code comes when it is needed.
 */
import type { Flow } from '../../flow/schema/flow.ts';
import { loadLandingMessages } from '../../i18n/landing-messages.ts';
import type { Scope } from '../../i18n/scope.ts';
import { findStoredSession } from '../../platform/stored-session.ts';
import { landingPage, type LandingPage } from '../pages/landing/landing-page.ts';
import { landingBodySheet } from '../pages/landing/landing-body-sheet.ts';
import { landingSheet } from '../pages/landing/landing-sheet.ts';
import type { Conductor } from './conductor.ts';
import { whenWanted } from './fetch-ahead.ts';
import { flowAddress } from './flow-address.ts';
import type { FlowHost } from './flow-host.ts';
import { failToLoad, fetchOnce, scriptOrigin } from './handover.ts';
import type { Page } from './page.ts';
import { RootElement } from './root.element.ts';

/**
 * Renders a whole interview: landing, application, status.
 *
 * @fires greenroom-ready - it is on the page and can be used; the other events follow from here
 * @example
 * <greenroom-flow flow="warehouse-associate" backend="https://interviews.example.com"></greenroom-flow>
 */
export class GreenroomFlowElement extends RootElement implements FlowHost {
  /** The landing, while it stands. @internal */
  landing: LandingPage | undefined;
  /** A personal link that could not be followed yet. @internal */
  declare link: FlowHost['link'];
  /** Shows the status page whatever is left to do. @internal */
  readonly isStatusOnly: boolean = false;
  #conductor: Promise<Conductor> | undefined;

  /** Begins the application, as the start button does. Resolves when it is on the page, or cannot be. */
  start(): Promise<void> {
    this.landing?.setOpening(true);
    this.landing?.setTrouble('');
    return this.#ask((conductor) => conductor.start());
  }

  /** Forgets this interview on this device and shows the landing again. What was sent stays with the backend. */
  async reset(): Promise<void> {
    await this.#ask((conductor) => conductor.forget());
    this.restart();
  }

  override async setLocale(locale: string): Promise<void> {
    this.wish = locale;
    await this.#ask((conductor) => conductor.setLocale(locale));
  }

  protected override get sheets(): readonly string[] {
    return [...super.sheets, landingSheet, landingBodySheet];
  }

  protected override async begin(signal: AbortSignal): Promise<void> {
    const { flow: id, wish } = this;
    const base = this.backend ?? scriptOrigin();
    if (this.#isSpecial || !id || !base || findStoredSession(id, base)) {
      return this.#ask((conductor) => conductor.begin());
    }
    // The straight way of a new candidate: nothing but the flow and the landing's own words.
    loadLandingMessages(wish).catch(() => undefined);
    try {
      const response = await fetchOnce(flowAddress(base, id, wish), {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal,
      });
      if (!response.ok) return await this.#ask((conductor) => conductor.fail(response));
      const flow = (await response.json()) as Flow;
      if (flow.availability?.opensAt ?? flow.availability?.closesAt)
        return await this.#ask((conductor) => conductor.land(flow));
      await this.showLanding(flow, false);
      if (!signal.aborted) whenWanted(this, signal, () => void this.#ask((conductor) => conductor.prepare()));
    } catch (failure) {
      if (!signal.aborted) await this.#ask((conductor) => conductor.fail(failure));
    }
  }

  /** Anything but a new candidate who comes to a published interview. A link in the address is looked at by the conductor. */
  get #isSpecial(): boolean {
    return (
      Boolean(this.isStatusOnly || this.config || this.adapter || this.invite || this.preview) ||
      /k=gr_/.test(location.hash)
    );
  }

  protected override end(): void {
    void this.#conductor?.then((conductor) => conductor.end()).catch(() => undefined);
    this.#conductor = undefined;
  }

  /** @internal */
  async showLanding(flow: Flow, isPreview: boolean): Promise<void> {
    let landing: LandingPage | undefined;
    await this.showPage(flow, isPreview, (scope) => {
      landing = landingPage({
        flow,
        scope,
        start: () => void this.start(),
        help: () => void this.#ask((conductor) => conductor.openHelp()),
        locale: (locale) => void this.#ask((conductor) => conductor.chooseLocale(locale)),
      });
      const { content } = landing;
      return {
        content,
        speak: () => undefined,
        focus: () => content.querySelector('h2')?.focus({ preventScroll: true }),
      };
    });
    this.landing = landing;
    if (landing?.isComplete) return;
    // The landing stands without them; where they cannot be had, it goes on standing.
    import('../pages/landing/landing-extras.ts').then((extras) => landing?.complete(extras)).catch(() => undefined);
  }

  /** @internal */
  async showPage(flow: Flow | undefined, isPreview: boolean, make: (scope: Scope) => Page): Promise<void> {
    const { signal } = this;
    const scope = await this.speak(flow);
    if (signal.aborted) return;
    const isFirst = !this.page;
    this.scope = scope;
    this.shownFlow = flow;
    this.landing = undefined;
    this.put(make(scope), isPreview);
    if (isFirst && flow) this.announce({ name: 'greenroom-ready', detail: { flow: flow.id } });
  }

  /** Asks the conductor, whose code is fetched with the first question. */
  async #ask(question: (conductor: Conductor) => void | Promise<void>): Promise<void> {
    const { signal } = this;
    try {
      this.#conductor ??= import('./conductor.ts').then(({ Conductor }) => new Conductor(this));
      const conductor = await this.#conductor;
      if (!signal.aborted) await question(conductor);
    } catch {
      this.#conductor = undefined;
      if (signal.aborted) return;
      this.landing?.setOpening(false);
      if (!this.page) failToLoad(this, this.restart);
    }
  }
}
