/** What a searchable list tells whoever shows it. */

/** Another option was picked, or the box was left with words that are no option. Bubbles, stays inside the question. */
export class ComboboxPickEvent extends Event {
  static readonly type = 'greenroom-combobox-pick';
  /** An option's value; what was typed, where that is no option; undefined for nothing. */
  readonly value: string | undefined;

  constructor(value: string | undefined) {
    super(ComboboxPickEvent.type, { bubbles: true });
    this.value = value;
  }
}

declare global {
  interface HTMLElementEventMap {
    'greenroom-combobox-pick': ComboboxPickEvent;
  }
}
