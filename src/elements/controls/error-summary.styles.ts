/** The box of the error summary. */
import { css } from 'lit';

export const errorSummaryStyles = css`
  .summary {
    margin-block-end: 24px;
    padding: 12px 16px;
    border: 2px solid var(--gr-danger);
    border-radius: var(--gr-radius);
    background: var(--gr-danger-tint);
    scroll-margin-block: 96px;
  }
  .title {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 0;
    font-weight: 650;
  }
  .title svg {
    color: var(--gr-danger);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  button {
    min-block-size: 44px;
    padding: 6px 0;
    line-height: 1.35;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--gr-danger);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  button:hover {
    text-decoration-thickness: 2px;
  }
`;
