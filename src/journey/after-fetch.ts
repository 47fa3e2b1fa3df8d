/** A step whose code is not there yet. */
import { asGreenroomError } from './attempt.ts';
import type { JourneyEvent } from './events.ts';
import { fetchLater } from './later.ts';
import type { JourneyState } from './state.ts';

/**
 * Waits for the code, then sends the event again. What is typed meanwhile is taken at once; what is wrong with a field can wait
 * until its page is left.
 */
export async function afterFetch(
  event: JourneyEvent,
  state: () => JourneyState,
  send: (event: JourneyEvent) => void,
): Promise<void> {
  const { place } = state();
  try {
    await fetchLater();
  } catch (error) {
    if (event.type !== 'left') send({ type: 'failed', doing: 'loading', error: asGreenroomError(error) });
    return;
  }
  if (state().failure?.doing === 'loading') send({ type: 'retry' });
  // A second press would be for a page that nobody has seen.
  if ((event.type !== 'next' && event.type !== 'left') || place === state().place) send(event);
}
