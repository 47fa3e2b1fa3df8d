/** What every page shares: the column that content stands in, and the bar that keeps the actions within reach. */
import { css } from 'lit';

export const layoutStyles = css`
  .column {
    max-inline-size: 704px;
    margin-inline: auto;
    padding-inline: 16px;
  }
  @container (min-width: 480px) {
    .column {
      padding-inline: 32px;
    }
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding-block: 12px calc(8px + env(safe-area-inset-bottom, 0px));
    border-block-start: 1px solid var(--gr-line);
    background: var(--gr-surface);
  }
`;
