/** The root's own box: nothing of the page around it leaks in but its font family. Goes before the theme's sheet. */
import { css } from 'lit';

export const hostStyles = css`
  :host {
    all: initial;
    display: block;
    container-type: inline-size;
    background: var(--gr-surface);
    color: var(--gr-text);
    font-size: 16px;
    line-height: 1.5;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none !important;
  }
`;
