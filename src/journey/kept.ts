/** What a device keeps of a journey: only what the backend has not confirmed, and the page. */
import type { Answers, Candidate, Session } from '../contract/records.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { initialPlace } from './places.ts';
import { settle } from './saving.ts';
import { adoptSession } from './session-merge.ts';
import type { JourneyState, Place, SentDraft } from './state.ts';
import type { Write } from './writes.ts';

/** One entry on the device: what one tab had not handed over. JSON data. */
export interface Kept {
  /** Which visit it is, counted from the entries that were found before: the order of entries, without a clock. */
  readonly visit: number;
  readonly place: Place;
  /** The answers of stages with changes, and which of them changed: one that is missing was taken away. */
  readonly answers: JourneyState['answers'];
  readonly dirty: JourneyState['dirty'];
  /** What the backend had of those stages when they were last heard of. */
  readonly base: { readonly [stageId: string]: { readonly answers: Answers; readonly revision: number } };
  readonly draft?: SentDraft | undefined;
  readonly clashes: JourneyState['clashes'];
  readonly unsent: JourneyState['unsent'];
  readonly filled?: JourneyState['filled'];
  readonly candidate: Candidate;
  readonly outbox: readonly Write[];
}

/** The entry for a state; undefined where nothing needs to be kept. */
export function keptOf(state: JourneyState, visit = 1): Kept | undefined {
  const { place, candidate, outbox, dirty, answers, draft, clashes, unsent, filled, session } = state;
  if (place.page === 'status' && outbox.length === 0 && Object.keys(unsent).length === 0) return undefined;
  const changed = Object.keys(dirty).map((stage) => [stage, answers[stage] ?? {}] as const);
  const known = session.stages.flatMap(({ id, answers: stored = {}, revision }) =>
    dirty[id] ? [[id, { answers: stored, revision }] as const] : [],
  );
  const [own, base] = [Object.fromEntries(changed), Object.fromEntries(known)];
  return { visit, place, candidate, outbox, dirty, answers: own, base, draft, clashes, unsent, filled };
}

/** A state before anything is known but the session. */
export function blankState(flow: Flow, session: Session, today: string): JourneyState {
  return {
    flow,
    session,
    today,
    place: { page: 'status' },
    direction: 'forward',
    answers: {},
    dirty: {},
    clashes: {},
    unsent: {},
    uploads: [],
    outbox: [],
    candidate: session.candidate,
    decisions: [],
    passedNotices: [],
    problems: [],
    attempts: 0,
    saving: 'idle',
    online: true,
    durable: true,
    sending: false,
  };
}

/** The first state of a journey on a device that kept nothing of it; where it did: restore.ts. */
export function initialState(flow: Flow, session: Session, today: string): JourneyState {
  const state = adoptSession(blankState(flow, session, today), session);
  return settle({ ...state, place: initialPlace(state) });
}
