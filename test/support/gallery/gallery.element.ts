// Every question in one state, in the box that the widget's root gives them: for looking at, and for axe.
import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { define } from '../../../src/elements/base/define.ts';
import { GreenroomElement } from '../../../src/elements/base/greenroom-element.ts';
import '../../../src/elements/controls/error-summary.define.ts';
import '../../../src/elements/controls/help-door.define.ts';
import '../../../src/elements/controls/language-switch.define.ts';
import '../../../src/elements/controls/progress-bar.define.ts';
import '../../../src/elements/controls/save-note.define.ts';
import { renderQuestion } from '../../../src/elements/questions/render-question.ts';
import type { FileCarrier } from '../../../src/elements/controls/file-carrier.ts';
import type { Theme } from '../../../src/flow/schema/flow.ts';
import { buttonStyles } from '../../../src/theme/styles/button.ts';
import { cardStyles } from '../../../src/theme/styles/card.ts';
import { hostStyles } from '../../../src/theme/styles/host.ts';
import { resetStyles } from '../../../src/theme/styles/reset.ts';
import { typeStyles } from '../../../src/theme/styles/type.ts';
import { themeSheet, type ColorScheme } from '../../../src/theme/theme-sheet.ts';
import { samples } from './sample-questions.ts';

/** What the questions are shown as. */
export type GalleryState = 'empty' | 'filled' | 'problem';

/** Shows every sample in one state and theme. */
export class GalleryElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    state: {},
    theme: { attribute: false },
    scheme: {},
    carrier: { attribute: false },
  };
  static override styles = [
    hostStyles,
    resetStyles,
    typeStyles,
    buttonStyles,
    cardStyles,
    css`
      main {
        display: grid;
        gap: 28px;
        max-inline-size: 640px;
        margin-inline: auto;
        padding: 20px 16px 32px;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: 12px;
      }
      header > :first-child {
        flex: 1;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 12px;
        align-items: center;
      }
    `,
  ];

  declare state: GalleryState;
  declare theme: Theme;
  declare scheme: ColorScheme;
  declare carrier: FileCarrier | undefined;

  constructor() {
    super();
    this.state = 'empty';
    this.theme = {};
    this.scheme = 'light';
  }

  override render(): TemplateResult {
    const { scope } = this;
    const items = samples
      .filter(({ problem }) => problem)
      .map(({ question, problem }) => ({ field: question.id, text: problem }));
    return html`<main>
      <header>
        <greenroom-progress-bar .scope=${scope} .step=${2} .steps=${4} .minutes=${6} .share=${0.4}></greenroom-progress-bar>
        <greenroom-language-switch .scope=${scope} .locales=${['en', 'es']}></greenroom-language-switch>
      </header>
      <h1>License and schedule</h1>
      ${this.state === 'problem' ? html`<greenroom-error-summary .scope=${scope} .items=${items.slice(0, 3)}></greenroom-error-summary>` : nothing}
      ${samples.map(({ question, answer, problem }) =>
        renderQuestion(question, {
          scope,
          answer: this.state === 'filled' ? answer : undefined,
          problem: this.state === 'problem' && problem ? problem : undefined,
          carrier: this.carrier,
        }),
      )}
      <div class="row">
        <button class="button primary" type="button">Continue</button>
        <button class="button secondary" type="button">Look over my answers</button>
        <button class="button danger" type="button">Erase my data</button>
        <button class="button quiet" type="button">Back</button>
        <button class="button primary" type="button" aria-disabled="true">Sending your answers</button>
      </div>
      <greenroom-save-note .scope=${scope} .saving=${this.state === 'problem' ? 'on-device' : 'saved'}></greenroom-save-note>
      <div class="card"><h2>What to expect</h2><p class="muted">Questions about your last unit. <a href="https://example.com">Life at Harbor Clinic</a></p></div>
      <greenroom-help-door .scope=${scope} .canSend=${true} .support=${{ email: 'jobs@example.com', phone: '+1 207 555 0134', hours: 'Monday to Friday, 8 to 5', accommodation: { text: 'We can make the application fit you.', email: 'access@example.com' } }}></greenroom-help-door>
    </main>`;
  }

  protected override firstUpdated(): void {
    if (!(this.renderRoot instanceof ShadowRoot)) return;
    this.renderRoot.adoptedStyleSheets.push(themeSheet(this.theme, this.scheme));
    this.lang = this.scope.locale;
    this.dir = this.scope.direction;
  }
}

define('greenroom-gallery', GalleryElement);

declare global {
  interface HTMLElementTagNameMap {
    'greenroom-gallery': GalleryElement;
  }
}
