/** A web address. */
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for a web address.
 *
 * @example
 * html`<greenroom-url-question .question=${question} .answer=${answer} .scope=${scope}></greenroom-url-question>`
 */
export class UrlQuestionElement extends TextQuestionElement<'url'> {
  protected override get input(): TextInput {
    return { type: 'url', inputMode: 'url', autocomplete: 'url', isLeftToRight: true };
  }
}
