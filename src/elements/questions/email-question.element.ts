/** An email address. */
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for an email address.
 *
 * @example
 * html`<greenroom-email-question .question=${question} .answer=${answer} .scope=${scope}></greenroom-email-question>`
 */
export class EmailQuestionElement extends TextQuestionElement<'email'> {
  protected override get input(): TextInput {
    return { type: 'email', inputMode: 'email', autocomplete: 'email', isLeftToRight: true };
  }
}
