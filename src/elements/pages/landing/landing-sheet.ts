/** How the landing's frame looks: header, cover, title, and one button that stays within reach. */
import { css } from '../../../theme/css-text.ts';

export const landingSheet = css`
  .landing {
    display: flex;
    flex: 1;
    flex-direction: column;
  }
  .landing > :nth-child(2) {
    flex: 1;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2,
  h3 {
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }
  h2 {
    margin-block: 16px 8px;
    font-size: 28px;
    letter-spacing: -0.01em;
    outline: 0;
  }
  h3 {
    margin-block: 32px 8px;
    font-size: 18px;
  }
  p + p,
  .text,
  .headline {
    margin-block-start: 12px;
  }
  a,
  .link {
    color: var(--gr-accent-strong);
    text-underline-offset: 3px;
  }
  .column {
    max-inline-size: 704px;
    margin-inline: auto;
    padding-inline: 16px;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 52px;
    padding-inline: 16px;
    font-size: 14px;
  }
  select {
    min-block-size: 44px;
    border: 0;
    background: none;
    color: var(--gr-muted);
    font: inherit;
    cursor: pointer;
  }
  option {
    background: var(--gr-raised);
    color: var(--gr-text);
  }
  .cover {
    display: block;
    inline-size: 100%;
    block-size: 148px;
    object-fit: cover;
    background: var(--gr-tint);
  }
  .logo {
    display: grid;
    position: relative;
    place-items: center;
    inline-size: fit-content;
    min-inline-size: 64px;
    block-size: 64px;
    margin-block-start: 16px;
    padding: 6px;
    border: 3px solid var(--gr-surface);
    border-radius: calc(var(--gr-radius) * 1.4);
    background: var(--gr-raised);
  }
  .cover:not([hidden]) + .column .logo {
    margin-block-start: -36px;
    margin-inline-start: -3px;
  }
  .logo img {
    block-size: 46px;
    min-inline-size: 46px;
    max-inline-size: 180px;
    object-fit: contain;
  }
  .monogram {
    background: var(--gr-accent);
    color: var(--gr-accent-text);
    font-size: 24px;
    font-weight: 700;
  }
  /* What takes the focus scrolls clear of the bar. */
  article :is(a, summary) {
    scroll-margin-block-end: 128px;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    margin-block-start: 32px;
    padding-block: 12px calc(4px + env(safe-area-inset-bottom, 0px));
    border-block-start: 1px solid var(--gr-line);
    background: var(--gr-surface);
  }
  button {
    font: inherit;
    cursor: pointer;
  }
  .button {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 10px 24px;
    border: 1.5px solid transparent;
    border-radius: var(--gr-radius);
    background: var(--gr-accent);
    color: var(--gr-accent-text);
    font-weight: 600;
    line-height: 1.25;
  }
  .button:hover {
    background: var(--gr-accent-hover);
  }
  .button[aria-disabled] {
    background: var(--gr-tint);
    color: var(--gr-accent-strong);
    cursor: progress;
  }
  .link {
    display: block;
    min-block-size: 44px;
    margin-inline: auto;
    border: 0;
    background: none;
    text-decoration: underline;
  }
  [role='alert'] {
    color: var(--gr-danger);
  }
  [role='alert']:not(:empty) {
    padding-block-end: 12px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    inline-size: 100%;
    padding-block: 8px 16px;
  }
  footer > * {
    padding-block: 10px;
    color: inherit;
  }
  @container (min-width: 480px) {
    .column {
      padding-inline: 32px;
    }
    .top {
      padding-inline: max(32px, 50cqi - 320px);
    }
    .cover {
      block-size: clamp(148px, 24cqi, 240px);
    }
    .pair {
      display: flex;
      gap: 32px;
    }
    .pair > * {
      flex: 1;
    }
    .bar {
      padding-block-end: 12px;
    }
    .bar .column {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
      align-items: center;
    }
    .bar [role='alert'] {
      inline-size: 100%;
      padding: 0;
    }
    .button {
      inline-size: auto;
      min-inline-size: 220px;
    }
    .link {
      margin-inline: 0;
    }
  }
`;
