/** How the top line looks: quiet, one line, ends with what can be pressed. */
import { css } from 'lit';

export const topLineStyles = css`
  .top {
    position: relative;
    display: flex;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 56px;
    padding-inline: 16px;
    border-block-end: 1px solid var(--gr-line);
    font-size: 14px;
    color: var(--gr-muted);
  }
  .who {
    color: var(--gr-text);
    font-weight: 600;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mark {
    block-size: 28px;
    max-inline-size: 96px;
    border-radius: min(var(--gr-radius), 6px);
    object-fit: contain;
  }
  greenroom-progress-bar::part(progress) {
    position: absolute;
    inset-block-end: -1px;
    inset-inline: 0;
    margin: 0;
    border-radius: 0;
  }
  .middle {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .who {
    flex: 0 1 auto;
    max-inline-size: 60%;
  }
  greenroom-language-switch {
    flex: none;
  }
  .elsewhere {
    border-radius: 6px;
    flex: none;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .elsewhere span {
    display: none;
  }
  .elsewhere:last-child {
    margin-inline-end: -12px;
  }
  .role {
    visibility: hidden;
  }
  @container (min-width: 480px) {
    .role {
      visibility: visible;
    }
    .elsewhere span {
      display: inline;
    }
    .elsewhere:last-child {
      margin-inline-end: 0;
    }
    .top {
      padding-inline: max(32px, 50cqi - 320px);
    }
  }
`;
