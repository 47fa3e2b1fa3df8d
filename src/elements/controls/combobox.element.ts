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
import { comboboxList, countWords, fewest, indexAt, matchesIn, showActive, stepFrom, stepOf } from './combobox-list.ts';
import { findOptions, sameOption, type ComboboxOption } from './combobox-options.ts';
import { ComboboxPickEvent } from './combobox-pick-event.ts';
import { ComboboxPlace } from './combobox-place.ts';
import { comboboxStyles } from './combobox.styles.ts';
import { describedBy, fieldFrame, type FrameWords } from './field-frame.ts';
import { chevronIcon } from './icons.ts';

/**
 * Picks one option of many. Arrow and page keys move, Enter and Tab pick, Escape closes and then clears; leaving the box keeps what
 * is typed. Of a very long list a part is drawn.
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
    drawn: { state: true },
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
  /** Index of the option that the keys stand on, among those found; -1: none. */
  declare private active: number;
  /** How many of the options found are drawn. */
  declare private drawn: number;
  #reported: string | undefined;
  #isSearching = false;
  readonly #place = new ComboboxPlace();

  constructor() {
    super();
    this.options = [];
    this.required = false;
    this.typed = '';
    this.isOpen = false;
    this.active = -1;
    this.drawn = fewest;
    // Options take no focus and no keys of their own: the box has both.
    this.addEventListener('click', (event) => this.#pick(this.#found[indexAt(event)]));
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
    return html`${fieldFrame(this.words, html`<div class="choose">${this.#renderBox()}${chevronIcon}${this.isOpen ? this.#renderList(found) : nothing}</div>`)}
      <div class="visually-hidden" role="status">${this.isOpen && this.#isSearching ? countWords(this.scope, found) : ''}</div>`;
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
    if (changed.has('isOpen')) void this.#place.follow(this.renderRoot, () => this.isOpen);
    if (changed.has('active') || changed.has('isOpen')) showActive(this.renderRoot);
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
      autocapitalize="off"
      autocorrect="off"
      enterkeyhint="done"
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
      @focus=${this.#onFocus}
      @keydown=${this.#onKey}
      @blur=${this.#settle}
    />`;
  }

  #renderList(found: readonly ComboboxOption[]): TemplateResult {
    const { scope, drawn, active } = this;
    return comboboxList({
      ...{ scope, found, drawn, active, label: this.words.label, chosen: this.#reported },
      onEnd: () => this.#drawMore(),
    });
  }

  #onInput(event: InputEvent & { currentTarget: HTMLInputElement }): void {
    this.typed = event.currentTarget.value;
    this.#isSearching = true;
    this.active = -1;
    this.drawn = fewest;
    this.isOpen = true;
  }

  /** What is chosen is replaced by what is typed. */
  #onFocus({ currentTarget }: FocusEvent & { currentTarget: HTMLInputElement }): void {
    if (this.#reported !== undefined) currentTarget.select();
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const step = stepOf(event);
    if (step !== undefined) this.#onArrow(event, step);
    else if (key === 'Enter' && this.isOpen) {
      event.preventDefault();
      this.#pickOrSettle();
    } else if (key === 'Tab' && this.isOpen && this.active >= 0) this.#pickOrSettle();
    else if (key === 'Escape') this.#onEscape(event);
    // The caret goes to the beginning or the end of what is typed, and the keys are the box's again.
    else if (key === 'Home' || key === 'End') this.active = -1;
  }

  /** A closed list opens where it is chosen, else at its end that the key is for. With Alt it opens and closes, and nothing else. */
  #onArrow(event: KeyboardEvent, step: number): void {
    const wasOpen = this.isOpen;
    if (!wasOpen && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    if (event.altKey && step < 0) return this.#close();
    this.#open();
    if (event.altKey || (!wasOpen && this.active >= 0)) return;
    this.active = stepFrom(this.active, step, { found: this.#found, drawn: this.drawn });
    if (this.active >= this.drawn - 1) this.#drawMore();
  }

  #drawMore(): void {
    if (this.drawn < this.#found.length) this.drawn += fewest;
  }

  /** The option that the keys stand on, else the only one that is left. */
  #pickOrSettle(): void {
    const found = this.#found;
    const picked = found[this.active] ?? (matchesIn(found) === 1 ? found[0] : undefined);
    if (picked) this.#pick(picked);
    else this.#settle();
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

  #open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.active = this.options.findIndex(({ value }) => value === this.#reported);
    this.drawn = Math.max(fewest, this.active + 1);
  }

  #close(): void {
    this.isOpen = false;
    this.#isSearching = false;
    this.active = -1;
  }

  #pick(option: ComboboxOption | undefined): void {
    if (!option) return;
    const typed = this.#isSearching && !sameOption(this.options, this.typed) ? this.typed.trim() : '';
    this.typed = option.label;
    this.#close();
    this.#report(option.value, typed);
  }

  /** What is typed counts: as the option that it names, else as it is, for the check to say what is wrong with it. */
  #settle(): void {
    const option = this.options.find(({ label }) => label === this.typed) ?? sameOption(this.options, this.typed);
    if (option) this.typed = option.label;
    this.#close();
    this.#report(option?.value ?? (this.typed.trim() === '' ? undefined : this.typed.trim()));
  }

  #report(value: string | undefined, typed = ''): void {
    if (value === this.#reported && typed === '') return;
    this.#reported = value;
    this.requestUpdate();
    this.dispatchEvent(new ComboboxPickEvent(value, typed));
  }
}
