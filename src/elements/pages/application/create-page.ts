/** Makes the element for a place. Its code has to be there: see prepare-place.ts. */
import type { Flow } from '../../../flow/schema/flow.ts';
import { stageOf } from '../../../flow/stage-questions.ts';
import type { Place } from '../../../journey/state.ts';
import type { PageElement } from '../../base/page.element.ts';

/** A page that knows its place; scope, state and journey are given to it each time that they change. */
export function createPage(place: Place, flow: Flow): PageElement {
  const type = place.page === 'stage' ? `stage-${stageOf(flow, place.stage)?.type}` : `${place.page}-page`;
  const page = document.createElement(`greenroom-${type}`) as PageElement;
  page.className = 'step';
  if (place.page === 'notices') return Object.assign(page, { at: place.before });
  if (place.page === 'stage') return Object.assign(page, { stage: place.stage, index: place.index });
  return place.page === 'review' ? Object.assign(page, { stage: place.stage }) : page;
}
