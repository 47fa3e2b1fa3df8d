/** One of several options: as rows, as a native list, or as a box that searches. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { emptyOther, type Answer } from '../../flow/answer.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import { buttonStyles } from '../../theme/styles/button.ts';
import { choiceStyles } from '../../theme/styles/choice.ts';
import type { ComboboxPickEvent } from '../controls/combobox-pick-event.ts';
import { describedBy, fieldFrame, groupFrame, type FrameWords } from '../controls/field-frame.ts';
import { chevronIcon } from '../controls/icons.ts';
import { choiceRow } from '../controls/choice-row.ts';
import { displayOf, OptionList } from './choice-display.ts';
import { otherText } from './other-text.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for one of several options. With `other`, words of one's own are an answer too.
 *
 * @example
 * html`<greenroom-single-choice-question .question=${question} .answer=${'maine'} .scope=${scope}></greenroom-single-choice-question>`
 */
export class SingleChoiceQuestionElement extends QuestionElement<'single-choice'> {
  static override properties: PropertyDeclarations = {
    ...QuestionElement.properties,
    isOther: { state: true },
    canSearch: { state: true },
  };
  static override styles: CSSResultGroup = [QuestionElement.styles, choiceStyles, buttonStyles];

  /** The row for another answer is chosen, with or without words in its box yet. */
  declare private isOther: boolean;
  /** The code of the searching box is there. */
  declare private canSearch: boolean;
  /** Words of one's own stay when another row is chosen, for the way back. */
  #ownWords = '';
  readonly #options = new OptionList();

  constructor() {
    super();
    this.isOther = false;
    this.canSearch = false;
  }

  override async focusField(): Promise<void> {
    await super.focusField();
    await this.renderRoot.querySelector('greenroom-combobox')?.focusField();
  }

  override render(): TemplateResult {
    const words = this.words();
    const { required } = this.question;
    const display = displayOf(this.question);
    const other = this.#renderOther(words);
    if (display === 'combobox' && this.canSearch) return html`${this.#renderCombobox(words)}${other}`;
    if (display !== 'radio') return html`${fieldFrame(words, this.#renderSelect(words))}${other}`;
    const rows = html`<div class="choices">${this.question.options.map(({ value, label }) => this.#renderRow(value, this.scope.text(label)))}
      ${this.question.other ? this.#renderRow(undefined, this.scope.t('choice.other')) : nothing}</div>`;
    return html`${groupFrame(words, html`${rows}${other}`, { role: 'radiogroup', required })}${this.renderClear()}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (displayOf(this.question) === 'combobox' && !this.canSearch) void this.#learnToSearch();
  }

  protected override take(answer: Answer | undefined): void {
    this.isOther = this.question.other === true && answer !== undefined && !this.#isOption(answer);
    this.#ownWords = this.isOther && typeof answer === 'string' ? answer : '';
  }

  /** Until the searching box is there, or where it cannot be fetched, a native list does. */
  async #learnToSearch(): Promise<void> {
    const isThere = await Promise.all([import('../controls/combobox.define.ts'), loadMessagesFor('questions')]).then(
      () => true,
      () => false,
    );
    this.canSearch = isThere && !this.matches(':focus-within');
  }

  #isOption(answer: Answer): boolean {
    return this.question.options.some(({ value }) => value === answer);
  }

  #renderRow(value: string | undefined, label: string): TemplateResult {
    const isOther = value === undefined;
    return choiceRow({
      type: 'radio',
      value: value ?? '',
      label,
      checked: isOther ? this.isOther : !this.isOther && this.current === value,
      onChange: () => this.#choose(value),
    });
  }

  #renderSelect(words: FrameWords): TemplateResult {
    const { options, required, other, autocomplete } = this.question;
    const chosen = this.isOther ? 'other' : options.findIndex(({ value }) => value === this.current);
    return html`<div class="choose">
      <select
        id="field"
        class="box"
        part="field"
        autocomplete=${autocomplete ?? nothing}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${words.problem ? 'true' : nothing}
        aria-describedby=${describedBy(words)}
        @change=${this.#onSelect}
      >
        <option value="-1" .selected=${live(chosen === -1)}>${this.scope.t('choice.select')}</option>
        ${options.map(({ label }, index) => html`<option value=${index} .selected=${live(chosen === index)}>${this.scope.text(label)}</option>`)}
        ${other ? html`<option value="other" .selected=${live(chosen === 'other')}>${this.scope.t('choice.other')}</option>` : nothing}
      </select>
      ${chevronIcon}
    </div>`;
  }

  #renderCombobox(words: FrameWords): TemplateResult {
    const { required, autocomplete } = this.question;
    const value = typeof this.current === 'string' ? this.current : undefined;
    return html`<greenroom-combobox
      .scope=${this.scope}
      .words=${words}
      .options=${this.#options.in(this.scope, this.question)}
      .value=${this.isOther ? emptyOther : value}
      .required=${required === true}
      .autocomplete=${autocomplete}
      @greenroom-combobox-pick=${this.#onPick}
    ></greenroom-combobox>`;
  }

  #renderOther(words: FrameWords): TemplateResult | typeof nothing {
    return this.isOther ? otherText(words, this.#ownWords, (typed) => this.#write(typed)) : nothing;
  }

  #write(typed: string): void {
    this.#ownWords = typed;
    this.report(typed);
  }

  #choose(value: string | undefined): void {
    this.isOther = value === undefined;
    this.report(value ?? this.#ownWords);
    if (this.isOther) void this.#focusOther();
  }

  #onSelect(event: Event & { currentTarget: HTMLSelectElement }): void {
    const { value } = event.currentTarget;
    if (value === 'other') return this.#choose(undefined);
    this.isOther = false;
    this.report(this.question.options[Number(value)]?.value);
  }

  /** Words that are in no option are an answer of one's own, where the question takes one. */
  #onPick({ value, typed }: ComboboxPickEvent): void {
    const isPicked = value === emptyOther;
    this.isOther = this.question.other === true && value !== undefined && !this.#isOption(value);
    if (!this.isOther) return this.report(value);
    this.#write((isPicked ? typed : value) || this.#ownWords);
    if (isPicked) void this.#focusOther();
  }

  async #focusOther(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#other')?.focus();
  }
}
