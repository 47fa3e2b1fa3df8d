// A journey that stands still: a state to show, and a list of what the page asked for.
import type { Session } from '../../src/contract/records.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { CandidateAction, ChosenFile, Journey } from '../../src/journey/events.ts';
import { initialState } from '../../src/journey/kept.ts';
import type { JourneyState } from '../../src/journey/state.ts';
import { smallFlow } from './small-flow.ts';

/** The day on which every fake journey takes place. */
export const today = '2026-03-27';

/** A session of a flow that has just been opened. */
export function freshSession(flow: Flow): Session {
  return {
    id: 'session-1',
    flow: { id: flow.id, version: 1 },
    locale: 'en',
    status: { state: 'in-progress', updatedAt: '2026-03-27T09:00:00.000Z' },
    candidate: { name: 'Ana Reyes', email: 'ana@example.com' },
    stages: flow.stages.map(({ id }, index) => ({ id, progress: index === 0 ? 'available' : 'locked', revision: 0 })),
    consents: [],
  };
}

/** Shows what it is given. Tests change its state by hand. */
export class FakeJourney implements Journey {
  /** Everything that was asked for, in order. */
  readonly sent: CandidateAction[] = [];
  state: JourneyState;
  exported = new Blob(['{}'], { type: 'application/json' });
  readonly #listeners = new Set<(state: JourneyState) => void>();

  constructor(change: Partial<JourneyState> = {}, { flow = smallFlow, session = freshSession(flow) } = {}) {
    this.state = { ...initialState(flow, session, today), ...change };
  }

  /** Moves on, as a transition would. */
  change(change: Partial<JourneyState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }

  send(action: CandidateAction): void {
    this.sent.push(action);
  }

  subscribe(listener: (state: JourneyState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The files that were chosen, in order. */
  readonly chosen: ChosenFile[] = [];

  upload(chosen: ChosenFile): void {
    this.chosen.push(chosen);
  }

  exportData(): Promise<Blob> {
    return Promise.resolve(this.exported);
  }

  stop(): void {
    this.#listeners.clear();
  }
}
