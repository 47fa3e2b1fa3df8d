/** A storage that can be told to keep nothing more: what is still on its way when a device is cleared must not come back. */
import type { DeviceStorage } from '../journey/ports.ts';

/** A {@link DeviceStorage} with an end. */
export interface ClosableStorage extends DeviceStorage {
  /** From here on nothing is kept. */
  close(): void;
}

/** The same storage, open until it is closed. */
export function closableStorage(storage: DeviceStorage): ClosableStorage {
  let isClosed = false;
  return {
    get: (key) => storage.get(key),
    set: (key, value) => (isClosed ? Promise.resolve() : storage.set(key, value)),
    delete: (key) => storage.delete(key),
    keys: (prefix) => storage.keys(prefix),
    get durable() {
      return storage.durable;
    },
    close: () => void (isClosed = true),
  };
}
