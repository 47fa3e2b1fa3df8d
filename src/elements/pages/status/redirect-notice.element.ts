/** Leads on to the employer's page: a link, and where nothing is left to do, a countdown that can be stopped. */
import {
  css,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Clock } from '../../../contract/clock.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { cardStyles } from '../../../theme/styles/card.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import { Countdown } from './countdown.ts';
import { LeaveEvent } from './leave-event.ts';
import type { RedirectPlan } from './redirect-plan.ts';
import { externalIcon } from './status-icons.ts';

/**
 * @fires {LeaveEvent} greenroom-leave - before leaving; cancel it to stay
 */
export class RedirectNoticeElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    plan: { attribute: false },
    hasStayed: { state: true },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    typeStyles,
    buttonStyles,
    cardStyles,
    css`
      .card {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 4px 16px;
        margin-block-end: 8px;
        padding-block: 8px;
      }
      .card p {
        margin: 0;
      }
      a {
        display: inline-flex;
        gap: 8px;
        align-items: center;
        min-block-size: 44px;
      }
    `,
  ];

  declare plan: RedirectPlan;
  /** The countdown was stopped, by the candidate or by the host page. */
  declare private hasStayed: boolean;
  /** Goes to an address in this tab. A test looks on instead. */
  navigate = (url: string): void => location.assign(url);
  readonly #countdown: Countdown;

  /** @param clock - given by tests */
  constructor(clock?: Clock) {
    super();
    this.hasStayed = false;
    this.#countdown = new Countdown(this, () => this.#leave(), clock);
  }

  /** Stops the countdown: the candidate is doing something else here. */
  stay(): void {
    if (this.#countdown.left === undefined) return;
    this.#countdown.stop();
    this.hasStayed = true;
  }

  override render(): TemplateResult {
    const { scope, plan } = this;
    const { left } = this.#countdown;
    const site = new URL(plan.url).hostname;
    const sentence = (count: number): string => scope.t('redirect.countdown', { site, count });
    return html`
      <div role="status" class="visually-hidden">
        ${left !== undefined ? sentence(plan.leavesAfter ?? left) : this.hasStayed ? scope.t('redirect.stayed') : nothing}
      </div>
      ${
        left === undefined
          ? nothing
          : html`<div class="card" part="card">
            <p aria-hidden="true">${sentence(left)}</p>
            <button class="button quiet" part="quiet-button" type="button" @click=${this.stay}>${scope.t('redirect.stay')}</button>
          </div>`
      }
      <a href=${plan.url} target=${this.#target()} rel="noopener" @click=${this.#onClick}>
        ${plan.label ?? scope.t('redirect.link', { site })}
        ${plan.opens === 'new-tab' ? html`${externalIcon}<span class="visually-hidden">${scope.t('new-tab')}</span>` : nothing}
      </a>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('plan') || changed.get('plan')?.leavesAfter === this.plan.leavesAfter) return;
    if (this.plan.leavesAfter === undefined) this.#countdown.stop();
    else if (!this.hasStayed) this.#countdown.start(this.plan.leavesAfter);
  }

  /** A click inside a frame leaves the frame. */
  #target(): string | typeof nothing {
    if (this.plan.opens === 'new-tab') return '_blank';
    return window.top === window.self ? nothing : '_top';
  }

  #onClick(event: Event): void {
    this.#countdown.stop();
    if (!this.dispatchEvent(new LeaveEvent('link'))) event.preventDefault();
  }

  #leave(): void {
    if (this.dispatchEvent(new LeaveEvent('auto'))) this.navigate(this.plan.url);
    else this.hasStayed = true;
  }
}
