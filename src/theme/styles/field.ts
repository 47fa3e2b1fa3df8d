/** A question's frame (label, help, problem) and the boxes that are typed into. */
import { css } from 'lit';

export const fieldStyles = css`
  :host {
    scroll-margin-block: 96px;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .label {
    display: block;
    inline-size: 100%;
    margin: 0;
    padding: 0 0 6px;
    font-weight: 600;
    line-height: 1.4;
  }
  .optional {
    color: var(--gr-muted);
    font-weight: 400;
  }
  .help {
    margin: -4px 0 8px;
    color: var(--gr-muted);
    font-size: 14px;
  }
  .help :is(p, ul, ol) {
    margin-block-end: 4px;
  }
  .label.small {
    padding-block-end: 2px;
    color: var(--gr-muted);
    font-size: 14px;
    font-weight: 400;
  }
  .count {
    min-block-size: 24px;
    padding-block-start: 4px;
    color: var(--gr-muted);
    font-size: 14px;
  }
  .count.over {
    color: var(--gr-danger);
    font-weight: 600;
  }
  .problem {
    display: flex;
    gap: 6px;
    margin: 0 0 8px;
    color: var(--gr-danger);
    font-size: 14px;
    font-weight: 600;
  }
  .problem svg {
    margin-block-start: 1px;
  }
  .box {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    margin: 0;
    padding: 10px 12px;
    border: 1.5px solid var(--gr-field);
    border-radius: var(--gr-radius);
    background: var(--gr-raised);
    color: var(--gr-text);
    font-size: 16px;
    line-height: 1.5;
    text-align: start;
    appearance: none;
  }
  .box:hover {
    border-color: var(--gr-text);
  }
  .box::placeholder {
    color: var(--gr-muted);
    opacity: 1;
  }
  .box:focus-visible {
    outline-offset: 1px;
  }
  .box[aria-invalid='true'] {
    border-color: var(--gr-danger);
    border-width: 2px;
    padding: 9.5px 11.5px;
  }
  textarea.box {
    min-block-size: 120px;
    resize: vertical;
    field-sizing: content;
  }
  .narrow {
    max-inline-size: 240px;
  }
  .tight {
    max-inline-size: 128px;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 10px;
  }
  .line > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choose {
    position: relative;
    max-inline-size: 400px;
  }
  .choose .box {
    padding-inline-end: 44px;
    text-overflow: ellipsis;
  }
  .choose > svg {
    position: absolute;
    inset-block-start: 14px;
    inset-inline-end: 12px;
    pointer-events: none;
  }
`;
