/** Rows to choose from: the control at the start, the whole row a target. */
import { css } from 'lit';

export const choiceStyles = css`
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    min-inline-size: 0;
    gap: 12px;
    min-block-size: 48px;
    padding: 10px 12px;
    border: 1.5px solid var(--gr-line);
    border-radius: var(--gr-radius);
    background: var(--gr-raised);
    line-height: 1.4;
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--gr-field);
  }
  .choice:has(:checked) {
    border-color: var(--gr-accent);
    background: var(--gr-tint);
  }
  .invalid .choice {
    border-color: var(--gr-danger);
  }
  .choice input {
    position: relative;
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    border: 1.5px solid var(--gr-field);
    border-radius: 50%;
    background: var(--gr-raised);
    appearance: none;
    cursor: inherit;
  }
  @supports selector(:has(*)) {
    .choice:has(> :focus-visible) {
      outline: 3px solid var(--gr-focus);
      outline-offset: 2px;
    }
    .choice > :focus-visible {
      outline: none;
    }
  }
  .choice input:checked {
    border: 6px solid var(--gr-accent);
  }
  .choice input[type='checkbox'] {
    border-radius: min(var(--gr-radius), 5px);
  }
  .choice input[type='checkbox']:checked {
    border-width: 1.5px;
    background: var(--gr-accent);
  }
  .choice input[type='checkbox']:checked::after {
    content: '';
    position: absolute;
    inset-block-start: 1.5px;
    left: 5px;
    inline-size: 7px;
    block-size: 11px;
    border: solid var(--gr-accent-text);
    border-width: 0 2px 2px 0;
    transform: rotate(42deg);
  }
  .choice-more {
    margin: 8px 0 4px;
    padding-inline-start: 14px;
    border-inline-start: 2px solid var(--gr-accent);
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
    }
    .choice input[type='checkbox']:checked::after {
      border-color: CanvasText;
    }
  }
`;
