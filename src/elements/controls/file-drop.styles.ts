/** The place for files and the list of them. */
import { css } from 'lit';

export const fileDropStyles = css`
  .drop {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 16px;
    border: 1.5px dashed var(--gr-field);
    border-radius: var(--gr-radius);
    background: var(--gr-sunken);
  }
  .drop:hover,
  .drop.over {
    border-color: var(--gr-accent);
    background: var(--gr-tint);
  }
  .invalid .drop {
    border-color: var(--gr-danger);
  }
  .drop:focus-within {
    outline: 3px solid var(--gr-focus);
    outline-offset: 2px;
  }
  /* Fills the place, unseen: what is clicked, reached by keyboard and dropped on is the browser's own file box. */
  .drop input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .invitation {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1.5px solid var(--gr-field);
    border-radius: var(--gr-radius);
    background: var(--gr-raised);
    color: var(--gr-accent-strong);
    font-weight: 600;
    line-height: 1.25;
  }
  .or {
    display: none;
    color: var(--gr-muted);
  }
  @media (hover: hover) and (pointer: fine) {
    .or {
      display: inline;
    }
  }
  .limits {
    flex-basis: 100%;
    color: var(--gr-muted);
    font-size: 14px;
  }
  .full {
    padding: 8px 12px;
    border-style: solid;
    border-color: var(--gr-line);
    background: none;
  }
  .full .invitation {
    padding-inline: 4px;
    border-color: transparent;
    background: none;
  }
  .full :is(.or, .limits) {
    display: none;
  }
  .files {
    display: grid;
    gap: 8px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    min-block-size: 64px;
    padding: 8px 12px;
    border: 1px solid var(--gr-line);
    border-radius: var(--gr-radius);
    background: var(--gr-raised);
  }
  .about {
    flex: 1 1 160px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin-inline-start: auto;
  }
  .name {
    display: block;
    overflow-wrap: anywhere;
    font-weight: 600;
    line-height: 1.35;
  }
  .note {
    color: var(--gr-muted);
    font-size: 14px;
    font-variant-numeric: tabular-nums;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 50%;
    background: var(--gr-tint);
    color: var(--gr-accent-strong);
  }
  .waiting .mark,
  .missing .mark,
  .paused .mark {
    background: var(--gr-sunken);
    color: var(--gr-muted);
  }
  .stuck {
    color: var(--gr-muted);
    font-size: 14px;
  }
  .stuck:not(:empty) {
    margin-block: 8px 0;
  }
  .fault {
    border-color: var(--gr-danger);
    background: var(--gr-danger-tint);
    color: var(--gr-danger);
  }
  .fault .mark {
    background: none;
    color: inherit;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 4px;
    margin-block-start: 6px;
    border: 0;
    border-radius: 2px;
    overflow: hidden;
    background: var(--gr-line);
    appearance: none;
  }
  progress::-webkit-progress-bar {
    background: var(--gr-line);
  }
  progress::-webkit-progress-value {
    background: var(--gr-accent);
  }
  progress::-moz-progress-bar {
    background: var(--gr-accent);
  }
`;
