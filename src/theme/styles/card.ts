/** What stands apart on the page, and what floats over it. */
import { css } from 'lit';

export const cardStyles = css`
  .card {
    padding: 16px;
    border: 1px solid var(--gr-line);
    border-radius: calc(var(--gr-radius) * 1.4);
    background: var(--gr-raised);
  }
  .floating {
    border: 1px solid var(--gr-line);
    border-radius: var(--gr-radius);
    background: var(--gr-raised);
    color: var(--gr-text);
    box-shadow: 0 8px 32px rgb(0 0 0 / 16%), 0 2px 6px rgb(0 0 0 / 8%);
  }
`;
