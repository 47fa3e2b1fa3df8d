/** "Welcome back, Ana. Not you?": says as whom one goes on, on a device that others may use. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { JourneyState } from '../../../journey/state.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import { firstName } from './first-name.ts';

/** Shown on the first page of a visit. */
export class WelcomeLineElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    state: { attribute: false },
    forget: { attribute: false },
    isAsking: { state: true },
  };
  static override styles: CSSResultGroup = [
    resetStyles,
    buttonStyles,
    css`
      p {
        margin: 0;
        color: var(--gr-muted);
        font-size: 14px;
      }
      .link {
        margin-inline-start: 4px;
      }
    `,
  ];

  declare state: JourneyState;
  /** Takes everything of this interview off the device. */
  declare forget: () => Promise<void>;
  declare private isAsking: boolean;

  constructor() {
    super();
    this.isAsking = false;
  }

  override render(): TemplateResult {
    const { scope, state } = this;
    const name = firstName(state.session.candidate);
    return html`<p>
        ${name === undefined ? scope.t('welcome.back-unnamed') : scope.t('welcome.back', { name })}
        <button class="link" part="quiet-button" type="button" @click=${() => (this.isAsking = true)}>${scope.t('welcome.not-you')}</button>
      </p>
      ${
        this.isAsking
          ? html`<greenroom-clear-device
            .scope=${scope}
            .state=${state}
            @confirm=${() => void this.forget()}
            @close=${() => (this.isAsking = false)}
          ></greenroom-clear-device>`
          : nothing
      }`;
  }
}
