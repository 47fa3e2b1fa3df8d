/**
 * The steps of the first pages: who the candidate is, the notices, and the answers of the page after them. A part of transition.ts
 * that comes before the rest, because a candidate waits for it.
 */
import type { JourneyEvent } from './events.ts';
import type { JourneyState } from './state.ts';
import { answerSteps } from './transition-answer.ts';
import { transitionBy } from './transition-by.ts';
import { deliverySteps } from './transition-delivery.ts';
import { enterSteps } from './transition-enter.ts';
import { loadSteps } from './transition-load.ts';

const steps = { ...answerSteps, ...enterSteps, ...deliverySteps, ...loadSteps };
type FirstEvent = Extract<JourneyEvent, { type: keyof typeof steps }>;

/** As {@link transition}, for events that {@link isFirst} names. */
export const firstTransition = transitionBy(steps);

/** True where an event in a state takes no step but those in here. */
export function isFirst({ place, dirty }: JourneyState, event: JourneyEvent): event is FirstEvent {
  if (event.type === 'next' || event.type === 'left') return place.page === 'identity' || place.page === 'notices';
  // What is loaded over answers that are not stored yet may hold another device's.
  if ('session' in event && event.session && Object.keys(dirty).length > 0) return false;
  if (event.type === 'confirmed' || event.type === 'refused')
    return event.write.kind === 'candidate' || event.write.kind === 'consents';
  return Object.hasOwn(steps, event.type);
}
