/** Writes a journey's entry to the device: soon after each change, one write at a time, the latest state only. */
import type { PortReport } from './events.ts';
import { keptOf } from './kept.ts';
import type { JourneyPorts } from './ports.ts';
import type { JourneyState } from './state.ts';

/** How long a change may wait, so that fast typing is not one write per key. */
const pause = 150;

/** What a keeper works with. */
export interface KeeperOptions extends Pick<JourneyPorts, 'storage' | 'clock'> {
  readonly state: () => JourneyState;
  readonly report: (report: PortReport) => void;
}

/** Keeps the latest entry. */
export interface Keeper {
  /** Within 150 ms. */
  soon(): void;
  now(): void;
}

/** A keeper that has kept nothing yet. Reports when the device begins or ceases to keep what it is given. */
export function createKeeper({ storage, clock, state, report }: KeeperOptions): Keeper {
  let cancel: (() => void) | undefined;
  let isWriting = false;
  let isStale = false;

  async function write(): Promise<void> {
    cancel?.();
    cancel = undefined;
    isStale = true;
    if (isWriting) return;
    isWriting = true;
    while (isStale) {
      isStale = false;
      const { id } = state().session;
      const entry = keptOf(state());
      const durable = await (entry ? storage.set(id, entry) : storage.delete(id)).then(
        () => storage.durable,
        () => false,
      );
      if (durable !== state().durable) report({ type: 'kept', durable });
    }
    isWriting = false;
  }

  return {
    soon: () => (cancel ??= clock.after(pause, () => void write())),
    now: () => void write(),
  };
}
