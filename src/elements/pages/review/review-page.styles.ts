/** How the review looks: a card per page, a quiet question, its answer, a way to change it. */
import { css } from 'lit';

export const reviewStyles = css`
  h2 {
    margin-block-end: 6px;
  }
  .card {
    margin-block-start: 16px;
    padding-block: 8px;
  }
  h3 {
    padding-block: 8px 4px;
    font-size: 16px;
  }
  dl,
  dd {
    margin: 0;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding-block: 10px;
  }
  .row + .row {
    border-block-start: 1px solid var(--gr-line);
  }
  dt {
    grid-column: 1;
    overflow-wrap: anywhere;
    color: var(--gr-muted);
    font-size: 14px;
  }
  dd {
    grid-column: 1;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  dd p {
    margin: 0;
  }
  .change {
    grid-column: 2;
    grid-row: 1 / span 2;
    align-self: center;
  }
`;
