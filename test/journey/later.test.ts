// The steps that no first page needs come in a piece of code of their own. This file never fetches it ahead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Backend } from '../../src/contract/backend.ts';
import { createJourney } from '../../src/journey/create-journey.ts';
import { firstTransition, isFirst } from '../../src/journey/first-transition.ts';
import { fetchLater, laterCode } from '../../src/journey/later.ts';
import { transition } from '../../src/journey/transition.ts';
import { FakeClock, settled } from '../support/fake-clock.ts';
import { FakeJourney, freshSession, today } from '../support/fake-journey.ts';
import { smallFlow } from '../support/small-flow.ts';

const context = { today, key: 'key-0123456789abcdef' };

test('a page that is left before the code has come waits for it, takes what is typed meanwhile, and is left once', async () => {
  const journey = start();
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 0 });
  assert.equal(laterCode(), undefined);
  journey.send({ type: 'next' });
  journey.send({ type: 'next' });
  assert.equal(journey.state.attempts, 0);
  journey.send({ type: 'answer', stage: 'basics', question: 'city', answer: 'Reno' });
  journey.send({ type: 'answer', stage: 'basics', question: 'nights', answer: false });
  assert.deepEqual(journey.state.answers['basics'], { city: 'Reno', nights: false });
  await fetchLater();
  await settled();
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 2 });
  assert.deepEqual(journey.state.problems, []);
  journey.stop();
});

test('the first steps are the same as among all of them', () => {
  const { state } = new FakeJourney({ place: { page: 'identity' }, candidate: {} });
  const events = [
    { type: 'next' },
    { type: 'back' },
    { type: 'candidate', candidate: { name: 'Ana' } },
    { type: 'decide', decision: { notice: 'terms', decision: 'granted' } },
    { type: 'locale', locale: 'es' },
    { type: 'offline' },
  ] as const;
  for (const event of events) {
    assert.ok(isFirst(state, event));
    assert.deepEqual(firstTransition(state, event, context), transition(state, event, context));
  }
});

test('what leaves a stage, asks for help or tells of a stage that was sent is no first step', () => {
  const { state } = new FakeJourney({ place: { page: 'stage', stage: 'basics', index: 0 } });
  const write = { kind: 'submit', key: 'key', stage: 'basics', submission: { key: 'key', answers: {} } } as const;
  assert.equal(isFirst(state, { type: 'next' }), false);
  assert.equal(isFirst(state, { type: 'help', request: { kind: 'person' } }), false);
  assert.equal(isFirst(state, { type: 'confirmed', write }), false);
});

function start() {
  const backend = { saveDraft: () => new Promise(() => {}) } as unknown as Backend;
  return createJourney({
    flow: { ...smallFlow, notices: [] },
    session: { ...freshSession(smallFlow), token: 'token' },
    backend,
    clock: new FakeClock(),
    random: () => 0,
    newKey: () => context.key,
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
}
