/** The box for an answer that is not among the options, and what was written into it before. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { emptyOther } from '../../flow/answer.ts';
import type { FrameWords } from '../controls/field-frame.ts';

/** A labelled line of text under the options; reports {@link emptyOther} while it has no words. */
export function otherText(
  { scope, problem }: FrameWords,
  text: string,
  onType: (text: string) => void,
): TemplateResult {
  const onInput = ({ currentTarget }: InputEvent & { currentTarget: HTMLInputElement }) =>
    onType(currentTarget.value.trim() === '' ? emptyOther : currentTarget.value);
  return html`<div class="choice-more">
    <label class="label small" for="other">${scope.t('choice.other-text')}</label>
    <input
      id="other"
      class="box"
      part="field"
      dir="auto"
      autocomplete="off"
      enterkeyhint="next"
      aria-invalid=${problem && text.trim() === '' ? 'true' : 'false'}
      .value=${live(text)}
      @input=${onInput}
    />
  </div>`;
}
