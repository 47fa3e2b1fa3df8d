/** Several lines of text: the box grows with them, and says how much room is left when it gets little. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, fieldFrame } from '../controls/field-frame.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for several lines of text. Never cuts off what is typed or pasted: too much is said, not thrown away.
 *
 * @example
 * html`<greenroom-long-text-question .question=${question} .answer=${answer} .scope=${scope}></greenroom-long-text-question>`
 */
export class LongTextQuestionElement extends QuestionElement<'long-text'> {
  override render(): TemplateResult {
    const { maxLength, placeholder, required, autocomplete } = this.question;
    const words = this.words(maxLength === undefined ? undefined : this.scope.t('text.limit', { count: maxLength }));
    return html`${fieldFrame(
      words,
      html`<textarea
        id="field"
        class="box"
        part="field"
        rows="4"
        dir="auto"
        autocomplete=${autocomplete ?? nothing}
        placeholder=${placeholder ? this.scope.text(placeholder) : nothing}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${words.problem ? 'true' : nothing}
        aria-describedby=${describedBy(words)}
        .value=${live(this.#text)}
        @input=${this.#onInput}
        @focus=${this.#onFocus}
      ></textarea>`,
    )}${this.#renderCount()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#grow();
  }

  get #text(): string {
    return typeof this.current === 'string' ? this.current : '';
  }

  /** Seen with every key, read out only each time a tenth of the room is gone. */
  #renderCount(): TemplateResult | typeof nothing {
    const { maxLength } = this.question;
    if (maxLength === undefined) return nothing;
    const left = maxLength - this.#text.length;
    const near = Math.max(20, Math.ceil(maxLength / 10));
    const step = Math.ceil(near / 2);
    const spoken = left > near ? '' : this.#countText(left < 0 ? left : Math.ceil(left / step) * step);
    return html`<div class="count ${left < 0 ? 'over' : ''}" aria-hidden="true">${left > near ? '' : this.#countText(left)}</div>
      <div class="visually-hidden" role="status">${spoken}</div>`;
  }

  #countText(left: number): string {
    return left < 0 ? this.scope.t('text.over', { count: -left }) : this.scope.t('text.left', { count: left });
  }

  /** For browsers without `field-sizing`. */
  #grow(): void {
    if (CSS.supports('field-sizing', 'content')) return;
    const box = this.renderRoot.querySelector('textarea');
    if (!box) return;
    box.style.setProperty('block-size', 'auto');
    box.style.setProperty('block-size', `${box.scrollHeight + 4}px`);
  }

  /** Browsers bring the caret into view, not the box: that may stay under the bar of actions. */
  #onFocus({ currentTarget }: FocusEvent & { currentTarget: HTMLTextAreaElement }): void {
    currentTarget.scrollIntoView({ block: 'nearest' });
  }

  #onInput(event: InputEvent & { currentTarget: HTMLTextAreaElement }): void {
    const text = event.currentTarget.value;
    this.report(text.trim() === '' ? undefined : text);
  }
}
