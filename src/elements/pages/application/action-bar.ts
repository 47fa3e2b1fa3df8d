/** The buttons of a page, how safe its answers are, and the help door: always in the same place. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Scope } from '../../../i18n/scope.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';
import type { HelpProgress } from '../../controls/help-door.element.ts';
import type { HelpEvent } from '../../controls/help-request.ts';
import { backIcon } from '../../controls/icons.ts';
import { pageActions } from './primary-action.ts';

/** What the bar is made from. */
export interface ActionBar {
  readonly scope: Scope;
  readonly state: JourneyState;
  readonly journey: Journey;
}

/** Back, the primary button, skipping where that is allowed, the save note, the help door. */
export function actionBar({ scope, state, journey }: ActionBar): TemplateResult {
  const { primary, back, skip } = pageActions(state);
  const press = ({ detail }: MouseEvent): void => {
    // The second click of a double click would answer for a page that nobody has seen.
    const isForThisPage = detail < 2 && state.place === journey.state.place;
    if (!state.sending && isForThisPage) journey.send({ type: 'next' });
  };
  return html`<div class="bar" part="bar">
    <div class="column actions">
      <div class="buttons">
        ${
          back
            ? html`<button class="button quiet" part="quiet-button" type="button" @click=${() => journey.send({ type: 'back' })}>
              <span class="mirrored">${backIcon}</span>${scope.t('back')}
            </button>`
            : nothing
        }
        <button class="button primary" part="primary-button" type="button" aria-disabled=${state.sending ? 'true' : nothing} @click=${press}>
          ${scope.t(primary)}
        </button>
      </div>
      ${
        skip
          ? html`<button class="button quiet skip" part="secondary-button" type="button" @click=${() => journey.send({ type: 'skip' })}>
            ${scope.t(skip)}
          </button>`
          : nothing
      }
      <div class="below">
        <greenroom-save-note part="save-note" .scope=${scope} .saving=${state.saving} .durable=${state.durable}></greenroom-save-note>
        ${helpDoor({ scope, state, journey })}
      </div>
    </div>
  </div>`;
}

/** The help door with a running journey behind it. */
export function helpDoor({ scope, state, journey }: ActionBar): TemplateResult {
  return html`<greenroom-help-door
    .scope=${scope}
    .support=${state.flow.support}
    .canSend=${true}
    .progress=${helpProgress(state)}
    @greenroom-help=${({ request }: HelpEvent) => journey.send({ type: 'help', request })}
  ></greenroom-help-door>`;
}

function helpProgress({ acknowledged, failure, outbox }: JourneyState): HelpProgress {
  if (failure?.doing === 'helping') return 'failed';
  if (outbox.some(({ kind }) => kind === 'help')) return 'sending';
  return acknowledged === 'help' ? 'sent' : 'idle';
}
