// A journey does not trust its backend: others write them too, and some never answer, throw anything, or do not listen.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Backend } from '../../src/contract/backend.ts';
import { createJourney } from '../../src/journey/create-journey.ts';
import { fetchLater } from '../../src/journey/later.ts';
import { transition } from '../../src/journey/transition.ts';
import { FakeClock, settled } from '../support/fake-clock.ts';
import { FakeJourney, freshSession } from '../support/fake-journey.ts';
import { smallFlow } from '../support/small-flow.ts';

before(() => fetchLater());

/** A journey over a backend of which only these methods matter. */
function over(methods: Partial<Backend>, status = freshSession(smallFlow).status) {
  const clock = new FakeClock();
  const session = { ...freshSession(smallFlow), status, token: 'token' };
  const loadSession = () => Promise.resolve(session);
  const backend = { watchStatus: () => () => {}, loadSession, ...methods } as unknown as Backend;
  const journey = createJourney({
    flow: smallFlow,
    session,
    backend,
    clock,
    random: () => 0,
    newKey: () => 'key-0123456789abcdef',
    connectivity: { isOnline: () => true, watch: () => {} },
    pageLife: { watch: () => {} },
    storage: {
      durable: true,
      get: () => Promise.resolve(undefined),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
      keys: () => Promise.resolve([]),
    },
  });
  return { clock, journey };
}

test('a call that never settles and does not look at its signal is left behind after 20 seconds', async () => {
  let calls = 0;
  const { clock, journey } = over({
    requestHelp: () => (++calls === 1 ? new Promise(() => {}) : Promise.resolve()),
  });
  journey.send({ type: 'help', request: { kind: 'person' } });
  await clock.pass(19_999);
  assert.equal(journey.state.failure, undefined);
  await clock.pass(1);
  assert.deepEqual(journey.state.failure, { code: 'timeout', doing: 'helping', retrying: true });
  await clock.pass(1_000);
  assert.deepEqual([journey.state.acknowledged, calls], ['help', 2]);
  journey.stop();
});

test('whatever a backend throws counts as an outage, and is tried again', async () => {
  const anything = [new Error('500'), 'a text', undefined, new DOMException('x', 'AbortError')] as Error[];
  for (const thrown of anything) {
    let calls = 0;
    const { clock, journey } = over({
      requestHelp() {
        if (++calls === 1) throw thrown;
        return Promise.resolve();
      },
    });
    journey.send({ type: 'help', request: { kind: 'person' } });
    await settled();
    assert.deepEqual(journey.state.failure, { code: 'unavailable', doing: 'helping', retrying: true });
    await clock.pass(1_000);
    assert.equal(journey.state.acknowledged, 'help');
    journey.stop();
  }
});

test('the status is watched from the status page on, once, and until the candidate is forgotten', async () => {
  const signals: AbortSignal[] = [];
  const watchStatus: Backend['watchStatus'] = (_token, _onStatus, options) => {
    if (options?.signal) signals.push(options.signal);
    return () => {};
  };
  const status = { state: 'in-review', updatedAt: '2026-03-27T09:00:00.000Z' } as const;
  const { journey } = over({ watchStatus, eraseData: () => Promise.resolve() }, status);
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [false],
  );
  journey.send({ type: 'erase' });
  await settled();
  assert.equal(journey.state.acknowledged, 'erased');
  assert.deepEqual(
    signals.map(({ aborted }) => aborted),
    [true],
  );
  journey.stop();
});

test('a status that is older than the known one changes nothing, a newer one leads where it says', () => {
  const { state } = new FakeJourney({ passedNotices: ['privacy', 'terms'] });
  const context = { today: state.today, key: 'key' };
  const older = { state: 'closed', updatedAt: '2026-03-27T08:59:59.000Z' } as const;
  const newer = { state: 'closed', updatedAt: '2026-03-27T09:00:01.000Z' } as const;
  assert.deepEqual(transition(state, { type: 'status', status: older }, context), [state, []]);
  const [next, effects] = transition(state, { type: 'status', status: newer }, context);
  assert.deepEqual(next.place, { page: 'status' });
  assert.ok(effects.includes('reload') && effects.includes('watch-status'));
});
