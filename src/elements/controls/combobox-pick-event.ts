/** What a searchable list tells whoever shows it. */

/** Another option was picked, or the box was left with words that are no option. Bubbles, stays inside the question. */
export class ComboboxPickEvent extends Event {
  static readonly type = 'greenroom-combobox-pick';
  /** An option's value; what was typed, where that is no option; undefined for nothing. */
  readonly value: string | undefined;
  /** What stood in the box when an option was picked; empty where that was an option's label. */
  readonly typed: string;

  constructor(value: string | undefined, typed = '') {
    super(ComboboxPickEvent.type, { bubbles: true });
    this.value = value;
    this.typed = typed;
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-combobox-pick': ComboboxPickEvent;
  }
}
