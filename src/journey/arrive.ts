/** Changes that many steps make: another place, the end of a failure. */
import { initialPlace, isStanding } from './places.ts';
import type { FieldProblem, JourneyState, Place } from './state.ts';
import type { Doing } from './writes.ts';

/** The state at another page, or at the same one afresh: what belongs to a page is left behind with it. */
export function arrive(
  state: JourneyState,
  place: Place,
  direction: JourneyState['direction'] = 'forward',
): JourneyState {
  return { ...state, place, direction, problems: [], decisions: [], acknowledged: undefined };
}

/** Goes on to wherever the candidate is needed next. */
export function goOn(state: JourneyState): JourneyState {
  return arrive(state, initialPlace(state, { identity: true }));
}

/** Stays where the candidate is, unless the session no longer has that place. */
export function stand(state: JourneyState): JourneyState {
  return isStanding(state) ? state : goOn(state);
}

/** Shows what is to be mended. */
export function halt(state: JourneyState, problems: readonly FieldProblem[]): JourneyState {
  return { ...state, problems, attempts: state.attempts + 1 };
}

/** A failure of this kind is over. */
export function withoutFailure(state: JourneyState, doing: Doing): JourneyState {
  return state.failure?.doing === doing ? { ...state, failure: undefined } : state;
}
