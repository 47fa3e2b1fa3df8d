/** Keeps what was typed on this device: in IndexedDB, else localStorage, else in this tab. Falls back, never throws. */
import { systemClock, type Clock } from '../contract/clock.ts';
import type { DeviceStorage } from '../journey/ports.ts';
import { indexedDbLayer } from './indexed-db-layer.ts';
import { localStorageLayer, memoryLayer, type StorageLayer } from './storage-layer.ts';

/** Where all entries begin. */
const root = 'greenroom:kept:';
/** The shape of an entry. Another number is another shape, and not read. */
const version = 1;
const lifetime = 7 * 24 * 60 * 60 * 1000;
/** A place that has not answered by then is taken for dead. */
const patience = 2_000;

interface Entry {
  readonly version: number;
  readonly at: number;
  readonly value: unknown;
}

/** What a storage is made from. */
export interface DeviceStorageOptions {
  /** Whose entries: no storage sees those of another. */
  scope: string;
  clock?: Clock;
  /** Best place first; the last one must always work. */
  layers?: StorageLayer[];
}

/**
 * Storage for one scope. Entries live for 7 days after they were last set; those of an older shape are ignored.
 *
 * @example
 * const storage = createDeviceStorage({ scope: 'https://interviews.example.com/warehouse-associate' });
 * await storage.set('draft', { city: 'Reno' });
 */
export function createDeviceStorage(options: DeviceStorageOptions): DeviceStorage {
  const { scope, clock = systemClock, layers = browserLayers() } = options;
  const prefix = `${root}${scope}:`;
  const { ask, askAll, usable } = createAsker(layers, clock);
  let home: StorageLayer | undefined;
  let durable = layers.length > 1;

  /** The newest of an entry's copies. What is not to be read any more is taken away. */
  async function read(address: string): Promise<unknown> {
    const found = (await askAll((layer) => layer.get(address))) as (Entry | null | undefined)[];
    const live = found.filter((entry) => entry?.version === version && entry.at > clock.now() - lifetime);
    if (live.length === 0) await askAll((layer) => layer.delete(address));
    return live.toSorted((a, b) => (b?.at ?? 0) - (a?.at ?? 0))[0]?.value;
  }

  async function list(start: string): Promise<string[]> {
    const keys = await askAll((layer) => layer.keys(start));
    return [...new Set(keys.flatMap((some) => some ?? []))];
  }

  return {
    async get(key) {
      const value = await read(prefix + key);
      // What other interviews left behind is looked through at the same time, so that nothing outlives its time.
      void list(root).then(async (addresses) => {
        for (const address of addresses) await read(address);
      });
      return value;
    },

    async set(key, value) {
      const entry: Entry = { version, at: clock.now(), value };
      for (const each of usable()) {
        if (!(await ask(each, (layer) => layer.set(prefix + key, entry).then(() => true)))) continue;
        durable = each !== layers.at(-1);
        // An older copy in another place could be read in place of this one.
        if (home !== each) await askAll((layer) => layer.delete(prefix + key), each);
        home = each;
        return;
      }
    },

    delete: (key) => askAll((layer) => layer.delete(prefix + key)).then(() => {}),
    keys: async (start) => (await list(prefix + start)).map((address) => address.slice(prefix.length)),

    get durable() {
      return durable;
    },
  };
}

/** Asks places that may fail or stay silent. */
function createAsker(layers: readonly StorageLayer[], clock: Clock) {
  let usable = layers;

  /** What a layer answers; undefined where it fails. One that stays silent is not asked again. */
  function ask<T>(layer: StorageLayer, call: (layer: StorageLayer) => Promise<T>): Promise<T | undefined> {
    let cancel = () => {};
    const silence = new Promise<undefined>((resolve) => {
      cancel = clock.after(patience, () => {
        usable = usable.filter((other) => other !== layer);
        resolve(undefined);
      });
    });
    return Promise.race([call(layer).catch(() => undefined), silence]).finally(cancel);
  }

  const askAll = <T>(call: (layer: StorageLayer) => Promise<T>, except?: StorageLayer) =>
    Promise.all(usable.filter((layer) => layer !== except).map((layer) => ask(layer, call)));

  return { ask, askAll, usable: () => usable };
}

function browserLayers(): StorageLayer[] {
  return [indexedDbLayer(() => indexedDB), localStorageLayer(() => localStorage), memoryLayer()];
}
