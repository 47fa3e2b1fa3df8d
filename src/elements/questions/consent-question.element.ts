/** Something to agree to: never ticked beforehand. */
import { html, type CSSResultGroup, type TemplateResult } from 'lit';
import { choiceStyles } from '../../theme/styles/choice.ts';
import { describedBy, notesOf } from '../controls/field-frame.ts';
import { choiceRow } from '../controls/choice-row.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for agreement with one box. The help holds what is agreed to, the label says it in one sentence.
 *
 * @example
 * html`<greenroom-consent-question .question=${question} .scope=${scope}></greenroom-consent-question>`
 */
export class ConsentQuestionElement extends QuestionElement<'consent'> {
  static override styles: CSSResultGroup = [QuestionElement.styles, choiceStyles];

  override render(): TemplateResult {
    const words = this.words();
    const row = choiceRow({
      type: 'checkbox',
      value: 'yes',
      label: words.label,
      checked: this.current === true,
      invalid: words.problem !== undefined,
      required: this.question.required === true,
      describedBy: describedBy(words),
      onChange: ({ currentTarget }) => this.report(currentTarget.checked),
    });
    return html`<div class=${words.problem ? 'invalid' : ''}>${notesOf(words)}${row}</div>`;
  }
}
