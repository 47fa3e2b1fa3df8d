/**
 * One step of a candidate's way through a flow: a pure function from a state and an event to the next state and effects.
 * The steps themselves are in transition-*.ts, by what the event is about; what follows from any change is in consequences.ts.
 */
import type { JourneyEvent } from './events.ts';
import { fillSteps } from './transition-fill.ts';
import { enterSteps } from './transition-enter.ts';
import { answerSteps } from './transition-answer.ts';
import { askSteps } from './transition-ask.ts';
import { deliverySteps } from './transition-delivery.ts';
import { leaveSteps } from './transition-leave.ts';
import { loadSteps } from './transition-load.ts';
import { mergeSteps } from './transition-merge.ts';
import { outcomeSteps } from './transition-outcome.ts';
import { uploadSteps } from './transition-upload.ts';
import { transitionBy } from './transition-by.ts';

/**
 * The next state, and what is to be done. Nothing typed is lost by any event: an answer leaves `dirty` only when the backend
 * has confirmed it, and the outbox only shrinks by what the backend has taken or refused.
 *
 * @example
 * const [next, effects] = transition(state, { type: 'answer', stage: 'basics', question: 'city', answer: 'Reno' }, { today, key });
 */
export const transition = transitionBy<JourneyEvent['type']>({
  ...answerSteps,
  ...enterSteps,
  ...deliverySteps,
  ...loadSteps,
  ...askSteps,
  ...leaveSteps,
  ...fillSteps,
  ...outcomeSteps,
  ...uploadSteps,
  ...mergeSteps,
});
