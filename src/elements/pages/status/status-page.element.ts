/** The status page: one sentence of outcome, one of what comes next and by when, one action. Never more than the backend tells. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { CandidateState } from '../../../contract/records.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { PageElement } from '../../base/page.element.ts';
import { checkIcon } from '../../controls/icons.ts';
import { markdown } from '../../controls/markdown.ts';
import { HelpWantedEvent } from '../../controls/help-wanted-event.ts';
import { LeaveEvent } from './leave-event.ts';
import { redirectPlan, type RedirectPlan } from './redirect-plan.ts';
import type { RedirectNoticeElement } from './redirect-notice.element.ts';
import type { ScheduleEvent } from './schedule-offer.element.ts';
import { sentSteps } from './sent-steps.ts';
import { statusPageStyles } from './status-page.styles.ts';
import { statusWords } from './status-words.ts';
import { calendarIcon, clockIcon, doorIcon, pencilIcon } from './status-icons.ts';

const marks: Readonly<Record<CandidateState, TemplateResult>> = {
  'not-started': pencilIcon,
  'in-progress': pencilIcon,
  'in-review': clockIcon,
  'next-step': calendarIcon,
  scheduled: calendarIcon,
  complete: checkIcon,
  closed: doorIcon,
  withdrawn: doorIcon,
  expired: clockIcon,
};

/**
 * Where the candidate stands. Changes come live and are read out.
 *
 * @fires {LeaveEvent} greenroom-leave - before leading on to another page
 * @fires {HelpWantedEvent} greenroom-help-wanted - open the help door
 */
export class StatusPageElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    state: { attribute: false },
    journey: { attribute: false },
  };
  static override styles: CSSResultGroup = statusPageStyles;

  declare state: JourneyState;
  declare journey: Journey;
  /** "Later" was pressed where it leads on: leave once the backend knows. */
  #leavesWith: RedirectPlan | undefined;
  #news = '';

  override render(): TemplateResult {
    const { scope, state } = this;
    if (state.acknowledged === 'erased') return this.#renderErased();
    const { status } = state.session;
    const { headline, body, next } = statusWords(state, scope);
    return html`
      <div class="visually-hidden" role="status">${this.#news}</div>
      <div class="mark ${status.state}">${marks[status.state]}</div>
      <h2 part="title" tabindex="-1">${headline}</h2>
      <div class="body">${markdown(body)}</div>
      ${next ? html`<p class="next">${next}</p>` : nothing}
      ${status.state === 'in-review' ? html`<p class="muted">${scope.t('status.in-review.watch')}</p>` : nothing}
      ${this.#renderSchedule()}
      ${this.#renderRedirect()}
      ${sentSteps(state, scope)}
      ${
        status.state === 'in-review'
          ? html`<button class="link" type="button" @click=${() => this.dispatchEvent(new HelpWantedEvent())}>${scope.t('status.ask-update')}</button>`
          : nothing
      }
      <greenroom-candidate-rights .scope=${scope} .state=${state} .journey=${this.journey}></greenroom-candidate-rights>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state')?.session.status.state;
    if (before !== undefined && before !== this.state.session.status.state) this.#news = this.scope.t('status.changed');
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#onClick);
  }

  protected override updated(): void {
    const plan = this.#leavesWith;
    const isWaiting = this.state.outbox.some(({ kind }) => kind === 'scheduling') && !this.state.failure;
    if (!plan || isWaiting) return;
    this.#leavesWith = undefined;
    if (this.dispatchEvent(new LeaveEvent('link')))
      window.open(plan.url, window.top === window.self ? '_self' : '_top');
  }

  get #plan(): RedirectPlan | undefined {
    return redirectPlan(this.state.session.status, window.top !== window.self);
  }

  #renderErased(): TemplateResult {
    const { scope } = this;
    return html`<div class="mark">${checkIcon}</div>
      <h2 part="title" tabindex="-1">${scope.t('status.erased.headline')}</h2>
      <p>${scope.t('status.erased.body')}</p>`;
  }

  #renderSchedule(): TemplateResult | typeof nothing {
    const { schedule } = this.state.session.status;
    if (!schedule) return nothing;
    return html`<greenroom-schedule-offer
      .scope=${this.scope}
      .offer=${schedule}
      .isDeferred=${this.state.acknowledged === 'deferred'}
      @greenroom-schedule=${this.#onSchedule}
    ></greenroom-schedule-offer>`;
  }

  #renderRedirect(): TemplateResult | typeof nothing {
    const plan = this.#plan;
    if (!plan) return nothing;
    return html`<greenroom-redirect-notice
      .scope=${this.scope}
      .plan=${plan}
      @greenroom-leave=${this.#passOn}
    ></greenroom-redirect-notice>`;
  }

  #onSchedule({ scheduling }: ScheduleEvent): void {
    this.journey.send({ type: 'scheduling', event: scheduling });
    const plan = this.#plan;
    if (scheduling.event === 'deferred' && plan?.laterLeaves) {
      this.#leavesWith = plan;
      this.requestUpdate();
    }
  }

  /** The host page has a say in it: events end at each root, so each passes the question on. */
  #passOn(event: LeaveEvent): void {
    if (!this.dispatchEvent(new LeaveEvent(event.mode))) event.preventDefault();
  }

  /** Whoever does something else on this page is not led away from it. */
  readonly #onClick = (event: Event): void => {
    const notice = this.renderRoot.querySelector<RedirectNoticeElement>('greenroom-redirect-notice');
    if (event.target !== notice) notice?.stay();
  };
}
