/** IndexedDB as a place to keep data: one database, one object store. */
import type { StorageLayer } from './storage-layer.ts';

const storeName = 'kept';

/** Opens the database with the first call, and again after the browser has closed it. */
export function indexedDbLayer(open: () => IDBFactory, databaseName = 'greenroom'): StorageLayer {
  let database: Promise<IDBDatabase> | undefined;

  function connect(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = open().open(databaseName, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(storeName);
      request.onerror = () => reject(reason(request.error));
      request.onblocked = () => reject(reason(null));
      request.onsuccess = () => {
        const forget = () => (database = undefined);
        request.result.onclose = forget;
        request.result.onversionchange = () => (forget(), request.result.close());
        resolve(request.result);
      };
    });
  }

  async function run<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    database ??= connect();
    const transaction = (await database).transaction(storeName, mode);
    const request = use(transaction.objectStore(storeName));
    // At once: a page that is being left does not live until the browser would commit by itself.
    if (mode === 'readwrite') transaction.commit();
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(reason(transaction.error));
    });
  }

  return {
    get: (key) => run<unknown>('readonly', (store) => store.get(key)),
    async set(key, value) {
      await run('readwrite', (store) => store.put(value, key));
    },
    async delete(key) {
      await run('readwrite', (store) => store.delete(key));
    },
    async keys(prefix) {
      const keys = await run('readonly', (store) => store.getAllKeys());
      return keys.filter((key): key is string => typeof key === 'string' && key.startsWith(prefix));
    },
  };
}

function reason(error: DOMException | null): Error {
  return error ?? new Error('IndexedDB is blocked');
}
