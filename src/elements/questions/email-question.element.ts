/** An email address. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isEmail } from '../../flow/contact.ts';
import { buttonStyles } from '../../theme/styles/button.ts';
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for an email address. A domain that looks like a slip is told, with the address that was probably meant to take or to leave.
 *
 * @example
 * html`<greenroom-email-question .question=${question} .answer=${answer} .scope=${scope}></greenroom-email-question>`
 */
export class EmailQuestionElement extends TextQuestionElement<'email'> {
  static override properties: PropertyDeclarations = { ...TextQuestionElement.properties, meant: { state: true } };
  static override styles: CSSResultGroup = [TextQuestionElement.styles, buttonStyles];

  /** What was probably meant. */
  declare private meant: { readonly typed: string; readonly address: string } | undefined;

  protected override get input(): TextInput {
    return { type: 'email', inputMode: 'email', autocomplete: 'email', isLeftToRight: true };
  }

  protected override renderMore(): TemplateResult {
    const { meant, scope, text } = this;
    const isShown = meant?.typed === text;
    return html`<div role="status">${
      isShown
        ? html`<button class="link small" type="button" @click=${() => this.#take(meant.address)}>${scope.t('email.meant', { address: meant.address })}</button>`
        : nothing
    }</div>`;
  }

  protected override settle(): void {
    void this.#lookForSlips();
  }

  async #lookForSlips(): Promise<void> {
    const typed = this.text;
    if (!isEmail(typed.trim())) return;
    const slips = await import('./email-slips.ts').catch(() => undefined);
    const address = slips?.meantEmail(typed.trim());
    this.meant = address === undefined ? undefined : { typed, address };
  }

  #take(address: string): void {
    this.show(address, address);
    void this.focusField();
  }
}
