// Tabs of one browser: whose entries are left behind, and that each hears when another one has handed something over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTabs, type TabsHost } from '../../src/platform/tabs.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** Locks as browsers have them, as far as tabs use them: shared ones stand in the way of an exclusive one until they end. */
class Locks {
  readonly #held = new Map<string, Set<Promise<unknown>>>();

  request = async (name: string, options: LockOptions, use: (lock: null) => unknown): Promise<unknown> => {
    const holders = this.#held.get(name) ?? new Set();
    this.#held.set(name, holders);
    if (options.mode === 'exclusive') {
      const given = new Promise<never>((_, reject) =>
        options.signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError'))),
      );
      while (holders.size > 0) await Promise.race([Promise.all(holders), given]);
      return use(null);
    }
    const using = Promise.resolve(use(null));
    holders.add(using);
    await using;
    holders.delete(using);
    return undefined;
  };
}

class Page extends EventTarget implements TabsHost {
  readonly navigator: { locks?: Pick<LockManager, 'request'> };
  readonly localStorage: Pick<Storage, 'setItem' | 'removeItem'>;

  constructor(locks: Locks | undefined, others: () => Page[]) {
    super();
    this.navigator = locks ? { locks: locks as unknown as Pick<LockManager, 'request'> } : {};
    const tell = (key: string, newValue: string | null) => {
      for (const other of others()) other.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }));
    };
    this.localStorage = { setItem: (key, value) => tell(key, value), removeItem: (key) => tell(key, null) };
  }
}

const never = new AbortController().signal;

test('an entry is left behind once the page that writes it has gone', async () => {
  const locks = new Locks();
  const [here, there] = [new Page(locks, () => []), new Page(locks, () => [])];
  const life = new AbortController();
  createTabs(there).claim('s:a', life.signal);
  const going = createTabs(here).abandoned(['s:a', 's:b']);
  there.dispatchEvent(new Event('pagehide'));
  assert.deepEqual(await going, ['s:a', 's:b']);
});

test('what a living page writes is not left behind, also when it comes back from the way back', async () => {
  const locks = new Locks();
  const [here, there] = [new Page(locks, () => []), new Page(locks, () => [])];
  createTabs(there).claim('s:a', never);
  there.dispatchEvent(new Event('pagehide'));
  there.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  const clock = new FakeClock();
  const abandoned = createTabs(here, clock).abandoned(['s:a', 's:b']);
  await clock.pass(1_000);
  assert.deepEqual(await abandoned, ['s:b']);
  assert.equal(clock.waiting, 0);
});

test('without locks every entry counts as left behind', async () => {
  const [here, there] = [new Page(undefined, () => []), new Page(undefined, () => [])];
  createTabs(there).claim('s:a', never);
  assert.deepEqual(await createTabs(here).abandoned(['s:a']), ['s:a']);
});

test('the other tabs hear of news of their session, once each, until they stop listening', () => {
  const pages: Page[] = [];
  const heard: string[] = [];
  const stop = new AbortController();
  for (const name of ['a', 'b']) {
    const page: Page = new Page(undefined, () => pages.filter((other) => other !== page));
    pages.push(page);
    createTabs(page).watch('s', () => heard.push(name), stop.signal);
  }
  const [first] = pages;
  assert.ok(first);
  createTabs(first).tell('s');
  createTabs(first).tell('another session');
  assert.deepEqual(heard, ['b']);
  stop.abort();
  createTabs(first).tell('s');
  assert.deepEqual(heard, ['b']);
});

test('a browser that refuses storage tells nobody, and fails at nothing', () => {
  class Refusing extends EventTarget implements TabsHost {
    readonly navigator = {};
    get localStorage(): Storage {
      throw new DOMException('refused', 'SecurityError');
    }
  }
  assert.doesNotThrow(() => createTabs(new Refusing()).tell('s'));
});
