/** The step for an event, by the code that is there. */
import type { Effect, TransitionContext } from './effects.ts';
import type { JourneyEvent } from './events.ts';
import { firstTransition, isFirst } from './first-transition.ts';
import { laterCode } from './later.ts';
import type { JourneyState } from './state.ts';

/** The next state and what is to be done; undefined where the code for it has to be fetched first. */
export function takeStep(
  state: JourneyState,
  event: JourneyEvent,
  context: TransitionContext,
): [JourneyState, Effect[]] | undefined {
  const later = laterCode();
  if (later) return later.transition(state, event, context);
  return isFirst(state, event) ? firstTransition(state, event, context) : undefined;
}
