/** Where the candidate is: the step, the minutes left, and a line that fills. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';

/**
 * "Step 2 of 4 · about 6 min left" over a thin line.
 *
 * @csspart progress - the line
 * @example
 * html`<greenroom-progress-bar .scope=${scope} .step=${2} .steps=${4} .minutes=${6} .share=${0.4}></greenroom-progress-bar>`
 */
export class ProgressBarElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    step: { attribute: false },
    steps: { attribute: false },
    minutes: { attribute: false },
    share: { attribute: false },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        gap: 0 10px;
        margin: 0;
        color: var(--gr-muted);
        font-size: 14px;
      }
      b {
        color: var(--gr-text);
        font-weight: 600;
      }
      progress {
        display: block;
        inline-size: 100%;
        block-size: 3px;
        margin-block-start: 10px;
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
      @media (forced-colors: active) {
        progress {
          block-size: 6px;
          border: 1px solid CanvasText;
          forced-color-adjust: none;
        }
        progress::-webkit-progress-value {
          background: Highlight;
        }
        progress::-moz-progress-bar {
          background: Highlight;
        }
      }
    `,
  ];

  /** The current step, from 1. */
  declare step: number;
  declare steps: number;
  /** Minutes left; undefined where nobody can know. */
  declare minutes: number | undefined;
  /** How much is done, 0 to 1. */
  declare share: number;

  constructor() {
    super();
    this.step = 1;
    this.steps = 1;
    this.share = 0;
  }

  override render(): TemplateResult {
    const step = this.scope.t('progress.step', { number: this.step, total: this.steps });
    const left = this.#minutesLeft();
    return html`<p><b>${step}</b>${left ? html`<span>${left}</span>` : nothing}</p>
      <progress part="progress" max="1" .value=${this.share} aria-label=${this.scope.t('progress.label')} aria-valuetext=${[step, left].filter(Boolean).join(', ')}></progress>`;
  }

  #minutesLeft(): string {
    if (this.minutes === undefined) return '';
    if (this.minutes < 1) return this.scope.t('progress.last-minute');
    return this.scope.t('progress.minutes', { count: Math.round(this.minutes) });
  }
}
