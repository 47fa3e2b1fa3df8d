/** Makes a transition of steps: the change itself, how safe everything is after it, and what follows from it. */
import { consequences } from './consequences.ts';
import type { Effect, Steps, TransitionContext } from './effects.ts';
import type { JourneyEvent } from './events.ts';
import { settle } from './saving.ts';
import type { JourneyState } from './state.ts';

/** A pure function from a state and an event to the next state and effects. */
export type Transition<All extends JourneyEvent['type'] = JourneyEvent['type']> = <T extends All>(
  state: JourneyState,
  event: Extract<JourneyEvent, { type: T }>,
  context: TransitionContext,
) => [JourneyState, Effect[]];

/** The transition that takes these steps. */
export function transitionBy<All extends JourneyEvent['type']>(steps: Steps<All>): Transition<All> {
  return (state, event, context) => {
    const step = steps[event.type];
    const [changed, ...effects] = step({ ...state, today: context.today }, event, context);
    const next = settle(changed);
    return [next, [...effects, ...consequences(state, next)]];
  };
}
