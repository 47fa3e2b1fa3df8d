import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onDemand } from '../../src/contract/on-demand.ts';

test('code is fetched with the first call, and once', async () => {
  let fetched = 0;
  const code = onDemand(async () => ++fetched);
  assert.equal(fetched, 0);
  assert.deepEqual(await Promise.all([code(), code()]), [1, 1]);
  assert.equal(await code(), 1);
});

test('code that did not come is offline, and asked for again', async () => {
  let tries = 0;
  const code = onDemand(async () => {
    if (++tries === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return 'code';
  });
  await assert.rejects(code(), { name: 'GreenroomError', code: 'offline' });
  assert.equal(await code(), 'code');
});
