/** How the landing's text looks: quiet facts, what happens, lists, questions and answers. */
import { css } from '../../../theme/css-text.ts';

export const landingBodySheet = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .facts,
  .hint,
  .note,
  footer,
  .link {
    color: var(--gr-muted);
    font-size: 14px;
  }
  .pay {
    color: var(--gr-text);
    font-weight: 600;
  }
  .headline {
    font-size: 18px;
    font-weight: 560;
  }
  .steps,
  .list {
    list-style: none;
  }
  .steps li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    padding-block: 12px;
    border-block-end: 1px solid var(--gr-line);
  }
  .number {
    display: grid;
    place-items: center;
    block-size: 24px;
    border-radius: 50%;
    background: var(--gr-tint);
    color: var(--gr-accent-strong);
    font-size: 14px;
    font-weight: 620;
  }
  .wide {
    grid-column: 2;
  }
  .note {
    margin-block-start: 12px;
  }
  .list li {
    position: relative;
    padding-block: 4px;
    padding-inline-start: 26px;
  }
  .ticks li::before,
  summary::after {
    content: '';
    inline-size: 6px;
    block-size: 11px;
    border: solid var(--gr-accent-strong);
    border-width: 0 2px 2px 0;
    rotate: 40deg;
  }
  .list li::before {
    content: '';
    position: absolute;
    inset-block-start: 9px;
    inset-inline-start: 4px;
  }
  .dots li::before {
    inset-block-start: 13px;
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--gr-accent-strong);
  }
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
  summary::after {
    flex: none;
    block-size: 6px;
    margin-inline-end: 4px;
    border-color: var(--gr-muted);
    rotate: 45deg;
  }
  [open] > summary::after {
    rotate: 225deg;
  }
  details > div {
    padding-block-end: 14px;
  }
  .landing .list ~ ul,
  .text :is(ul, ol),
  details :is(ul, ol) {
    padding-inline-start: 24px;
  }
  video {
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    margin-block-start: 32px;
    border-radius: var(--gr-radius);
    background: var(--gr-sunken);
  }
`;
