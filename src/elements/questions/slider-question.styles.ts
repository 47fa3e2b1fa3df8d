/** The line, its handle and the words at its ends. */
import { css } from 'lit';
import { buttonStyles } from '../../theme/styles/button.ts';

export const sliderStyles = [
  buttonStyles,
  css`
    .value {
      display: block;
      min-block-size: 30px;
      font-size: 22px;
      font-weight: 650;
      line-height: 30px;
      font-variant-numeric: tabular-nums;
    }
    .value.open {
      color: var(--gr-muted);
      font-size: 16px;
      font-weight: 400;
    }
    input {
      --share: 50%;
      display: block;
      inline-size: 100%;
      block-size: 44px;
      margin: 0;
      border-radius: var(--gr-radius);
      background: none;
      appearance: none;
      cursor: pointer;
    }
    input:dir(rtl) {
      --to: left;
    }
    input::-webkit-slider-runnable-track {
      block-size: 6px;
      border-radius: 3px;
      background: linear-gradient(to var(--to, right), var(--gr-accent) var(--share), var(--gr-line) var(--share));
    }
    input::-moz-range-track {
      block-size: 6px;
      border-radius: 3px;
      background: var(--gr-line);
    }
    input::-moz-range-progress {
      block-size: 6px;
      border-radius: 3px;
      background: var(--gr-accent);
    }
    input::-webkit-slider-thumb {
      inline-size: 28px;
      block-size: 28px;
      margin-block-start: -11px;
      border: 8px solid var(--gr-accent);
      border-radius: 50%;
      background: var(--gr-raised);
      appearance: none;
    }
    input::-moz-range-thumb {
      inline-size: 28px;
      block-size: 28px;
      border: 8px solid var(--gr-accent);
      border-radius: 50%;
      background: var(--gr-raised);
    }
    input.open::-webkit-slider-runnable-track {
      background: var(--gr-line);
    }
    input.open::-moz-range-progress {
      background: none;
    }
    input.open::-webkit-slider-thumb {
      border: 2px solid var(--gr-field);
    }
    input.open::-moz-range-thumb {
      border: 2px solid var(--gr-field);
    }
    .ends {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      color: var(--gr-muted);
      font-size: 14px;
    }
    .ends > span {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    @media (forced-colors: active) {
      input {
        appearance: auto;
      }
    }
  `,
];
