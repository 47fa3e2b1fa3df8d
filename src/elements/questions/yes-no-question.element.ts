/** Yes or no. */
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { buttonStyles } from '../../theme/styles/button.ts';
import { choiceStyles } from '../../theme/styles/choice.ts';
import { groupFrame } from '../controls/field-frame.ts';
import { choiceRow } from '../controls/choice-row.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for yes or no; nothing is chosen until the candidate does.
 *
 * @example
 * html`<greenroom-yes-no-question .question=${question} .answer=${true} .scope=${scope}></greenroom-yes-no-question>`
 */
export class YesNoQuestionElement extends QuestionElement<'yes-no'> {
  static override styles: CSSResultGroup = [QuestionElement.styles, choiceStyles, buttonStyles];

  override render(): TemplateResult {
    const { required } = this.question;
    const rows = html`<div class="choices pair">${this.#renderRow(true)}${this.#renderRow(false)}</div>`;
    return html`${groupFrame(this.words(), rows, { role: 'radiogroup', required })}${this.renderClear()}`;
  }

  #renderRow(value: boolean): TemplateResult {
    return choiceRow({
      type: 'radio',
      value: String(value),
      label: this.scope.t(value ? 'yes' : 'no'),
      checked: this.current === value,
      onChange: () => this.report(value),
    });
  }
}
