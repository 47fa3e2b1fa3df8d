/** How safe what has been typed is, said no better than it is. */
import { stagesToSave } from './standing.ts';
import type { JourneyState, SaveState } from './state.ts';

/** The state with what follows from it: how safe everything is, and whether the candidate waits. */
export function settle(state: JourneyState): JourneyState {
  const sending = state.outbox.some(({ kind }) => kind === 'submit' || kind === 'withdraw' || kind === 'erase');
  return { ...state, sending, saving: savingOf(state) };
}

function savingOf(state: JourneyState): SaveState {
  const { dirty, outbox, saving, online, durable, failure } = state;
  const isPending = Object.keys(dirty).length > 0 || outbox.some(({ kind }) => kind !== 'help');
  if (!isPending) return saving === 'idle' ? saving : 'saved';
  const isRefused = failure?.doing === 'saving';
  const isHeld = isRefused || (outbox.length === 0 && stagesToSave(state).length === 0);
  if (online && !isHeld) return 'saving';
  if (!durable) return 'in-tab';
  return online ? 'held' : 'on-device';
}
