/** The box for an answer that is not among the options. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Scope } from '../../i18n/scope.ts';

/** A labelled line of text under the options; reports undefined while it is empty. */
export function otherText(scope: Scope, text: string, onType: (text: string | undefined) => void): TemplateResult {
  const onInput = ({ currentTarget }: InputEvent & { currentTarget: HTMLInputElement }) =>
    onType(currentTarget.value.trim() === '' ? undefined : currentTarget.value);
  return html`<div class="choice-more">
    <label class="label small" for="other">${scope.t('choice.other-text')}</label>
    <input id="other" class="box" part="field" dir="auto" autocomplete="off" .value=${live(text)} @input=${onInput} />
  </div>`;
}
