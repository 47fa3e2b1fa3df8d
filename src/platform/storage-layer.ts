/** One place where a browser can keep strings of data, and what every kind of place has in common. */

/** Keeps JSON data under a key. Any call may reject: no right, no room, no such thing here. */
export interface StorageLayer {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  keys(prefix: string): Promise<string[]>;
}

/** Lasts as long as the tab. */
export function memoryLayer(): StorageLayer {
  const entries = new Map<string, unknown>();
  return {
    get: (key) => Promise.resolve(entries.get(key)),
    set: (key, value) => Promise.resolve(void entries.set(key, value)),
    delete: (key) => Promise.resolve(void entries.delete(key)),
    keys: (prefix) => Promise.resolve([...entries.keys()].filter((key) => key.startsWith(prefix))),
  };
}

/** `localStorage`; about 5 MB. `open` is called each time, because merely naming it throws in some frames. */
export function localStorageLayer(open: () => Storage): StorageLayer {
  return {
    async get(key) {
      const text = open().getItem(key);
      return text === null ? undefined : (JSON.parse(text) as unknown);
    },
    async set(key, value) {
      open().setItem(key, JSON.stringify(value));
    },
    async delete(key) {
      open().removeItem(key);
    },
    async keys(prefix) {
      const storage = open();
      const keys: string[] = [];
      for (let index = 0; index < storage.length; index++) keys.push(storage.key(index) ?? '');
      return keys.filter((key) => key !== '' && key.startsWith(prefix));
    },
  };
}
