/** A number on a line. Unanswered until it is touched: a handle always stands somewhere, and that is no answer. */
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, fieldFrame } from '../controls/field-frame.ts';
import { QuestionElement } from './question.element.ts';
import { sliderStyles } from './slider-question.styles.ts';

/**
 * Asks for a number between two ends, with the number in words beside it.
 *
 * @example
 * html`<greenroom-slider-question .question=${question} .answer=${7} .scope=${scope}></greenroom-slider-question>`
 */
export class SliderQuestionElement extends QuestionElement<'slider'> {
  static override styles: CSSResultGroup = [QuestionElement.styles, sliderStyles];

  override render(): TemplateResult {
    const { min, max, step, labels } = this.question;
    const words = this.words(this.scope.t('slider.hint'));
    const value = typeof this.current === 'number' ? this.current : undefined;
    const shown = value === undefined ? this.scope.t('slider.unanswered') : this.scope.number(value);
    return fieldFrame(
      words,
      html`<output class="value ${value === undefined ? 'open' : ''}" for="field">${shown}</output>
        <input
          id="field"
          part="field"
          type="range"
          class=${value === undefined ? 'open' : ''}
          min=${min}
          max=${max}
          step=${step}
          aria-valuetext=${shown}
          aria-invalid=${words.problem ? 'true' : nothing}
          aria-describedby=${describedBy(words)}
          .value=${live(String(value ?? this.#middle))}
          @input=${this.#onInput}
          @click=${this.#onInput}
        />
        <div class="ends">
          <span>${labels?.min ? this.scope.text(labels.min) : this.scope.number(min)}</span>
          <span>${labels?.max ? this.scope.text(labels.max) : this.scope.number(max)}</span>
        </div>
        ${this.renderClear()}`,
    );
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { min, max } = this.question;
    const share = typeof this.current === 'number' ? (this.current - min) / (max - min) : 0.5;
    // Half the handle hangs over at either end of the filled part.
    this.renderRoot.querySelector('input')?.style.setProperty('--share', `calc(14px + (100% - 28px) * ${share})`);
  }

  get #middle(): number {
    const { min, max, step } = this.question;
    return min + Math.round((max - min) / 2 / step) * step;
  }

  /** A click on the handle where it stands answers as well. */
  #onInput(event: Event & { currentTarget: HTMLInputElement }): void {
    const value = event.currentTarget.valueAsNumber;
    if (value !== this.current) this.report(value);
  }
}
