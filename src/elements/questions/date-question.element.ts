/** A date in three boxes, in the order of the candidate's language: quicker than a calendar for a date one knows. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../flow/answer.ts';
import { groupFrame } from '../controls/field-frame.ts';
import { dateStyles } from './date-question.styles.ts';
import { dateExample, dateOrder, type DatePart } from './date-order.ts';
import { joinDate, noDate, splitDate, type DateParts } from './date-text.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for a date and reports `YYYY-MM-DD`. A date that is not complete, or not in the calendar, is reported as it stands.
 *
 * @example
 * html`<greenroom-date-question .question=${question} .answer=${'2027-03-27'} .scope=${scope}></greenroom-date-question>`
 */
export class DateQuestionElement extends QuestionElement<'date'> {
  static override properties: PropertyDeclarations = { ...QuestionElement.properties, parts: { state: true } };
  static override styles: CSSResultGroup = [QuestionElement.styles, dateStyles];

  declare private parts: DateParts;

  constructor() {
    super();
    this.parts = noDate;
  }

  override render(): TemplateResult {
    const { locale } = this.scope;
    const example = this.scope.t('date.example', { example: dateExample(locale, new Date().getFullYear()) });
    const boxes = html`<div class="date">${dateOrder(locale).map((part) => this.#renderBox(part))}</div>`;
    return groupFrame(this.words(example), boxes);
  }

  protected override take(answer: Answer | undefined): void {
    this.parts = typeof answer === 'string' ? splitDate(answer) : noDate;
  }

  #renderBox(part: DatePart): TemplateResult {
    const { autocomplete, required } = this.question;
    return html`<div class=${part}>
      <label class="label small" for=${part}>${this.scope.t(`date.${part}`)}</label>
      <input
        id=${part}
        class="box"
        part="field"
        inputmode="numeric"
        autocomplete=${autocomplete === 'bday' ? `bday-${part}` : 'off'}
        maxlength=${part === 'year' ? 6 : 4}
        dir="ltr"
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${this.problem ? 'true' : nothing}
        .value=${live(this.parts[part])}
        @input=${(event: InputEvent & { currentTarget: HTMLInputElement }) => this.#onInput(part, event.currentTarget.value)}
      />
    </div>`;
  }

  #onInput(part: DatePart, text: string): void {
    this.parts = { ...this.parts, [part]: text };
    this.report(joinDate(this.parts));
  }
}
