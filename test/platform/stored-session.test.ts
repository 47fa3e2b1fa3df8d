import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStoredSession, forgetSession, storeSession } from '../../src/platform/stored-session.ts';

const backend = 'https://interviews.example.com';

function keeper(entries = new Map<string, string>()) {
  let now = 1_000_000_000_000;
  return {
    now: () => now,
    pass: (milliseconds: number) => (now += milliseconds),
    storage: () => ({
      getItem: (key: string) => entries.get(key) ?? null,
      setItem: (key: string, value: string) => void entries.set(key, value),
      removeItem: (key: string) => void entries.delete(key),
    }),
  };
}

test('a token is found again for its flow and backend alone', () => {
  const here = keeper();
  assert.equal(storeSession('nurse', backend, 'token-1', here), true);
  assert.equal(findStoredSession('nurse', backend, here), 'token-1');
  assert.equal(findStoredSession('warehouse', backend, here), undefined);
  assert.equal(findStoredSession('nurse', 'https://other.example.com', here), undefined);
});

test('a token that was forgotten, or not used for 30 days, is not found', () => {
  const here = keeper();
  const day = 24 * 60 * 60 * 1000;
  storeSession('nurse', backend, 'token-1', here);
  here.pass(29 * day);
  assert.equal(findStoredSession('nurse', backend, here), 'token-1');
  here.pass(29 * day);
  assert.equal(findStoredSession('nurse', backend, here), 'token-1');
  here.pass(30 * day);
  assert.equal(findStoredSession('nurse', backend, here), undefined);
  storeSession('nurse', backend, 'token-2', here);
  forgetSession('nurse', backend, here);
  assert.equal(findStoredSession('nurse', backend, here), undefined);
});

test('where storage is forbidden, nothing throws and the page is told', () => {
  const forbidden = {
    ...keeper(),
    storage: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  };
  assert.equal(storeSession('nurse', backend, 'token-1', forbidden), false);
  assert.equal(findStoredSession('nurse', backend, forbidden), undefined);
  assert.doesNotThrow(() => forgetSession('nurse', backend, forbidden));
});
