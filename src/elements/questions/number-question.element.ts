/** A number, typed the way the candidate's language writes it. */
import type { Answer } from '../../flow/answer.ts';
import { readNumber, shownNumber, writeNumber } from './number-text.ts';
import { TextQuestionElement, type TextInput } from './text-question.element.ts';

/**
 * Asks for a number. A plain text box: spinners change numbers by accident, and number boxes drop what they cannot read.
 * What is no number when the box is left is reported as its text, so that the check can say so; what was understood in another
 * way than it was typed is shown as it was understood.
 *
 * @example
 * html`<greenroom-number-question .question=${question} .answer=${4.5} .scope=${scope}></greenroom-number-question>`
 */
export class NumberQuestionElement extends TextQuestionElement<'number'> {
  protected override get input(): TextInput {
    const { min = 0, step = 0.5 } = this.question;
    const isWhole = Number.isInteger(step) && Number.isInteger(min);
    // The number pads of phones have no minus.
    return {
      type: 'text',
      inputMode: min < 0 ? 'text' : isWhole ? 'numeric' : 'decimal',
      autocomplete: 'off',
      size: 'tight',
    };
  }

  protected override suffix(): string {
    return this.scope.text(this.question.unit);
  }

  protected override read(text: string): Answer | undefined {
    return readNumber(text, this.scope.locale, this.suffix());
  }

  /** Half a number is no news while it is typed; left behind, it is for the check to name. */
  protected override settle(): void {
    const value = this.read(this.text);
    if (typeof value === 'number') this.show(shownNumber(this.text, value, this.scope.locale), value);
    else if (this.text.trim() !== '') this.report(this.text);
  }

  protected override take(answer: Answer | undefined): void {
    if (typeof answer === 'number') this.text = writeNumber(answer, this.scope.locale);
    else super.take(answer);
  }
}
