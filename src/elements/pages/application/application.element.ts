/** The frame around every page of the application: header, page, actions. Shows where the journey is; decides nothing. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState, Place, ToldProblem } from '../../../journey/state.ts';
import { PageElement } from '../../base/page.element.ts';
import { ContinueWantedEvent } from '../../controls/continue-wanted-event.ts';
import type { SummaryPickEvent } from '../../controls/error-summary.element.ts';
import { devicesIcon } from '../../controls/icons.ts';
import { LocaleEvent } from '../../controls/language-switch.element.ts';
import { LeaveEvent } from '../status/leave-event.ts';
import { topLine } from '../top-line.ts';
import { actionBar, helpDoor } from './action-bar.ts';
import { afterPaint } from './after-paint.ts';
import { applicationStyles } from './application.styles.ts';
import { createPage } from './create-page.ts';
import { failureNotice } from './failure-notice.ts';
import { isToBeFilled, preparePlace, prepareNext, prepareProblems, type ProblemWords } from './prepare-place.ts';
import { stepProgress } from './step-progress.ts';

/** Inputs in which Enter means "go on". */
const oneLiners: readonly string[] = ['text', 'email', 'tel', 'url', 'number'];

const statusPlace: Place = { page: 'status' };

/** A candidate's way through the stages, page by page. */
export class ApplicationElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    journey: { attribute: false },
    isStatusOnly: { attribute: false },
    greeting: { attribute: false },
    hasLinks: { attribute: false },
    state: { state: true },
    shown: { state: true },
    isStuck: { state: true },
  };
  static override styles: CSSResultGroup = applicationStyles;

  declare journey: Journey;
  /** Shows the status page whatever is left to do. */
  declare isStatusOnly: boolean;
  /** Says as whom one goes on, to someone who came back. */
  declare greeting: HTMLElement | undefined;
  /** The backend makes links to go on elsewhere. */
  declare hasLinks: boolean;
  declare private state: JourneyState;
  /** The place that is on the page: the journey's, once its code and words are there. */
  declare private shown: Place | undefined;
  /** The code of the next page, or of a dialog, could not be fetched. */
  declare isStuck: boolean;
  #page: PageElement | undefined;
  #wanted: Place | undefined;
  /** The place that was shown first; a greeting stands there. */
  #first: Place | undefined;
  /** How problems are said, once there has been one. */
  #words: ProblemWords | undefined;
  /** Until the page that is wanted stands. */
  #arrival: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    this.isStuck = false;
    this.isStatusOnly = false;
    this.hasLinks = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
  }

  override async focusHeading(): Promise<void> {
    await this.updateComplete;
    await this.#arrival;
    await this.#page?.focusHeading();
  }

  override render(): TemplateResult {
    const { scope, shown, journey, greeting } = this;
    const page = this.#page;
    const state = this.#words?.inWords(this.state, scope) ?? this.state;
    const isStatus = shown?.page === 'status';
    return html`
      ${topLine({
        scope,
        flow: state.flow,
        hasLogo: !isStatus,
        middle: isStatus ? scope.text(state.flow.role.title) : this.#renderProgress(),
        aside: this.#renderDoor(),
        onLocale: ({ locale }) => this.dispatchEvent(new LocaleEvent(locale)),
      })}
      <div
        class="column content"
        part="main"
        @keydown=${this.#onKey}
        @greenroom-summary-pick=${({ field }: SummaryPickEvent) => this.#page?.focusField(field)}
        @greenroom-leave=${this.#passOn}
        @greenroom-help-wanted=${() => this.renderRoot.querySelector('greenroom-help-door')?.open()}
      >
        ${greeting && shown === this.#first ? Object.assign(greeting, { scope, state }) : nothing}
        ${this.isStuck ? this.#renderStuck() : failureNotice(scope, state, journey)} ${this.#renderSummary()}
        ${this.#words?.twoDevices(state, scope, journey) ?? nothing}
        ${
          shown && page
            ? keyed(
                JSON.stringify(shown),
                html`<div class="enter ${state.direction}" ?inert=${state.sending && !isStatus}>${Object.assign(page, { scope, state, journey })}</div>`,
              )
            : html`<p class="muted" role="status">${scope.t('loading')}</p>`
        }
      </div>
      ${shown && !isStatus ? actionBar({ scope, state: { ...state, place: shown }, journey }) : nothing}
      ${isStatus ? html`<div class="column below">${helpDoor({ scope, state, journey })}</div>` : nothing}
    `;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('journey')) this.#follow();
    // What is on its way takes no more answers, and must not look as if it did. The focus waits on what says so.
    if (this.state.sending && this.shadowRoot?.activeElement === this.#page)
      this.renderRoot.querySelector<HTMLElement>('.primary')?.focus();
  }

  #renderProgress(): TemplateResult {
    const { step, steps, minutes, share } = stepProgress(this.state);
    return html`<greenroom-progress-bar .scope=${this.scope} .step=${step} .steps=${steps} .minutes=${minutes} .share=${share}></greenroom-progress-bar>`;
  }

  #renderDoor(): TemplateResult | typeof nothing {
    if (!this.hasLinks) return nothing;
    const words = this.scope.t('elsewhere.open');
    const open = () => this.dispatchEvent(new ContinueWantedEvent());
    return html`<button class="elsewhere" type="button" aria-haspopup="dialog" aria-label=${words} @click=${open}>
      ${devicesIcon}<span>${words}</span>
    </button>`;
  }

  /** Problems of the page that is on its way are not told on the one that is still shown. */
  #renderSummary(): TemplateResult {
    const { scope, state, shown } = this;
    const isTold = ({ code, quiet }: ToldProblem) => !quiet && code !== 'consent-declined';
    const problems = shown === state.place ? state.problems.filter(isTold) : [];
    const items = this.#words?.summaryItems(problems, state, scope) ?? [];
    return html`<greenroom-error-summary .scope=${scope} .items=${items} .attempt=${state.attempts}></greenroom-error-summary>`;
  }

  #renderStuck(): TemplateResult {
    const { scope } = this;
    return html`<div class="notice" role="alert">
      <div>
        <p>${scope.t('failure.offline.body')}</p>
        <button class="link" type="button" @click=${() => this.#tryAgain()}>${scope.t('retry')}</button>
      </div>
    </div>`;
  }

  #follow(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.journey.subscribe((state) => this.#take(state));
    this.#take(this.journey.state);
  }

  #take(state: JourneyState): void {
    const divided = Object.keys({ ...state.clashes, ...state.unsent }).length;
    const isSilent = state.problems.length + divided === 0 && !state.failure;
    if (isSilent) this.state = state;
    else void this.#say(state);
    const place = this.isStatusOnly ? statusPlace : state.place;
    if (place !== this.#wanted) this.#arrival = this.#move(place);
  }

  /** Nothing is said to be wrong before there are words for it. */
  async #say(state: JourneyState): Promise<void> {
    this.state ??= { ...state, problems: [], failure: undefined };
    try {
      this.#words = await prepareProblems();
      if (state === this.journey.state) this.state = state;
    } catch {
      this.isStuck = true;
    }
  }

  #tryAgain(): void {
    this.isStuck = false;
    this.#wanted = undefined;
    if (this.journey.state.failure) this.journey.send({ type: 'retry' });
    this.#take(this.journey.state);
  }

  /** Shows a place once it can be shown; the one before stays until then. */
  async #move(place: Place): Promise<void> {
    this.#wanted = place;
    const isFirst = this.shown === undefined;
    try {
      await preparePlace(place, this.state);
    } catch {
      this.isStuck = true;
      return;
    }
    if (place !== this.#wanted) return;
    this.isStuck = false;
    // What was told before stands in the fields when the page comes up.
    if (isToBeFilled(place, this.state)) this.journey.send({ type: 'fill' });
    // The same place again keeps its page, with what is being typed there.
    if (JSON.stringify(place) !== JSON.stringify(this.shown)) this.#page = createPage(place, this.state.flow);
    this.#first ??= place;
    this.shown = place;
    await this.updateComplete;
    afterPaint(() => prepareNext(place, this.state));
    if (isFirst) return;
    this.#scrollIntoView();
    if (place.page === 'stage' && place.question) await this.#page?.focusField(place.question);
    else if (this.state.problems.length === 0) await this.#page?.focusHeading();
  }

  /** Only where the top is out of sight: a page that scrolls for nothing makes people lose their place. */
  #scrollIntoView(): void {
    const { top } = this.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight * 0.6) this.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  #passOn(event: LeaveEvent): void {
    if (!this.dispatchEvent(new LeaveEvent(event.mode))) event.preventDefault();
  }

  #onKey(event: KeyboardEvent): void {
    const field = event.composedPath()[0];
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !(field instanceof HTMLInputElement))
      return;
    if (!oneLiners.includes(field.type) || field.getAttribute('role') === 'combobox') return;
    event.preventDefault();
    this.journey.send({ type: 'next' });
  }
}
