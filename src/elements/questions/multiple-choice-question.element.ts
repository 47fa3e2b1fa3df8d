/** Any of several options. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Answer } from '../../flow/answer.ts';
import { choiceStyles } from '../../theme/styles/choice.ts';
import { groupFrame } from '../controls/field-frame.ts';
import { choiceRow } from '../controls/choice-row.ts';
import { otherText } from './other-text.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for any of several options, in the order of the options. With `other`, words of one's own can be one of them.
 *
 * @example
 * html`<greenroom-multiple-choice-question .question=${question} .answer=${['day', 'late']} .scope=${scope}></greenroom-multiple-choice-question>`
 */
export class MultipleChoiceQuestionElement extends QuestionElement<'multiple-choice'> {
  static override properties: PropertyDeclarations = { ...QuestionElement.properties, isOther: { state: true } };
  static override styles: CSSResultGroup = [QuestionElement.styles, choiceStyles];

  /** The row for another answer is ticked, with or without words in its box yet. */
  declare private isOther: boolean;

  constructor() {
    super();
    this.isOther = false;
  }

  override render(): TemplateResult {
    const { options, other } = this.question;
    const rows = html`<div class="choices">
      ${options.map(({ value, label }) =>
        this.#renderRow(value, this.scope.text(label), this.#chosen.includes(value), (isOn) =>
          this.#toggle(value, isOn),
        ),
      )}
      ${other ? this.#renderRow('', this.scope.t('choice.other'), this.isOther, (isOn) => this.#toggleOther(isOn)) : nothing}
    </div>`;
    const more = this.isOther
      ? otherText(this.scope, this.#other ?? '', (text) => this.#send(this.#chosen, text))
      : nothing;
    return groupFrame(this.words(this.#howMany()), html`${rows}${more}`);
  }

  protected override take(answer: Answer | undefined): void {
    this.isOther = this.question.other === true && this.#split(answer).other !== undefined;
  }

  get #chosen(): string[] {
    return this.#split(this.current).chosen;
  }

  get #other(): string | undefined {
    return this.#split(this.current).other;
  }

  #split(answer: Answer | undefined): { chosen: string[]; other: string | undefined } {
    const values = Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : [];
    const isOption = (value: string) => this.question.options.some((option) => option.value === value);
    return { chosen: values.filter(isOption), other: values.find((value) => !isOption(value)) };
  }

  #renderRow(value: string, label: string, checked: boolean, onToggle: (isOn: boolean) => void): TemplateResult {
    return choiceRow({
      type: 'checkbox',
      value,
      label,
      checked,
      invalid: this.problem !== undefined,
      onChange: ({ currentTarget }) => onToggle(currentTarget.checked),
    });
  }

  /** Says how many to choose where the flow's own help does not. */
  #howMany(): string {
    const { min = 0, max } = this.question;
    if (max === undefined)
      return min > 1 ? this.scope.t('choice.at-least', { count: min }) : this.scope.t('choice.any');
    if (min === max) return this.scope.t('choice.exactly', { count: max });
    return min > 1 ? this.scope.t('choice.between', { min, max }) : this.scope.t('choice.up-to', { count: max });
  }

  #toggle(value: string, isOn: boolean): void {
    const wanted = isOn ? [...this.#chosen, value] : this.#chosen.filter((one) => one !== value);
    const inOrder = this.question.options.map((option) => option.value).filter((one) => wanted.includes(one));
    this.#send(inOrder, this.#other);
  }

  #toggleOther(isOn: boolean): void {
    this.isOther = isOn;
    this.#send(this.#chosen, undefined);
    if (isOn) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#other')?.focus());
  }

  #send(chosen: string[], other: string | undefined): void {
    const all = other === undefined ? chosen : [...chosen, other];
    this.report(all.length === 0 ? undefined : all);
  }
}
