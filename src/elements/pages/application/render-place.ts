/** The element for a place. Its code has to be there: see prepare-place.ts. */
import { html, type TemplateResult } from 'lit';
import { stageOf } from '../../../flow/stage-questions.ts';
import type { Scope } from '../../../i18n/scope.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState, Place } from '../../../journey/state.ts';

/** What every page is shown with. */
export interface PageView {
  readonly scope: Scope;
  readonly state: JourneyState;
  readonly journey: Journey;
}

/** One page, with the class `step` so that the frame finds it. */
export function renderPlace(place: Place, view: PageView): TemplateResult {
  const { scope, state, journey } = view;
  if (place.page === 'identity') {
    return html`<greenroom-identity-page class="step" .scope=${scope} .state=${state} .journey=${journey}></greenroom-identity-page>`;
  }
  if (place.page === 'notices') {
    return html`<greenroom-notices-page class="step" .scope=${scope} .state=${state} .journey=${journey} .at=${place.before}></greenroom-notices-page>`;
  }
  if (place.page === 'review') {
    return html`<greenroom-review-page class="step" .scope=${scope} .state=${state} .journey=${journey} .stage=${place.stage}></greenroom-review-page>`;
  }
  if (place.page === 'status') {
    return html`<greenroom-status-page class="step" .scope=${scope} .state=${state} .journey=${journey}></greenroom-status-page>`;
  }
  return renderStage(place.stage, place.index, view);
}

function renderStage(stage: string, index: number, { scope, state, journey }: PageView): TemplateResult {
  const type = stageOf(state.flow, stage)?.type;
  if (type === 'resume') {
    return html`<greenroom-stage-resume class="step" .scope=${scope} .state=${state} .journey=${journey} .stage=${stage} .index=${index}></greenroom-stage-resume>`;
  }
  if (type === 'self-id') {
    return html`<greenroom-stage-self-id class="step" .scope=${scope} .state=${state} .journey=${journey} .stage=${stage} .index=${index}></greenroom-stage-self-id>`;
  }
  return html`<greenroom-stage-form class="step" .scope=${scope} .state=${state} .journey=${journey} .stage=${stage} .index=${index}></greenroom-stage-form>`;
}
