/** One row to choose: the control at the start, the words beside it, all of it a target. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** What a row shows and does. */
export interface ChoiceRow {
  readonly type: 'radio' | 'checkbox';
  readonly value: string;
  readonly label: string | TemplateResult;
  readonly checked: boolean;
  readonly onChange: (event: Event & { currentTarget: HTMLInputElement }) => void;
  /** Only for a checkbox: a radio group says it as a whole. */
  readonly invalid?: boolean;
  readonly required?: boolean;
  readonly describedBy?: string | typeof nothing;
}

/** A radio or a checkbox with its words. The rows of one shadow root are one group. */
export function choiceRow(row: ChoiceRow): TemplateResult {
  return html`<label class="choice" part="choice">
    <input
      type=${row.type}
      name="choice"
      .value=${row.value}
      aria-invalid=${row.invalid ? 'true' : nothing}
      aria-required=${row.required ? 'true' : nothing}
      aria-describedby=${row.describedBy ?? nothing}
      .checked=${live(row.checked)}
      @change=${row.onChange}
    />
    <span>${row.label}</span>
  </label>`;
}
