/** Where a candidate stands, where Back leads, and which page comes next. Pure; knows pages, not elements. */
import { answerOf, isAnswered } from '../flow/answer.ts';
import { isIdentityAsked } from '../flow/identity.ts';
import type { Stage } from '../flow/schema/stage.ts';
import { isIdentityMissing, pageOf, shownPages, undecidedNotices } from './checks.ts';
import { shownQuestions } from './shown-questions.ts';
import { isDone, isUnderWay, openStage, progressOf } from './standing.ts';
import type { JourneyState, Place } from './state.ts';

/** What has been seen already, so that it is not asked again. */
interface Seen {
  /** The page that this device remembers. */
  readonly remembered?: Place | undefined;
  /** The candidate has passed the page that asks who they are; what is left empty there stays so. */
  readonly identity?: boolean;
}

/**
 * Where a new or returning candidate stands: who they are, then the notices, then the first page that still needs them,
 * or the one that this device remembers; the status page once nothing is left to do.
 */
export function initialPlace(state: JourneyState, { remembered, identity }: Seen = {}): Place {
  const { flow, session } = state;
  if (!isUnderWay(session)) return { page: 'status' };
  const isNew = session.status.state === 'not-started' && !identity && !remembered;
  const isUnknown = isNew && isIdentityAsked(flow) && Object.keys(session.candidate).length === 0;
  if (isUnknown || isIdentityMissing(state)) return { page: 'identity' };
  const stage = openStage(state);
  if (!stage) return { page: 'status' };
  const before = ['start', stage.id].find((place) => undecidedNotices(state, place).length > 0);
  if (before) return { page: 'notices', before };
  return remembered && isPageOf(stage, remembered, state) ? remembered : firstPage(state, stage);
}

/** Where Back leads; undefined where it leads nowhere: what was sent is not opened again. */
export function previousPlace(state: JourneyState): Place | undefined {
  const { place, session } = state;
  if ('stage' in place) {
    const { stage } = place;
    if (place.page === 'stage' && place.edit) return { page: 'review', stage };
    const limit = place.page === 'stage' ? place.index : Number.POSITIVE_INFINITY;
    const index = shownPages(state, stage).findLast((page) => page < limit);
    if (index !== undefined) return { page: 'stage', stage, index };
  }
  const isFirst =
    place.page === 'identity' || place.page === 'status' || session.stages.some(({ id }) => isDone(session, id));
  return isFirst || !isIdentityAsked(state.flow) ? undefined : { page: 'identity' };
}

/** The page after this one in the same stage; undefined after the last. */
export function nextPage(state: JourneyState, stage: string, after: number): Place | undefined {
  const index = shownPages(state, stage).find((page) => page > after);
  return index === undefined ? undefined : { page: 'stage', stage, index };
}

/** True where the candidate looks over a stage before it is sent. */
export function hasReview(stage: Stage): boolean {
  return stage.type === 'form' && stage.review !== false;
}

/** True while the place is one that the session still allows. */
export function isStanding(state: JourneyState): boolean {
  const { place } = state;
  const best = initialPlace(state, { identity: true, remembered: place });
  return 'stage' in place ? best === place : (place.page === 'status') === (best.page === 'status');
}

function isPageOf(stage: Stage, place: Place, state: JourneyState): boolean {
  if (!('stage' in place) || place.stage !== stage.id) return false;
  return place.page === 'review' ? hasReview(stage) : shownPages(state, stage.id).includes(place.index);
}

/** The first page that still waits for an answer; where none does, the last thing before sending. */
function firstPage(state: JourneyState, stage: Stage): Place {
  const { id } = stage;
  const pages = shownPages(state, id);
  const isNew = progressOf(state.session, id) === 'available';
  const index = pages.find((page) => isNew || isWaiting(state, id, page));
  if (index === undefined && hasReview(stage)) return { page: 'review', stage: id };
  return { page: 'stage', stage: id, index: index ?? pages.at(-1) ?? 0 };
}

/** Whether answers hold is told when the page is left: that takes code which no first page needs. */
function isWaiting(state: JourneyState, stage: string, page: number): boolean {
  const given = state.answers[stage];
  return shownQuestions(state, stage).some(({ id, type, required, requiredAny = [] }) => {
    const isNeeded = (required && type !== 'information') || requiredAny.length > 0;
    return (
      isNeeded &&
      pageOf(state, stage, id) === page &&
      ![id, ...requiredAny].some((one) => isAnswered(answerOf(given, one)))
    );
  });
}
