/** What a device keeps of a journey: only what the backend has not confirmed, and the page. */
import type { Candidate, Session } from '../contract/records.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { initialPlace } from './places.ts';
import { settle } from './saving.ts';
import { adoptSession } from './session-merge.ts';
import type { JourneyState, Place } from './state.ts';
import type { Write } from './writes.ts';

/** One entry on the device. JSON data. */
export interface Kept {
  readonly place: Place;
  /** The answers of stages with changes, and which of them changed: one that is missing was taken away. */
  readonly answers: JourneyState['answers'];
  readonly dirty: JourneyState['dirty'];
  readonly candidate: Candidate;
  readonly outbox: readonly Write[];
}

/** The entry for a state; undefined where nothing needs to be kept. */
export function keptOf({ place, candidate, outbox, dirty, answers }: JourneyState): Kept | undefined {
  if (place.page === 'status' && outbox.length === 0) return undefined;
  const changed = Object.keys(dirty).map((stage) => [stage, answers[stage] ?? {}] as const);
  return { place, candidate, outbox, dirty, answers: Object.fromEntries(changed) };
}

/** The first state of a journey: what the backend knows, and over it what this device kept. */
export function initialState(flow: Flow, session: Session, kept: Kept | undefined, today: string): JourneyState {
  const { answers = {}, dirty = {}, outbox = [], place: remembered, candidate } = kept ?? {};
  const blank: JourneyState = {
    flow,
    session,
    today,
    place: { page: 'status' },
    direction: 'forward',
    answers,
    dirty,
    uploads: [],
    outbox,
    candidate: { ...session.candidate, ...candidate },
    decisions: [],
    passedNotices: [],
    problems: [],
    attempts: 0,
    saving: 'idle',
    online: true,
    durable: true,
    sending: false,
  };
  const state = adoptSession(blank, session);
  return settle({ ...state, place: initialPlace(state, { remembered }) });
}
