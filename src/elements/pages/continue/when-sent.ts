/** Waits until the backend has everything that was typed, as far as it can have it. */
import { systemClock, type Clock } from '../../../contract/clock.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';

/** A candidate waits for it, so not for long. */
const patience = 8_000;

/** True where the backend has everything. */
export function isAllSent({ dirty, outbox, uploads, candidate, session }: JourneyState): boolean {
  const isKnown = Object.entries(candidate).every(([name, value]) => {
    return (value ?? '') === (session.candidate[name as keyof typeof candidate] ?? '');
  });
  return Object.keys(dirty).length === 0 && outbox.length === 0 && uploads.length === 0 && isKnown;
}

/**
 * Has what waits sent at once. Resolves with whether all of it arrived: false as soon as the network is away or something can only
 * be sent from its page, and after eight seconds in any case.
 */
export function whenSent(
  journey: Pick<Journey, 'state' | 'send' | 'subscribe'>,
  clock: Clock = systemClock,
): Promise<boolean> {
  if (isAllSent(journey.state)) return Promise.resolve(true);
  if (journey.state.saving !== 'saving' && journey.state.online) return Promise.resolve(false);
  journey.send({ type: 'retry' });
  return new Promise((resolve) => {
    const end = (isSent: boolean): void => {
      stop();
      cancel();
      resolve(isSent);
    };
    const cancel = clock.after(patience, () => end(isAllSent(journey.state)));
    const stop = journey.subscribe((state) => {
      if (isAllSent(state)) end(true);
      else if (state.saving !== 'saving') end(false);
    });
    if (isAllSent(journey.state)) end(true);
  });
}
