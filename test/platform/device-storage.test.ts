import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDeviceStorage } from '../../src/platform/device-storage.ts';
import { localStorageLayer, memoryLayer, type StorageLayer } from '../../src/platform/storage-layer.ts';
import { FakeClock, settled } from '../support/fake-clock.ts';

const day = 24 * 60 * 60 * 1000;
const scope = 'https://interviews.example.com:warehouse';

/** A `localStorage` over a map. */
function storageOver(entries: Map<string, string>): Storage {
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
    key: (index: number) => [...entries.keys()][index] ?? null,
    clear: () => entries.clear(),
    get length() {
      return entries.size;
    },
  };
}

/** A place that answers every call like this. */
function layerThat(call: () => Promise<never>): StorageLayer {
  return { get: call, set: call, delete: call, keys: call };
}
const failing = (name: string) => layerThat(() => Promise.reject(new DOMException('no', name)));

test('what was set is there after a reload', async () => {
  const entries = new Map<string, string>();
  const layers = () => [localStorageLayer(() => storageOver(entries)), memoryLayer()];
  await createDeviceStorage({ scope, layers: layers() }).set('draft', { city: 'Reno' });
  const after = createDeviceStorage({ scope, layers: layers() });
  assert.deepEqual(await after.get('draft'), { city: 'Reno' });
  assert.deepEqual(await after.keys('dr'), ['draft']);
  assert.equal(after.durable, true);
});

test('another flow of the same page sees none of it', async () => {
  const entries = new Map<string, string>();
  const layers = [localStorageLayer(() => storageOver(entries)), memoryLayer()];
  await createDeviceStorage({ scope, layers }).set('draft', 1);
  const other = createDeviceStorage({ scope: 'https://interviews.example.com:nurse', layers });
  assert.equal(await other.get('draft'), undefined);
  assert.deepEqual(await other.keys(''), []);
});

for (const name of ['SecurityError', 'QuotaExceededError', 'InvalidStateError']) {
  test(`falls back to the next place after a ${name}, and says when only the tab is left`, async () => {
    const entries = new Map<string, string>();
    const second = localStorageLayer(() => storageOver(entries));
    const lucky = createDeviceStorage({ scope, layers: [failing(name), second, memoryLayer()] });
    await lucky.set('draft', 'typed');
    assert.deepEqual([await lucky.get('draft'), lucky.durable], ['typed', true]);

    const poor = createDeviceStorage({ scope, layers: [failing(name), failing(name), memoryLayer()] });
    await poor.set('draft', 'typed');
    assert.deepEqual([await poor.get('draft'), poor.durable], ['typed', false]);
  });
}

test('a place whose very name throws is passed over', async () => {
  const forbidden = localStorageLayer(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const storage = createDeviceStorage({ scope, layers: [forbidden, memoryLayer()] });
  await storage.set('draft', 1);
  await storage.delete('other');
  assert.deepEqual([await storage.get('draft'), await storage.keys(''), storage.durable], [1, ['draft'], false]);
});

test('a place that never answers is waited for 2 seconds, once', async () => {
  const clock = new FakeClock();
  let calls = 0;
  const silent = layerThat(() => {
    calls++;
    return new Promise<never>(() => {});
  });
  const storage = createDeviceStorage({ scope, clock, layers: [silent, memoryLayer()] });
  const first = storage.set('draft', 1);
  await clock.pass(2_000);
  await first;
  await storage.set('draft', 2);
  const value = await storage.get('draft');
  await settled();
  assert.deepEqual([value, calls, clock.waiting], [2, 1, 0]);
});

test('when the first place is full, the newer value in the second is read', async () => {
  const entries = new Map<string, string>();
  let isFull = false;
  const first = localStorageLayer(() => storageOver(entries));
  const filling: StorageLayer = {
    ...first,
    set: (key, value) =>
      isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : first.set(key, value),
  };
  const storage = createDeviceStorage({ scope, layers: [filling, memoryLayer(), memoryLayer()] });
  await storage.set('draft', 'old');
  isFull = true;
  await storage.set('draft', 'new');
  assert.equal(await storage.get('draft'), 'new');
  isFull = false;
  await storage.set('draft', 'newest');
  assert.equal(await storage.get('draft'), 'newest');
});

test('an entry is gone 7 days after it was last set, and leaves nothing behind', async () => {
  const clock = new FakeClock();
  const entries = new Map<string, string>();
  const storage = createDeviceStorage({
    scope,
    clock,
    layers: [localStorageLayer(() => storageOver(entries)), memoryLayer()],
  });
  await storage.set('draft', 1);
  await clock.pass(7 * day - 1);
  assert.equal(await storage.get('draft'), 1);
  await clock.pass(1);
  assert.equal(await storage.get('draft'), undefined);
  assert.equal(entries.size, 0);
});

test('a damaged entry and one of another shape are not there', async () => {
  const entries = new Map<string, string>();
  const storage = createDeviceStorage({
    scope,
    layers: [localStorageLayer(() => storageOver(entries)), memoryLayer()],
  });
  for (const damaged of ['{"version":1,', 'null', '7', '{"version":2,"at":9e15,"value":1}', '[]']) {
    entries.set(`greenroom:kept:${scope}:draft`, damaged);
    assert.equal(await storage.get('draft'), undefined, damaged);
  }
});

test('what another interview left behind goes when its time is over', async () => {
  const clock = new FakeClock();
  const entries = new Map<string, string>();
  const layers = [localStorageLayer(() => storageOver(entries)), memoryLayer()];
  await createDeviceStorage({ scope: 'old', clock, layers }).set('draft', 1);
  await clock.pass(6 * day);
  await createDeviceStorage({ scope: 'recent', clock, layers }).set('draft', 2);
  entries.set('of-the-host-page', 'stays');
  await clock.pass(day);
  await createDeviceStorage({ scope, clock, layers }).get('draft');
  await clock.pass(0);
  assert.deepEqual([...entries.keys()].toSorted(), ['greenroom:kept:recent:draft', 'of-the-host-page']);
});
