/** How the application stands: one line at the top, the page, and actions that stay within the thumb's reach on a phone. */
import { css } from 'lit';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { motionStyles } from '../../../theme/styles/motion.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { layoutStyles } from '../layout.styles.ts';
import { topLineStyles } from '../top-line.styles.ts';

const ownStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    scroll-margin-block-start: 16px;
  }
  .content {
    --gr-bar: 176px;
    flex: 1;
    inline-size: 100%;
    padding-block: 24px 32px;
  }
  [inert] {
    opacity: 0.6;
    /* Most sending is over before this begins. */
    transition: opacity 200ms 400ms;
  }
  .notice {
    display: flex;
    gap: 10px;
    margin-block-end: 24px;
    padding: 12px 14px;
    border: 1px solid var(--gr-line);
    border-radius: var(--gr-radius);
    background: var(--gr-sunken);
  }
  .notice svg {
    margin-block-start: 2px;
  }
  .notice p {
    margin: 0;
  }
  .actions {
    display: grid;
    gap: 4px 12px;
  }
  .buttons {
    display: flex;
    gap: 8px;
  }
  .buttons .primary {
    flex: 1;
  }
  .buttons .quiet {
    margin-inline-start: -12px;
  }
  .below {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 16px;
    min-block-size: 44px;
  }
  .skip {
    justify-self: start;
    margin-inline-start: -12px;
  }
  @container (min-width: 480px) {
    .content {
      --gr-bar: 0px;
      flex: none;
      padding-block: 32px 16px;
    }
    .bar {
      position: static;
      border: 0;
      padding-block: 8px 32px;
    }
    .buttons .primary {
      flex: none;
      min-inline-size: 200px;
    }
    .actions {
      gap: 12px;
    }
  }
`;

export const applicationStyles = [
  resetStyles,
  typeStyles,
  buttonStyles,
  motionStyles,
  layoutStyles,
  topLineStyles,
  ownStyles,
];
