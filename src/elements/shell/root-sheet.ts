/** How a root stands in its page: nothing leaks in but the font family, and its room is kept from the first moment on. */
import { css } from '../../theme/css-text.ts';

export const rootSheet = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host {
    all: initial;
    display: block;
    container-type: inline-size;
  }
  /* Rules of the page that match the element itself win over :host, but end there: everything is set back once more inside. */
  .root,
  .waiting {
    all: initial;
    display: flex;
    flex-direction: column;
    min-block-size: var(--greenroom-min-height, min(max(640px, 100svh), 1080px));
    background: var(--gr-surface);
    color: var(--gr-text);
    color-scheme: inherit;
    font-family: inherit;
    font-size: 16px;
    line-height: 1.5;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 3px solid var(--gr-focus);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .waiting {
    align-items: center;
    justify-content: center;
    color: var(--gr-muted);
  }
  .root > [exportparts] {
    flex: 1;
  }
  .banner {
    margin: 0;
    padding: 8px 16px;
    background: var(--gr-tint);
    color: var(--gr-accent-strong);
    font-size: 14px;
    text-align: center;
  }
`;
