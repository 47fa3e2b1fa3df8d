/** Writes a journey's entry to the device: soon after each change, one write at a time, the latest state only. */
import type { PortReport } from './events.ts';
import { keptOf } from './kept.ts';
import type { JourneyPorts } from './ports.ts';
import type { JourneyState } from './state.ts';

/** How long a change may wait, so that fast typing is not one write per key. */
const pause = 150;

/** Where a tab writes what it has not handed over. */
export interface Entry {
  /** Its name; no other tab writes it. */
  readonly name: string;
  /** Which visit it is: see {@link Kept}. */
  readonly visit: number;
  /** Entries that this journey began with: gone once its own is written. */
  readonly adopted: readonly string[];
}

/** What a keeper works with. */
export interface KeeperOptions extends Pick<JourneyPorts, 'storage' | 'clock'> {
  readonly entry: Entry;
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
export function createKeeper({ storage, clock, entry, state, report }: KeeperOptions): Keeper {
  let cancel: (() => void) | undefined;
  let isWriting = false;
  let isStale = false;
  let adopted = entry.adopted;

  async function write(): Promise<void> {
    cancel?.();
    cancel = undefined;
    isStale = true;
    if (isWriting) return;
    isWriting = true;
    while (isStale) {
      isStale = false;
      const durable = await put().then(
        () => storage.durable,
        () => false,
      );
      if (durable !== state().durable) report({ type: 'kept', durable });
    }
    isWriting = false;
  }

  async function put(): Promise<void> {
    const kept = keptOf(state(), entry.visit);
    await (kept ? storage.set(entry.name, kept) : storage.delete(entry.name));
    const old = adopted;
    adopted = [];
    for (const name of old) await storage.delete(name);
  }

  return {
    soon: () => (cancel ??= clock.after(pause, () => void write())),
    now: () => void write(),
  };
}
