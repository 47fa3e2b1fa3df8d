/** The three boxes of a date, each as wide as what goes in. */
import { css } from 'lit';

export const dateStyles = css`
  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .day,
  .month {
    inline-size: 72px;
  }
  .year {
    inline-size: 104px;
  }
  .pick {
    position: relative;
    align-self: end;
    inline-size: 48px;
  }
  .pick button {
    position: relative;
    display: grid;
    place-items: center;
    padding: 0;
    color: var(--gr-accent-strong);
    cursor: pointer;
  }
  .pick input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: 100%;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  .note {
    margin: 0;
    color: var(--gr-muted);
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .note:not(:empty) {
    margin-block-start: 6px;
  }
`;
