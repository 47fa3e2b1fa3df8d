/** What has to be known, or agreed to, before the start or before a stage. */
import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { undecidedNotices } from '../../../journey/checks.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import type { Notice } from '../../../flow/schema/flow.ts';
import { PageElement } from '../../base/page.element.ts';
import { HelpWantedEvent } from '../../controls/help-wanted-event.ts';
import type { DecideEvent } from './notice-events.ts';

/**
 * Shows the notices that the candidate has still to pass, as they were when the page came up.
 *
 * @fires {HelpWantedEvent} greenroom-help-wanted - open the help door
 */
export class NoticesPageElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    state: { attribute: false },
    journey: { attribute: false },
    at: { attribute: false },
  };
  static override styles: CSSResultGroup = [
    PageElement.styles,
    typeStyles,
    css`
      .notices {
        display: grid;
        gap: 16px;
        margin-block-start: 20px;
      }
    `,
  ];

  declare state: JourneyState;
  declare journey: Journey;
  /** `start`, or the id of a stage. */
  declare at: string;

  override render(): TemplateResult {
    const { scope, state, at } = this;
    return html`
      <h2 part="title" tabindex="-1">${scope.t(at === 'start' ? 'notice.title' : 'notice.title-stage')}</h2>
      <div
        class="notices"
        @greenroom-decide=${({ decision }: DecideEvent) => this.journey.send({ type: 'decide', decision })}
        @greenroom-ask-person=${() => this.#refuse(true)}
        @greenroom-stop=${() => this.#refuse(false)}
      >
        ${undecidedNotices(state, at).map((notice) => this.#renderNotice(notice))}
      </div>
    `;
  }

  #renderNotice(notice: Notice): TemplateResult {
    const { scope, state } = this;
    const problem = state.problems.find(({ field }) => field === notice.id);
    return html`<greenroom-notice-card
      data-question=${notice.id}
      .scope=${scope}
      .notice=${notice}
      .decision=${state.decisions.find((decision) => decision.notice === notice.id)?.decision}
      .problem=${problem?.text}
    ></greenroom-notice-card>`;
  }

  /** Going on with a refusal records it, and goes nowhere. */
  #refuse(wantsPerson: boolean): void {
    this.journey.send({ type: 'next' });
    if (wantsPerson) this.dispatchEvent(new HelpWantedEvent());
  }
}
