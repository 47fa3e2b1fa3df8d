/**
 * One step of a candidate's way through a flow: a pure function from a state and an event to the next state and effects.
 * The steps themselves are in transition-*.ts, by what the event is about; what follows from any change is in consequences.ts.
 */
import { consequences } from './consequences.ts';
import type { Effect, Steps, TransitionContext } from './effects.ts';
import type { JourneyEvent } from './events.ts';
import { settle } from './saving.ts';
import type { JourneyState } from './state.ts';
import { answerSteps } from './transition-answer.ts';
import { askSteps } from './transition-ask.ts';
import { deliverySteps } from './transition-delivery.ts';
import { loadSteps } from './transition-load.ts';
import { moveSteps } from './transition-move.ts';
import { uploadSteps } from './transition-upload.ts';

const steps: Steps<JourneyEvent['type']> = {
  ...answerSteps,
  ...moveSteps,
  ...askSteps,
  ...deliverySteps,
  ...uploadSteps,
  ...loadSteps,
};

/**
 * The next state, and what is to be done. Nothing typed is lost by any event: an answer leaves `dirty` only when the backend
 * has confirmed it, and the outbox only shrinks by what the backend has taken or refused.
 *
 * @example
 * const [next, effects] = transition(state, { type: 'answer', stage: 'basics', question: 'city', answer: 'Reno' }, { today, key });
 */
export function transition<T extends JourneyEvent['type']>(
  state: JourneyState,
  event: Extract<JourneyEvent, { type: T }>,
  context: TransitionContext,
): [JourneyState, Effect[]] {
  const step = steps[event.type];
  const [changed, ...effects] = step({ ...state, today: context.today }, event, context);
  const next = settle(changed);
  return [next, [...effects, ...consequences(state, next)]];
}
