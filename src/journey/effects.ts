/** What a transition asks to be done, as data. create-journey.ts does it. */
import type { PublicEvent } from '../contract/public-events.ts';
import type { ChosenFile, JourneyEvent } from './events.ts';
import type { JourneyState } from './state.ts';

/** Most need no more than their name. */
export type Effect =
  /** Write what the backend has not confirmed, and the place, to the device. */
  | 'keep'
  /** Send drafts of what changed, after a pause in typing. */
  | 'save'
  /** Send what waits, at once. */
  | 'send'
  /** Load the session again, before anything else is sent. */
  | 'reload'
  | 'watch-status'
  /** Nobody is there any more whose status could change. */
  | 'stop-watching'
  /** Look after the files on their way. */
  | 'carry'
  | { readonly take: ChosenFile }
  | { readonly locale: string }
  | { readonly announce: PublicEvent };

/** Where a step leads, and what is to be done beside what follows from the change itself. */
export type Step = readonly [state: JourneyState, ...effects: Effect[]];

/** What a transition is given beside state and event, so that it stays a pure function. */
export interface TransitionContext {
  /** Today's calendar day in the flow's time zone. */
  readonly today: string;
  /** A fresh key for the one write that a transition may add. */
  readonly key: string;
}

/** Steps by the type of their event. */
export type Steps<T extends JourneyEvent['type']> = {
  readonly [K in T]: (
    state: JourneyState,
    event: Extract<JourneyEvent, { type: K }>,
    context: TransitionContext,
  ) => Step;
};
