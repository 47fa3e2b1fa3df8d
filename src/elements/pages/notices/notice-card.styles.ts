/** How a notice looks: a card that is read before it is answered. */
import { css } from 'lit';

export const noticeCardStyles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .card p {
    margin: 0;
  }
  .card > :empty {
    display: none;
  }
  .origin {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .declined {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding: 14px;
    border-radius: var(--gr-radius);
    background: var(--gr-sunken);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 4px;
  }
`;
