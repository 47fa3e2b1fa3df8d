/** Draws an icon: a 20 px outline in the colour of the text, hidden from screen readers; words beside it say what it means. */
import { html, type TemplateResult } from 'lit';

/** The circle that several icons stand in. */
export const ring = 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15z';

/** An icon from the path of its lines. */
export function icon(path: string): TemplateResult {
  return html`<svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;
}
