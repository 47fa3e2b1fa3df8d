/** Headings, and with them everything that runs as text. */
import { css } from 'lit';
import { proseStyles } from './prose.ts';

const headingStyles = css`
  h1,
  h2,
  h3 {
    margin: 0;
    line-height: 1.25;
    font-weight: 650;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  h1 {
    font-size: 28px;
  }
  h2 {
    font-size: 22px;
  }
  h3 {
    font-size: 18px;
    letter-spacing: 0;
  }
  /* A heading takes the focus after a move so that it is read out; a ring around it would say that it does something. */
  :is(h1, h2, h3):focus {
    outline: none;
  }
`;

/** For pages: headings, paragraphs, lists and links. */
export const typeStyles = [proseStyles, headingStyles];
