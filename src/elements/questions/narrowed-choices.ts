/** Many rows to choose several from: a box that narrows them, and what is chosen, to be seen and taken back, whatever is typed. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Scope } from '../../i18n/scope.ts';
import { countWords } from '../controls/combobox-list.ts';
import type { ComboboxOption } from '../controls/combobox-options.ts';
import { icon } from '../controls/icon.ts';

const closeIcon = /* @__PURE__ */ icon('M6 6l8 8M14 6l-8 8');

/** What a long list of rows shows. */
export interface NarrowedChoices {
  readonly scope: Scope;
  /** What stands in the box that narrows. */
  readonly typed: string;
  readonly found: readonly ComboboxOption[];
  /** One row for each option that is drawn. */
  readonly rows: readonly TemplateResult[];
  readonly onType: (typed: string) => void;
  /** Called when one scrolls to the end of what is drawn. */
  readonly onEnd: () => void;
}

/** The box and the rows under it. */
export function narrowedChoices({ scope, typed, found, rows, onType, onEnd }: NarrowedChoices): TemplateResult {
  const onInput = ({ currentTarget }: InputEvent & { currentTarget: HTMLInputElement }) => onType(currentTarget.value);
  const onScroll = ({
    currentTarget: { scrollTop, clientHeight, scrollHeight },
  }: Event & { currentTarget: Element }) => {
    if (scrollTop + 2 * clientHeight > scrollHeight) onEnd();
  };
  return html`<label class="label small" for="search">${scope.t('choice.search')}</label>
    <input
      id="search"
      class="box"
      part="field"
      type="search"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      enterkeyhint="search"
      dir="auto"
      .value=${live(typed)}
      @input=${onInput}
    />
    <div class="choices narrowed" @scroll=${onScroll}>${rows}</div>
    <div class="visually-hidden" role="status">${typed.trim() === '' ? '' : countWords(scope, found)}</div>`;
}

/** What is chosen, each with a way to take it back. */
export function chosenChoices(
  scope: Scope,
  chosen: readonly ComboboxOption[],
  onRemove: (value: string) => void,
): TemplateResult {
  return html`<p class="chosen" role="status">${scope.t('choice.chosen', { count: chosen.length })}</p>
    ${chosen.length > 0 ? html`<ul class="chips">${chosen.map(({ value, label }) => chip(scope, label, () => onRemove(value)))}</ul>` : nothing}`;
}

function chip(scope: Scope, label: string, onRemove: () => void): TemplateResult {
  return html`<li><button class="chip" type="button" aria-label=${scope.t('choice.remove', { what: label })} @click=${onRemove}><span>${label}</span>${closeIcon}</button></li>`;
}

export const narrowedStyles = css`
  .narrowed {
    max-block-size: 400px;
    margin: 8px -6px 0;
    padding: 6px;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .chosen {
    margin: 8px 0 0;
    color: var(--gr-muted);
    font-size: 14px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .chips > li {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .chip {
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 10px 6px 14px;
    border: 1.5px solid var(--gr-accent);
    border-radius: var(--gr-radius);
    background: var(--gr-tint);
    text-align: start;
    cursor: pointer;
  }
  .chip > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
