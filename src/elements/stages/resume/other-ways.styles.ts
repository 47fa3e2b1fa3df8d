/** How the ways without a file look: one line to press, and under it a calm list of ways. */
import { css } from 'lit';

export const otherWaysStyles = css`
  .ways {
    margin-block-start: 24px;
    border: 1px solid var(--gr-line);
    border-radius: var(--gr-radius);
    background: var(--gr-sunken);
  }
  .ways summary {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 48px;
    padding: 10px 16px;
    border-radius: var(--gr-radius);
    font-weight: 560;
    cursor: pointer;
    list-style: none;
  }
  .ways summary::-webkit-details-marker {
    display: none;
  }
  .ways summary::after {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    border: solid var(--gr-muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .ways[open] summary::after {
    rotate: 225deg;
  }
  .ways summary:focus-visible {
    outline: 3px solid var(--gr-focus);
    outline-offset: 2px;
  }
  .ways ul {
    display: grid;
    margin: 0;
    padding: 0 16px 8px;
    list-style: none;
  }
  .ways li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    padding-block: 12px;
    border-block-start: 1px solid var(--gr-line);
  }
  .ways p {
    flex: 1 1 220px;
    margin: 0;
  }
`;
