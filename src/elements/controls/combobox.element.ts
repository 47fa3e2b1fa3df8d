/** A box that searches a long list: the ARIA 1.2 combobox with a listbox, worked by keys, pointer and touch. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { cardStyles } from '../../theme/styles/card.ts';
import { fieldStyles } from '../../theme/styles/field.ts';
import { proseStyles } from '../../theme/styles/prose.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import { findOptions, sameOption, type ComboboxOption } from './combobox-options.ts';
import { ComboboxPickEvent } from './combobox-pick-event.ts';
import { comboboxStyles } from './combobox.styles.ts';
import { describedBy, fieldFrame, type FrameWords } from './field-frame.ts';
import { checkIcon, chevronIcon } from './icons.ts';

/**
 * Picks one option of many. Arrow keys move, Enter picks, Escape closes and then clears; leaving the box keeps what is typed.
 *
 * @fires {ComboboxPickEvent} greenroom-combobox-pick - the value changed
 * @csspart field - the box
 * @csspart list - the list under it
 * @example
 * html`<greenroom-combobox .scope=${scope} .words=${words} .options=${states} .value=${'ME'}></greenroom-combobox>`
 */
export class ComboboxElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    words: { attribute: false },
    options: { attribute: false },
    value: { attribute: false },
    required: { attribute: false },
    autocomplete: { attribute: false },
    typed: { state: true },
    isOpen: { state: true },
    active: { state: true },
  };
  static override styles: CSSResultGroup = [resetStyles, proseStyles, fieldStyles, cardStyles, comboboxStyles];

  /** Label, help and problem. */
  declare words: FrameWords;
  declare options: readonly ComboboxOption[];
  declare value: string | undefined;
  declare required: boolean;
  declare autocomplete: string | undefined;
  /** What stands in the box. */
  declare private typed: string;
  declare private isOpen: boolean;
  /** Index of the option that the arrow keys stand on, among those found; -1: none. */
  declare private active: number;
  #reported: string | undefined;
  #isSearching = false;
  #stopPlacing: (() => void) | undefined;

  constructor() {
    super();
    this.options = [];
    this.required = false;
    this.typed = '';
    this.isOpen = false;
    this.active = -1;
    this.addEventListener('click', (event) => this.#onClick(event));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  /** Puts the focus into the box. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  }

  override render(): TemplateResult {
    const found = this.#found;
    const count =
      found.length === 0 ? this.scope.t('combobox.none') : this.scope.t('combobox.count', { count: found.length });
    return html`${fieldFrame(this.words, html`<div class="choose">${this.#renderBox()}${chevronIcon}${this.isOpen ? this.#renderList(found) : nothing}</div>`)}
      <div class="visually-hidden" role="status">${this.isOpen && this.#isSearching ? count : ''}</div>`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNew = changed.has('value') && this.value !== this.#reported;
    if (isNew || changed.has('options') || changed.has('scope')) {
      if (isNew) this.#reported = this.value;
      if (!this.#isSearching)
        this.typed = this.options.find(({ value }) => value === this.value)?.label ?? this.value ?? '';
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('isOpen')) void this.#place();
    this.renderRoot.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  get #found(): readonly ComboboxOption[] {
    return findOptions(this.options, this.#isSearching ? this.typed : '');
  }

  #renderBox(): TemplateResult {
    return html`<input
      id="field"
      class="box"
      part="field"
      role="combobox"
      aria-labelledby="label"
      spellcheck="false"
      autocomplete=${ifDefined(this.autocomplete ?? 'off')}
      placeholder=${this.scope.t('combobox.hint')}
      aria-autocomplete="list"
      aria-expanded=${this.isOpen ? 'true' : 'false'}
      aria-controls=${this.isOpen ? 'list' : nothing}
      aria-activedescendant=${this.active >= 0 ? `option-${this.active}` : nothing}
      aria-required=${this.required ? 'true' : nothing}
      aria-invalid=${this.words.problem ? 'true' : nothing}
      aria-describedby=${describedBy(this.words)}
      .value=${live(this.typed)}
      @input=${this.#onInput}
      @click=${this.#open}
      @keydown=${this.#onKey}
      @blur=${this.#settle}
    />`;
  }

  #renderList(found: readonly ComboboxOption[]): TemplateResult {
    return html`<ul
      id="list"
      class="floating list"
      part="list"
      role="listbox"
      aria-label=${this.words.label}
      @mousedown=${(event: MouseEvent) => event.preventDefault()}
    >
      ${found.map((option, index) => this.#renderOption(option, index))}
      ${found.length === 0 ? html`<li class="none" role="option" aria-disabled="true" aria-selected="false">${this.scope.t('combobox.none')}</li>` : nothing}
    </ul>`;
  }

  #renderOption(option: ComboboxOption, index: number): TemplateResult {
    const isChosen = option.value === this.#reported;
    return html`<li
      id="option-${index}"
      role="option"
      aria-selected=${isChosen ? 'true' : 'false'}
      ?data-active=${index === this.active}
      data-index=${index}
    >
      <span>${option.label}</span>${isChosen ? checkIcon : nothing}
    </li>`;
  }

  #onInput(event: InputEvent & { currentTarget: HTMLInputElement }): void {
    this.typed = event.currentTarget.value;
    this.#isSearching = true;
    this.active = -1;
    this.isOpen = true;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const found = this.#found;
    const last = found.length - 1;
    const picked = found[found.length === 1 ? 0 : this.active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (this.isOpen)
        this.active = this.active < 0 && step < 0 ? last : Math.min(last, Math.max(0, this.active + step));
      else this.#open();
    } else if (event.key === 'Enter' && this.isOpen) {
      event.preventDefault();
      if (picked) this.#pick(picked);
      else this.#settle();
    } else if (event.key === 'Escape') this.#onEscape(event);
  }

  /** First closes the list, then empties the box; only a closed and empty box lets the key go on to a dialog around it. */
  #onEscape(event: KeyboardEvent): void {
    if (!this.isOpen && this.typed === '') return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.isOpen) {
      this.typed = '';
      this.#report(undefined);
    }
    this.#close();
  }

  /** Options take no focus and no keys of their own: the box has both. */
  #onClick(event: MouseEvent): void {
    const [target] = event.composedPath();
    const index = target instanceof Element ? target.closest('li')?.dataset['index'] : undefined;
    const option = index === undefined ? undefined : this.#found[Number(index)];
    if (option) this.#pick(option);
  }

  #open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.active = this.options.findIndex(({ value }) => value === this.#reported);
  }

  #close(): void {
    this.isOpen = false;
    this.#isSearching = false;
    this.active = -1;
  }

  #pick(option: ComboboxOption): void {
    this.typed = option.label;
    this.#close();
    this.#report(option.value);
  }

  /** What is typed counts: as the option that it names, else as it is, for the check to say what is wrong with it. */
  #settle(): void {
    const option = sameOption(this.options, this.typed);
    if (option) this.typed = option.label;
    this.#close();
    this.#report(option?.value ?? (this.typed.trim() === '' ? undefined : this.typed.trim()));
  }

  #report(value: string | undefined): void {
    if (value === this.#reported) return;
    this.#reported = value;
    this.requestUpdate();
    this.dispatchEvent(new ComboboxPickEvent(value));
  }

  /** Above the box where there is no room below; until the code for it is there, below. */
  async #place(): Promise<void> {
    this.#stopPlacing?.();
    this.#stopPlacing = undefined;
    if (!this.isOpen) return;
    const placing = await import('./keep-placed.ts').catch(() => undefined);
    const box = this.renderRoot.querySelector('input');
    const list = this.renderRoot.querySelector<HTMLElement>('#list');
    if (this.isOpen && box && list) this.#stopPlacing = placing?.keepPlaced(box, list);
  }
}
