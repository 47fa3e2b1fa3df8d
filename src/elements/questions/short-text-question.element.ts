/** A line of text. */
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for a line of text.
 *
 * @example
 * html`<greenroom-short-text-question .question=${question} .answer=${answer} .scope=${scope}></greenroom-short-text-question>`
 */
export class ShortTextQuestionElement extends TextQuestionElement<'short-text'> {
  protected override get input(): TextInput {
    return { type: 'text' };
  }
}
