import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createConnectivity } from '../../src/platform/connectivity.ts';
import { newKey } from '../../src/contract/new-key.ts';
import { createPageLife } from '../../src/platform/page-life.ts';

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';
}

class Window extends EventTarget {
  navigator = { onLine: true };
  document = new Page();

  say(type: string, change?: () => void) {
    change?.();
    this.dispatchEvent(new Event(type));
  }
}

test('tells when the network goes and comes, until it is told to stop', () => {
  const host = new Window();
  const heard: boolean[] = [];
  const stop = new AbortController();
  createConnectivity(host).watch((online) => heard.push(online), stop.signal);
  host.say('offline', () => (host.navigator.onLine = false));
  host.say('online', () => (host.navigator.onLine = true));
  stop.abort();
  host.say('offline', () => (host.navigator.onLine = false));
  assert.deepEqual(heard, [false, true]);
});

test('a browser that does not say is taken to be online', () => {
  assert.equal(createConnectivity(Object.assign(new EventTarget(), { navigator: {} })).isOnline(), true);
});

test('tells when the page is shown and hidden, until it is told to stop', () => {
  const host = new Window();
  const heard: string[] = [];
  const stop = new AbortController();
  createPageLife(host).watch({ shown: () => heard.push('shown'), hidden: () => heard.push('hidden') }, stop.signal);
  host.document.visibilityState = 'hidden';
  host.document.dispatchEvent(new Event('visibilitychange'));
  host.document.visibilityState = 'visible';
  host.document.dispatchEvent(new Event('visibilitychange'));
  host.say('pagehide');
  host.say('pageshow');
  stop.abort();
  host.say('pagehide');
  assert.deepEqual(heard, ['hidden', 'shown', 'hidden', 'shown']);
});

test('keys are long and differ, with and without randomUUID', () => {
  const insecure = { getRandomValues: crypto.getRandomValues.bind(crypto) };
  const keys = new Set(Array.from({ length: 100 }, (_, index) => (index % 2 ? newKey() : newKey(insecure))));
  assert.equal(keys.size, 100);
  for (const key of keys) assert.match(key, /^[0-9a-f-]{32,36}$/);
});
