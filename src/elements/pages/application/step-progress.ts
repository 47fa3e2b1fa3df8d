/** How far the candidate is, in numbers: the step, the minutes left, the share of the line that is filled. */
import { minutesLeft } from '../../../flow/estimate.ts';
import { shownPages } from '../../../journey/checks.ts';
import type { JourneyState } from '../../../journey/state.ts';

/** What the header says. */
export interface StepProgress {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
  /** Whole minutes; 0 at the end. */
  readonly minutes: number;
  /** 0 to 1. */
  readonly share: number;
}

/**
 * The step of a place: identity and notices belong to the stage that they stand before.
 *
 * @example
 * stepProgress(state); // { step: 2, steps: 4, minutes: 6, share: 0.31 }
 */
export function stepProgress(state: JourneyState): StepProgress {
  const { flow, place, session, answers } = state;
  const steps = flow.stages.length;
  const index = place.page === 'status' ? steps : stageIndex(state);
  const step = Math.min(index + 1, steps);
  return {
    step,
    steps,
    minutes: minutesLeft(flow, session.stages, answers),
    share: Math.min(1, (index + within(state)) / steps),
  };
}

function stageIndex({ flow, place, session }: JourneyState): number {
  const named = 'stage' in place ? place.stage : place.page === 'notices' ? place.before : undefined;
  const index = flow.stages.findIndex(({ id }) => id === named);
  if (index >= 0) return index;
  const open = session.stages.find(({ progress }) => progress === 'available' || progress === 'in-progress');
  return Math.max(
    0,
    flow.stages.findIndex(({ id }) => id === open?.id),
  );
}

/** The part of the current stage that lies behind, by its pages; the review counts as one. */
function within(state: JourneyState): number {
  const { place } = state;
  if (place.page !== 'stage' && place.page !== 'review') return 0;
  const pages = shownPages(state, place.stage);
  const behind = place.page === 'review' ? pages.length : Math.max(0, pages.indexOf(place.index));
  // A first page that shows an empty line would look like nothing has been done by coming here.
  return (behind + 0.5) / (pages.length + 1);
}
