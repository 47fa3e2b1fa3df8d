/** A web address. */
import { isWebAddress } from '../../flow/contact.ts';
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for a web address, with its scheme or without: once it is left, "example.com/ana" is "https://example.com/ana".
 *
 * @example
 * html`<greenroom-url-question .question=${question} .answer=${answer} .scope=${scope}></greenroom-url-question>`
 */
export class UrlQuestionElement extends TextQuestionElement<'url'> {
  protected override get input(): TextInput {
    return { type: 'url', inputMode: 'url', autocomplete: 'url', isLeftToRight: true };
  }

  protected override settle(): void {
    const address = this.text.trim();
    if (!address.includes(':') && isWebAddress(address)) this.show(`https://${address}`, `https://${address}`);
  }
}
