/** Buttons, and links that look like them: `button primary`, `button secondary`, `button quiet`, `button danger`. */
import { css } from 'lit';

export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    padding: 10px 20px;
    border: 1.5px solid transparent;
    border-radius: var(--gr-radius);
    background: none;
    color: var(--gr-accent-strong);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }
  .button.primary {
    background: var(--gr-accent);
    color: var(--gr-accent-text);
  }
  .button.primary:hover {
    background: var(--gr-accent-hover);
  }
  .button.secondary {
    border-color: var(--gr-field);
    background: var(--gr-raised);
  }
  .button.danger {
    border-color: var(--gr-danger);
    background: var(--gr-raised);
    color: var(--gr-danger);
  }
  .button.quiet {
    min-block-size: 44px;
    padding: 8px 12px;
  }
  .button:is(.secondary, .quiet):hover {
    background: var(--gr-tint);
  }
  .button.danger:hover {
    background: var(--gr-danger-tint);
  }
  /* Busy says what for in its own words; it stays focusable, so that the focus is not lost while waiting. */
  .button.primary[aria-disabled='true'] {
    background: var(--gr-tint);
    color: var(--gr-accent-strong);
    cursor: progress;
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: transform 120ms ease-out;
    }
    .button:active {
      transform: translateY(1px);
    }
  }
  .button.wide {
    inline-size: 100%;
  }
  /* Looks like a link, acts as a button: second words such as "Remove" within a text. */
  .link {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 0 4px;
    margin: 0 -4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--gr-accent-strong);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 3px;
    cursor: pointer;
  }
  .link.small {
    font-size: 14px;
  }
  .link:hover {
    text-decoration-thickness: 2px;
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
    .button.primary {
      border-width: 3px;
    }
  }
`;
