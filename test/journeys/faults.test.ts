// Whole applications in bad weather, a small share of what `npm run bench -- faults`, `-- kills` and `-- slow-upload` measure.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { FaultyWorld } from '../support/faults/faulty-world.ts';
import { killServers } from '../support/faults/server-kills.ts';
import { slowUpload } from '../support/faults/slow-upload.ts';
import { killTabs } from '../support/faults/tab-kills.ts';
import { hasPostgres } from '../support/postgres.ts';

describe('a candidate on a line that resets, delays, doubles, truncates, answers with faults and goes away', () => {
  let world: FaultyWorld;

  before(async () => {
    world = await FaultyWorld.open();
  });
  after(() => world.close());

  it('has sent what they typed last, each stage once, in one session', { timeout: 300_000 }, async () => {
    // Side by side: most of an application is waiting.
    const reports = await Promise.all([15, 41, 42, 43, 44, 45].map((seed) => world.journey(seed)));
    for (const { seed, problems, story } of reports) assert.deepEqual(problems, [], `seed ${seed}\n${story}`);
    assert.ok(reports.reduce((sum, { faults }) => sum + faults, 0) > 20, 'things went wrong');
  });
});

describe('a candidate whose browser is killed', () => {
  it('finds everything that they typed, but for the last half second', { timeout: 300_000 }, async () => {
    const { problems } = await killTabs(4, 2);
    assert.deepEqual(problems, []);
  });
});

const stores = (await hasPostgres()) ? (['pglite', 'postgres'] as const) : (['pglite'] as const);
for (const store of stores) {
  describe(`a server on ${store} that is killed under load`, () => {
    it('has what it acknowledged once it runs again, and nothing twice', { timeout: 300_000 }, async () => {
      const { problems, acknowledged } = await killServers(2, 3, store);
      assert.deepEqual(problems, []);
      assert.ok(acknowledged > 0, 'something was acknowledged');
    });
  });
}

describe('a candidate whose file is cut off on its way', () => {
  it('hands in the same file', { timeout: 300_000 }, async () => {
    const options = { megabytes: 3, cuts: 3, bitsPerSecond: 16_000_000, seed: 4 };
    const { problems } = await slowUpload(options);
    assert.deepEqual(problems, []);
  });
});
