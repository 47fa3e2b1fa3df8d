/** Loads the code that the HTTP backend and a journey load on demand: time stands still in tests, but not for the module loader. */
import { HttpBackend } from '../../src/backends/http.ts';
import { fetchCourier } from '../../src/journey/fetch-courier.ts';
import { fetchLater } from '../../src/journey/later.ts';

/** After this, a call that needs more code finds it in the same turn of the event loop or the next few. */
export async function fetchAhead(): Promise<void> {
  await Promise.all([fetchLater(), fetchCourier()]);
  const stop = new AbortController();
  let isCalled = () => {};
  const fetch = () => {
    isCalled();
    return Promise.reject(new TypeError('Failed to fetch'));
  };
  const backend = new HttpBackend({ baseUrl: 'https://a.example', fetch });
  await new Promise<void>((resolve) => {
    isCalled = resolve;
    backend.watchStatus('', () => {}, { signal: stop.signal });
  });
  stop.abort();
  await backend.upload('', '', new Blob(), { name: '' }).catch(() => {});
}
