/** What every shadow root starts from: one box model, the ring that shows the focus, text for screen readers alone. */
import { css } from 'lit';

export const resetStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    display: block;
    /* In a grid, the longest word of a text would otherwise set the width of the page. */
    min-inline-size: 0;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  /* What takes the focus scrolls clear of the bar of actions, where that covers a part of the page. */
  a,
  button,
  input,
  select,
  textarea,
  summary {
    scroll-margin-block-end: var(--gr-bar, 0px);
  }
  button,
  [role='button'],
  select,
  label,
  summary {
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 3px solid var(--gr-focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  svg {
    flex: none;
  }
`;
