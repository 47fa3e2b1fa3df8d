/** What a candidate can ask for: help, a time, to stop, to be forgotten. */
import type { Steps } from './effects.ts';
import type { JourneyState } from './state.ts';
import type { Write } from './writes.ts';

export const askSteps: Steps<'help' | 'scheduling' | 'withdraw' | 'erase'> = {
  help: (state, { request }, { key }) => [first(state, { kind: 'help', key, request })],
  withdraw: (state, { type: kind }, { key }) => [first(state, { kind, key })],
  erase: (state, { type: kind }, { key }) => [first(state, { kind, key })],

  scheduling(state, { event }, { key }) {
    const next: JourneyState = { ...state, outbox: [...state.outbox, { kind: 'scheduling', key, event }] };
    const provider = event.provider ?? state.session.status.schedule?.provider ?? 'other';
    if (event.event === 'opened')
      return [next, { announce: { name: 'greenroom-schedule-open', detail: { provider } } }];
    if (event.event !== 'booked') return [next];
    return [next, { announce: { name: 'greenroom-schedule-booked', detail: { provider, by: event.by } } }];
  },
};

/** A call for help, and the wish to stop or be forgotten, wait for nothing else. Wishes are sent once, calls for help each. */
function first(state: JourneyState, write: Write): JourneyState {
  const others = state.outbox.filter(({ kind }) => kind === 'help' || kind !== write.kind);
  return { ...state, outbox: [write, ...others], acknowledged: undefined, failure: undefined };
}
