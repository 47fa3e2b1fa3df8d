/** How a native disclosure looks: a row to press, a mark that turns. */
import { css } from 'lit';

export const disclosureStyles = css`
  details {
    border-block-end: 1px solid var(--gr-line);
  }
  summary {
    display: flex;
    gap: 12px;
    align-items: center;
    justify-content: space-between;
    min-block-size: 48px;
    padding-block: 10px;
    font-weight: 560;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    margin-inline-end: 4px;
    border: solid var(--gr-muted);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  details[open] summary::after {
    rotate: 225deg;
  }
  details > :not(summary) {
    padding-block-end: 14px;
  }
`;
