/** How the status looks: a small drawing, a heading, quiet words, and one thing to do. */
import { css } from 'lit';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { typeStyles } from '../../../theme/styles/type.ts';

const ownStyles = css`
  .mark {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin-block: 8px 20px;
    border-radius: 50%;
    background: var(--gr-tint);
    color: var(--gr-accent-strong);
  }
  .mark svg {
    inline-size: 26px;
    block-size: 26px;
  }
  h2 {
    font-size: 28px;
  }
  .body {
    margin-block-start: 8px;
  }
  .next {
    margin-block: 12px 0;
    font-weight: 600;
  }
  .next + .muted,
  .body + .muted {
    margin-block: 12px 0;
  }
  greenroom-schedule-offer,
  greenroom-redirect-notice {
    margin-block-start: 24px;
  }
  .sent {
    margin: 28px 0 0;
    padding: 4px 16px;
    border: 1px solid var(--gr-line);
    border-radius: calc(var(--gr-radius) * 1.4);
    background: var(--gr-raised);
    list-style: none;
  }
  .sent li {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: center;
    padding-block: 12px;
  }
  .sent li + li {
    border-block-start: 1px solid var(--gr-line);
  }
  .tick {
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
    background: var(--gr-sunken);
    color: var(--gr-muted);
    font-size: 14px;
    font-weight: 620;
  }
  .tick.done {
    background: var(--gr-tint);
    color: var(--gr-accent-strong);
  }
  .tick svg {
    inline-size: 16px;
    block-size: 16px;
  }
  .link {
    margin-block-start: 8px;
  }
  greenroom-candidate-rights {
    margin-block-start: 24px;
  }
`;

export const statusPageStyles = [resetStyles, typeStyles, buttonStyles, ownStyles];
