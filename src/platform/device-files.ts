/** Keeps the bytes of files on this device until they have arrived: in a database of their own. Falls back, never throws. */
import { systemClock, type Clock } from '../contract/clock.ts';
import type { DeviceFiles } from '../journey/ports.ts';
import type { StorageLayer } from './storage-layer.ts';

/** As long as the entries that lead to them. */
const lifetime = 7 * 24 * 60 * 60 * 1000;
/** A larger copy would take a phone's room and time; such a file is chosen again after a reload. */
const largest = 128 * 1024 * 1024;
/** Long enough for a large copy on a slow disk; a database that stays silent so long is not there. */
const patience = 20_000;

/** One file. Its bytes are the browser's own copy. */
interface Entry {
  readonly at: number;
  readonly file: File;
}

/** What a store of files is made from. */
export interface DeviceFilesOptions {
  /** Whose files: no store sees those of another. */
  scope: string;
  layer: StorageLayer;
  clock?: Clock;
  /** Web Locks, where the browser has them. */
  locks?: Pick<LockManager, 'request'> | undefined;
}

/**
 * Files of one scope, in a place that can hold them. What is older than 7 days is taken away, whosever it is.
 *
 * @example
 * const files = createDeviceFiles({ scope: 'https://a.example:nurse', layer: indexedDbLayer(() => indexedDB, 'files') });
 * await files.keep('1f0c6a5e', file);
 */
export function createDeviceFiles(options: DeviceFilesOptions): DeviceFiles {
  const { scope, layer, clock = systemClock, locks = browserLocks() } = options;
  const prefix = `${scope}:`;

  /** What the database answers; undefined where it fails or stays silent. */
  function ask<T>(answer: Promise<T>): Promise<T | undefined> {
    let cancel = () => {};
    const silence = new Promise<undefined>((resolve) => {
      cancel = clock.after(patience, () => resolve(undefined));
    });
    return Promise.race([answer.catch(() => undefined), silence]).finally(cancel);
  }

  async function sweep(): Promise<void> {
    for (const address of (await ask(layer.keys(''))) ?? []) {
      const entry = (await ask(layer.get(address))) as Entry | undefined;
      if (entry && entry.at <= clock.now() - lifetime) await ask(layer.delete(address));
    }
  }

  void sweep();
  return {
    async keep(key, file) {
      if (file.size > largest) return false;
      const entry: Entry = { at: clock.now(), file };
      return (await ask(layer.set(prefix + key, entry).then(() => true))) === true;
    },
    async find(key) {
      const entry = (await ask(layer.get(prefix + key))) as Entry | undefined;
      return entry && entry.at > clock.now() - lifetime ? entry.file : undefined;
    },
    forget: async (key) => void (await ask(layer.delete(prefix + key))),

    async alone(key, signal, onBusy, task) {
      let isBegun = false;
      const begin = () => ((isBegun = true), task());
      try {
        if (!locks) return await begin();
        const name = prefix + key;
        const isDone = await locks.request(name, { ifAvailable: true }, async (lock) => {
          if (lock) await begin();
          return lock !== null;
        });
        if (isDone || signal.aborted) return;
        onBusy();
        await locks.request(name, { signal }, begin);
      } catch (error) {
        // A frame without a right to locks has no other tab to mind either.
        if (isBegun || signal.aborted) throw error;
        await task();
      }
    },
  };
}

function browserLocks(): LockManager | undefined {
  return (navigator as { locks?: LockManager }).locks;
}
