/** What the questions with one line of text share. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../flow/answer.ts';
import type { Question } from '../../flow/schema/question.ts';
import { describedBy, fieldFrame } from '../controls/field-frame.ts';
import { QuestionElement } from './question.element.ts';

/** How a line of text differs by type: what keyboards, browsers and password managers go by. */
export interface TextInput {
  readonly type: 'text' | 'email' | 'url' | 'tel';
  readonly inputMode?: 'email' | 'url' | 'tel' | 'numeric' | 'decimal' | 'text';
  /** Used where the flow names none. */
  readonly autocomplete?: string;
  /** Addresses and numbers run left to right in every language. */
  readonly isLeftToRight?: boolean;
  /** Sized to what goes in: a phone number, a few digits. */
  readonly size?: 'narrow' | 'tight';
}

/** A question with one line of text. */
export abstract class TextQuestionElement<
  Type extends 'short-text' | 'email' | 'url' | 'phone' | 'number',
> extends QuestionElement<Type> {
  /** What stands in the box. */
  protected text = '';

  protected abstract get input(): TextInput;

  override render(): TemplateResult {
    const words = this.words(this.fallbackHelp());
    const { type, inputMode, autocomplete, isLeftToRight, size = '' } = this.input;
    const question: Question = this.question;
    const { placeholder, required } = question;
    const suffix = this.suffix();
    const token = question.autocomplete ?? autocomplete;
    const isProse = type === 'text' && (token ?? 'off') === 'off';
    return html`${fieldFrame(
      words,
      html`<div class="line"><input
        id="field"
        class="box ${size}"
        part="field"
        type=${type}
        inputmode=${ifDefined(inputMode)}
        enterkeyhint="next"
        autocomplete=${ifDefined(token)}
        autocapitalize=${/\bname$/.test(token ?? '') ? 'words' : type === 'text' ? nothing : 'off'}
        spellcheck=${isProse ? nothing : 'false'}
        dir=${isLeftToRight ? 'ltr' : 'auto'}
        placeholder=${placeholder ? this.scope.text(placeholder) : nothing}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${words.problem ? 'true' : nothing}
        aria-describedby=${describedBy(words, suffix && 'suffix')}
        .value=${live(this.text)}
        @input=${this.#onInput}
        @change=${this.settle}
        @blur=${this.leave}
      />${suffix ? html`<span id="suffix">${suffix}</span>` : nothing}</div>`,
    )}${this.renderMore()}`;
  }

  /** Help where the flow gives none. */
  protected fallbackHelp(): string | undefined {
    return undefined;
  }

  /** What stands behind the box, such as a unit. */
  protected suffix(): string {
    return '';
  }

  /** The answer that a text stands for. */
  protected read(text: string): Answer | undefined {
    return text.trim() === '' ? undefined : text;
  }

  /** What stands under the box. */
  protected renderMore(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Called when the candidate types: time to fetch what reading it needs, and nothing for those who pass by. */
  protected prepare(): void {}

  /** Called when the box is left after a change. */
  protected settle(): void {}

  /** Called whenever the box is left. */
  protected leave(): void {}

  /** Shows what was understood, once the box has been left: never under the candidate's fingers. */
  protected show(text: string, answer: Answer | undefined): void {
    this.text = text;
    if (answer === this.current) this.requestUpdate();
    else this.report(answer, false);
  }

  protected override take(answer: Answer | undefined): void {
    this.text = typeof answer === 'string' ? answer : '';
  }

  #onInput(event: InputEvent & { currentTarget: HTMLInputElement }): void {
    this.prepare();
    this.text = event.currentTarget.value;
    this.report(this.read(this.text));
  }
}
