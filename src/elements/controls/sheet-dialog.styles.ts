/** A dialog as a sheet: over the page where there is room, from the bottom edge on a phone. */
import { css } from 'lit';

export const sheetDialogStyles = css`
  dialog {
    inline-size: min(520px, 100vw);
    max-inline-size: none;
    max-block-size: min(760px, 92dvh);
    padding: 0;
    border-radius: calc(var(--gr-radius) * 1.4);
    overflow: auto;
    overscroll-behavior: contain;
    font-size: 16px;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .sheet {
    display: grid;
    gap: 20px;
    padding: 20px 20px max(20px, env(safe-area-inset-bottom));
  }
  .sheet > p {
    margin: 0;
  }
  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 12px;
    margin-block-end: -8px;
  }
  .top h2 {
    padding-block-start: 8px;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin: 0 -10px 0 0;
    margin-inline: 0 -10px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--gr-muted);
    cursor: pointer;
  }
  .close:hover {
    background: var(--gr-sunken);
    color: var(--gr-text);
  }
  [role='status']:empty {
    display: none;
  }
  /* A modal dialog stands in the viewport, not in the widget's column: the one place for a media query. */
  @media (width < 520px) {
    dialog {
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      border-inline-width: 0;
      border-block-end-width: 0;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: gr-rise 180ms ease-out;
    }
  }
  @keyframes gr-rise {
    from {
      opacity: 0;
      transform: translateY(16px);
    }
  }
`;
