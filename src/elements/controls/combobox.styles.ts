/** The list under a box that searches. */
import { css } from 'lit';

export const comboboxStyles = css`
  .list {
    position: absolute;
    z-index: 10;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    inline-size: 100%;
    max-block-size: 320px;
    margin: 0;
    padding: 4px;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
  }
  .list:popover-open {
    position: fixed;
    inset: auto;
    color: inherit;
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 10px;
    border-radius: max(0px, calc(var(--gr-radius) - 4px));
    line-height: 1.35;
    cursor: pointer;
  }
  li > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  li:hover {
    background: var(--gr-sunken);
  }
  li[data-active] {
    background: var(--gr-tint);
    outline: 2px solid var(--gr-focus);
    outline-offset: -2px;
  }
  li[aria-selected='true'] {
    font-weight: 600;
  }
  li svg {
    color: var(--gr-accent-strong);
  }
  .none,
  .more {
    color: var(--gr-muted);
    cursor: default;
  }
  .always {
    border-block-start: 1px solid var(--gr-line);
  }
  @media (forced-colors: active) {
    li[data-active] {
      outline-color: Highlight;
    }
  }
`;
