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
`;
