/** What is left to mend on a page, at its top, with a way to each field. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { errorSummaryStyles } from './error-summary.styles.ts';
import { alertIcon } from './icons.ts';

/** One thing to mend. */
export interface SummaryItem {
  readonly field: string;
  /** The same sentence that stands beside the field. */
  readonly text: string;
  /** The question's own words, where the sentence alone could mean any of several. */
  readonly label?: string | undefined;
}

/** The candidate wants to go to a field. Bubbles, stays inside the stage. */
export class SummaryPickEvent extends Event {
  static readonly type = 'greenroom-summary-pick';
  /** Id of the field. */
  readonly field: string;

  constructor(field: string) {
    super(SummaryPickEvent.type, { bubbles: true });
    this.field = field;
  }
}

/**
 * Lists the problems of a page. Takes the focus each time `attempt` grows, so that screen readers start reading here.
 *
 * @fires {SummaryPickEvent} greenroom-summary-pick - a problem was chosen: put the focus into its field
 * @csspart summary - the box
 * @example
 * html`<greenroom-error-summary .scope=${scope} .items=${items} .attempt=${state.attempts}></greenroom-error-summary>`
 */
export class ErrorSummaryElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    items: { attribute: false },
    attempt: { attribute: false },
  };
  static override styles: CSSResultGroup = [resetStyles, errorSummaryStyles];

  declare items: readonly SummaryItem[];
  /** Counts attempts to go on that found problems. */
  declare attempt: number;

  constructor() {
    super();
    this.items = [];
    this.attempt = 0;
  }

  override render(): TemplateResult | typeof nothing {
    if (this.items.length === 0) return nothing;
    return html`<div class="summary" part="summary" role="group" tabindex="-1" aria-labelledby="title">
      <p class="title" id="title">${alertIcon}<span>${this.scope.t('summary.title', { count: this.items.length })}</span></p>
      <ul>
        ${this.items.map((item) => html`<li><button type="button" @click=${() => this.#pick(item.field)}>${wordsOf(item)}</button></li>`)}
      </ul>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('attempt') || this.attempt === 0) return;
    const box = this.renderRoot.querySelector<HTMLElement>('.summary');
    box?.focus({ preventScroll: true });
    box?.scrollIntoView({ block: 'nearest' });
  }

  #pick(field: string): void {
    this.dispatchEvent(new SummaryPickEvent(field));
  }
}

/** "Which shift? Choose an answer", or "Email: Enter an email address like name@example.com". */
function wordsOf({ label, text }: SummaryItem): string {
  if (!label) return text;
  return /[\p{P}]$/u.test(label) ? `${label} ${text}` : `${label}: ${text}`;
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-summary-pick': SummaryPickEvent;
  }
}
