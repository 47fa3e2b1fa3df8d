/** A running journey: holds the state, and does through ports what the transitions ask for. */
import type { Backend } from '../contract/backend.ts';
import type { PublicEvent } from '../contract/public-events.ts';
import type { OpenedSession } from '../contract/records.ts';
import { todayIn } from '../flow/day.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { afterFetch } from './after-fetch.ts';
import { createActor } from './actor.ts';
import { asGreenroomError, attempt } from './attempt.ts';
import { consequences } from './consequences.ts';
import type { Journey, JourneyEvent } from './events.ts';
import type { Entry } from './keeper.ts';
import { initialState, type Kept } from './kept.ts';
import type { JourneyPorts } from './ports.ts';
import { inTurn } from './in-turn.ts';
import { fetchLater } from './later.ts';
import { settle } from './saving.ts';
import type { JourneyState } from './state.ts';
import { takeStep } from './take-step.ts';

/** What a journey is made from. */
export interface JourneyOptions extends JourneyPorts {
  readonly flow: Flow;
  readonly session: OpenedSession;
  readonly backend: Backend;
  /** Told of everything that the host page may know; the root element fires it. */
  readonly announce?: (event: PublicEvent) => void;
}

/** Where a journey begins on a device that kept something of it. */
interface Restored {
  readonly state: JourneyState;
  readonly visit: number;
  readonly adopted: readonly string[];
}

/**
 * Starts the journey of a session that was just opened. For one that was opened before, use {@link resumeJourney}.
 *
 * @example
 * const journey = createJourney({ flow, session, backend, ...browserPorts(flow.id, backendUrl) });
 * journey.subscribe((state) => render(state));
 */
export function createJourney(options: JourneyOptions, restored?: Restored): Journey {
  const { backend, clock, newKey, connectivity, flow } = options;
  const { token, ...session } = options.session;
  const connection = new AbortController();
  const { signal } = connection;
  const listeners = new Set<(state: JourneyState) => void>();
  const today = () => todayIn(flow.timeZone, new Date(clock.now()));
  const { state: begun = initialState(flow, session, today()), visit = 1, adopted = [] } = restored ?? {};
  const entry: Entry = { name: `${session.id}:${newKey()}`, visit, adopted };
  let state = settle({ ...begun, online: connectivity.isOnline() });

  const send = inTurn((event: JourneyEvent) => {
    if (signal.aborted) return;
    const step = takeStep(state, event, { today: today(), key: newKey() });
    if (!step) return void afterFetch(event, () => state, send);
    const [changed, effects] = step;
    state = changed;
    effects.forEach(act);
    for (const listener of listeners) listener(state);
  });

  const act = createActor({ ...options, token, entry, signal, report: send, state: () => state });
  const journey: Journey = {
    get state() {
      return state;
    },
    send,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    upload: (take) => act({ take }),
    exportData() {
      const result = attempt(clock, signal, (each) => backend.exportData(token, { signal: each }));
      result.catch((error: unknown) => send({ type: 'failed', doing: 'exporting', error: asGreenroomError(error) }));
      return result;
    },
    stop: () => connection.abort(),
  };
  consequences(undefined, state).forEach(act);
  return journey;
}

/**
 * Goes on with a session: what this device kept, and the backend has not confirmed, is there again and is sent.
 *
 * @throws GreenroomError `offline` where the code for that cannot be fetched.
 * @example
 * const session = { ...(await backend.loadSession(token)), token };
 * const journey = await resumeJourney({ flow, session, backend, ...browserPorts(flow.id, backendUrl) });
 */
export async function resumeJourney(options: JourneyOptions): Promise<Journey> {
  const { storage, tabs, session, flow, clock } = options;
  const names = await storage.keys(session.id).catch(() => []);
  if (names.length === 0) return createJourney(options);
  // What was on its way may be any call: its outcome needs every step.
  const { restoredState } = await fetchLater();
  // What another tab holds is that tab's to send.
  const left = await (await tabs?.().catch(() => undefined))?.abandoned(names);
  const adopted: string[] = [];
  const entries: Kept[] = [];
  for (const name of left ?? names) {
    // The storage gives back what was put in, or nothing: it looks at shape and age itself.
    const entry = await storage.get(name).catch(() => undefined);
    if (entry) entries.push(entry as Kept);
    adopted.push(name);
  }
  const { token: _, ...known } = session;
  const state = restoredState(flow, known, entries, todayIn(flow.timeZone, new Date(clock.now())));
  const visit = 1 + Math.max(names.length, ...entries.map((entry) => entry.visit ?? 1));
  return createJourney(options, { state, visit, adopted });
}
