/** Picking a time: a link to the employer's calendar, later, and telling that it is done. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ScheduleOffer, SchedulingEvent } from '../../../contract/records.ts';
import { safeUrl } from '../../../flow/url.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { cardStyles } from '../../../theme/styles/card.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import { calendarIcon } from './status-icons.ts';

/** The candidate did something about a time. Bubbles, stays inside the page. */
export class ScheduleEvent extends Event {
  static readonly type = 'greenroom-schedule';
  readonly scheduling: SchedulingEvent;

  constructor(scheduling: SchedulingEvent) {
    super(ScheduleEvent.type, { bubbles: true });
    this.scheduling = scheduling;
  }
}

/**
 * @fires {ScheduleEvent} greenroom-schedule - opened, deferred or booked
 */
export class ScheduleOfferElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    offer: { attribute: false },
    isDeferred: { attribute: false },
    isOpened: { state: true },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    typeStyles,
    buttonStyles,
    cardStyles,
    css`
      .actions {
        display: grid;
        gap: 8px;
      }
      .card {
        display: grid;
        gap: 12px;
        margin-block-start: 16px;
      }
      .answers {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      @container (min-width: 480px) {
        .actions {
          display: flex;
          flex-wrap: wrap;
        }
      }
      .note {
        margin-block-start: 10px;
      }
    `,
  ];

  declare offer: ScheduleOffer;
  /** The candidate has said that they will do it later. */
  declare isDeferred: boolean;
  /** The calendar was opened from here: ask whether a time was picked. */
  declare private isOpened: boolean;

  constructor() {
    super();
    this.isDeferred = false;
    this.isOpened = false;
  }

  override render(): TemplateResult | typeof nothing {
    const { scope, offer } = this;
    const href = safeUrl(offer.url);
    if (!href) return nothing;
    return html`
      <div class="actions">
        <a class="button primary" part="primary-button" href=${href} target="_blank" rel="noopener" @click=${this.#open}>
          ${calendarIcon}<span>${scope.t('schedule.open')}<span class="visually-hidden"> ${scope.t('new-tab')}</span></span>
        </a>
        ${
          this.isOpened
            ? nothing
            : html`<button class="button quiet" part="quiet-button" type="button" @click=${() => this.#tell({ event: 'deferred', by: 'self' })}>
              ${scope.t('schedule.later')}
            </button>`
        }
      </div>
      <p class="muted small note">${scope.t('schedule.time-zone')}</p>
      <div role="status">${this.isDeferred && !this.isOpened ? html`<p class="note">${scope.t('schedule.deferred')}</p>` : nothing}</div>
      ${this.isOpened ? this.#renderQuestion() : nothing}
    `;
  }

  /** Most calendars cannot tell the page that a time was picked. The candidate can. */
  #renderQuestion(): TemplateResult {
    const { scope } = this;
    return html`<div class="card" part="card" role="group" aria-labelledby="ask">
      <p id="ask"><strong>${scope.t('schedule.confirm')}</strong></p>
      <div class="answers">
        <button class="button secondary" part="secondary-button" type="button" @click=${() => this.#tell({ event: 'booked', by: 'self' })}>
          ${scope.t('schedule.i-booked')}
        </button>
        <button class="button quiet" part="quiet-button" type="button" @click=${() => (this.isOpened = false)}>${scope.t('schedule.not-yet')}</button>
      </div>
    </div>`;
  }

  #open(): void {
    this.isOpened = true;
    this.#tell({ event: 'opened', by: 'embed' });
  }

  #tell(event: SchedulingEvent): void {
    this.dispatchEvent(new ScheduleEvent({ ...event, provider: this.offer.provider }));
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-schedule': ScheduleEvent;
  }
}
