/** Something to read between questions. */
import { html, nothing, type TemplateResult } from 'lit';
import { QuestionElement } from './question.element.ts';

/**
 * Shows a text; takes no answer.
 *
 * @example
 * html`<greenroom-information-question .question=${question} .scope=${scope}></greenroom-information-question>`
 */
export class InformationQuestionElement extends QuestionElement<'information'> {
  override render(): TemplateResult {
    const { label, help } = this.question;
    return html`<p class="label" part="label" tabindex="-1">${this.scope.text(label)}</p>
      ${help ? html`<div class="information" part="help">${this.help(help)}</div>` : nothing}`;
  }

  protected override focusTarget(): HTMLElement | null {
    return this.renderRoot.querySelector('p');
  }
}
