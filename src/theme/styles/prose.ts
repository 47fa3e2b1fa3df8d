/** Running text: paragraphs, lists and links. */
import { css } from 'lit';

export const proseStyles = css`
  p,
  ul,
  ol {
    margin: 0 0 12px;
  }
  ul,
  ol {
    padding-inline-start: 24px;
  }
  :is(p, ul, ol):last-child {
    margin-block-end: 0;
  }
  .muted {
    color: var(--gr-muted);
  }
  .small {
    font-size: 14px;
  }
  a {
    color: var(--gr-accent-strong);
    border-radius: 2px;
    text-decoration-thickness: from-font;
    text-underline-offset: 3px;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
`;
