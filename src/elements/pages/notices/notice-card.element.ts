/** One notice: what it says, where the full text is, and the choice where there is one. Never chosen beforehand. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Notice } from '../../../flow/schema/flow.ts';
import { safeUrl } from '../../../flow/url.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { cardStyles } from '../../../theme/styles/card.ts';
import { choiceStyles } from '../../../theme/styles/choice.ts';
import { fieldStyles } from '../../../theme/styles/field.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import { choiceRow } from '../../controls/choice-row.ts';
import { groupFrame } from '../../controls/field-frame.ts';
import { markdown } from '../../controls/markdown.ts';
import { noticeCardStyles } from './notice-card.styles.ts';
import { AskPersonEvent, DecideEvent, StopEvent } from './notice-events.ts';

/**
 * @fires {DecideEvent} greenroom-decide - the candidate has chosen
 * @fires {AskPersonEvent} greenroom-ask-person - the candidate declined, and wants a person
 * @fires {StopEvent} greenroom-stop - the candidate declined, and stops here
 */
export class NoticeCardElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    notice: { attribute: false },
    decision: { attribute: false },
    problem: { attribute: false },
    hasStopped: { state: true },
  };
  static override styles: CSSResultGroup = [
    GreenroomElement.styles,
    typeStyles,
    fieldStyles,
    choiceStyles,
    cardStyles,
    buttonStyles,
    noticeCardStyles,
  ];

  declare notice: Notice;
  declare decision: 'granted' | 'declined' | undefined;
  /** What is wrong, as a sentence. */
  declare problem: string | undefined;
  declare private hasStopped: boolean;

  constructor() {
    super();
    this.hasStopped = false;
  }

  /** Puts the focus on the choice. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const { notice, scope } = this;
    return html`<section class="card" part="card" aria-labelledby="title">
      <h3 id="title">${scope.t(`notice.${notice.kind}`)}</h3>
      <div>${markdown(scope.markdown(notice.text))}</div>
      ${this.#renderOrigin()} ${this.#renderChoice()} ${this.#renderDeclined()}
    </section>`;
  }

  #renderOrigin(): TemplateResult | typeof nothing {
    const { notice, scope } = this;
    const href = safeUrl(notice.link);
    if (!href && !notice.publishedOn) return nothing;
    return html`<p class="small muted origin">
      ${
        href
          ? html`<a href=${href} target="_blank" rel="noopener noreferrer"
            >${scope.t('notice.link')}<span class="visually-hidden"> ${scope.t('new-tab')}</span></a
          >`
          : nothing
      }
      ${notice.publishedOn ? html`<span>${scope.t('notice.published', { date: scope.date(notice.publishedOn, 'date') })}</span>` : nothing}
    </p>`;
  }

  #renderChoice(): TemplateResult | typeof nothing {
    const { notice, scope, decision, problem } = this;
    if (notice.consent === 'none') return nothing;
    const row = (type: 'radio' | 'checkbox', value: 'granted' | 'declined') =>
      choiceRow({
        type,
        value,
        label: scope.t(value === 'granted' ? 'notice.agree' : 'notice.disagree'),
        checked: decision === value,
        onChange: (event) => this.#decide(type === 'checkbox' && !event.currentTarget.checked ? 'declined' : value),
      });
    if (notice.consent === 'optional') {
      return html`<div class="choices">${row('checkbox', 'granted')}</div>
        <p class="small muted">${scope.t('notice.optional')}</p>`;
    }
    const words = { scope, label: scope.t('notice.choose'), help: scope.t('notice.required'), problem };
    return groupFrame(words, html`<div class="choices">${row('radio', 'granted')}${row('radio', 'declined')}</div>`, {
      role: 'radiogroup',
      required: true,
    });
  }

  /** A closed door is opened a little: a person, or stopping without harm. */
  #renderDeclined(): TemplateResult {
    const { scope, notice } = this;
    const isDeclined = notice.consent === 'required' && this.decision === 'declined';
    return html`<div role="status">
      ${
        isDeclined
          ? html`<div class="declined">
            <p><strong>${scope.t('notice.declined.title')}</strong></p>
            <p>${scope.t(this.hasStopped ? 'notice.declined.stopped' : 'notice.declined.body')}</p>
            <div class="ways">
              <button class="button secondary" part="secondary-button" type="button" @click=${() => this.dispatchEvent(new AskPersonEvent())}>
                ${scope.t('notice.declined.person')}
              </button>
              ${
                this.hasStopped
                  ? nothing
                  : html`<button class="button quiet" part="quiet-button" type="button" @click=${this.#stop}>${scope.t('notice.declined.stop')}</button>`
              }
            </div>
          </div>`
          : nothing
      }
    </div>`;
  }

  #decide(decision: 'granted' | 'declined'): void {
    this.hasStopped = false;
    this.dispatchEvent(new DecideEvent({ notice: this.notice.id, decision }));
  }

  #stop(): void {
    this.hasStopped = true;
    this.dispatchEvent(new StopEvent());
  }
}
