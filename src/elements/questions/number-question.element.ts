/** A number, typed the way the candidate's language writes it. */
import type { Answer } from '../../flow/answer.ts';
import { readNumber, writeNumber } from './number-text.ts';
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for a number. A plain text box: spinners change numbers by accident, and number boxes drop what they cannot read.
 * What is no number when the box is left is reported as its text, so that the check can say so.
 *
 * @example
 * html`<greenroom-number-question .question=${question} .answer=${4.5} .scope=${scope}></greenroom-number-question>`
 */
export class NumberQuestionElement extends TextQuestionElement<'number'> {
  protected override get input(): TextInput {
    const { min } = this.question;
    // The number pads of phones have no minus.
    return {
      type: 'text',
      inputMode: min !== undefined && min < 0 ? 'text' : 'decimal',
      autocomplete: 'off',
      size: 'tight',
    };
  }

  protected override suffix(): string {
    return this.scope.text(this.question.unit);
  }

  protected override read(text: string): Answer | undefined {
    return readNumber(text, this.scope.locale);
  }

  /** Half a number is no news while it is typed; left behind, it is for the check to name. */
  protected override settle(): void {
    if (this.read(this.text) === undefined && this.text.trim() !== '') this.report(this.text);
  }

  protected override take(answer: Answer | undefined): void {
    if (typeof answer === 'number') this.text = writeNumber(answer, this.scope.locale);
    else super.take(answer);
  }
}
