// A link is made once the backend has what was typed: how long that is waited for, and what is said where it has not.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isAllSent, whenSent } from '../../../../src/elements/pages/continue/when-sent.ts';
import { FakeClock } from '../../../support/fake-clock.ts';
import { FakeJourney } from '../../../support/fake-journey.ts';

const dirty = { basics: ['city'] };

it('waits for nothing where everything is there', async () => {
  const journey = new FakeJourney();
  assert.equal(await whenSent(journey, new FakeClock()), true);
  assert.deepEqual(journey.sent, []);
});

it('has what waits sent at once, and waits until it is there', async () => {
  const journey = new FakeJourney({ dirty, saving: 'saving' });
  const sent = whenSent(journey, new FakeClock());
  assert.deepEqual(journey.sent, [{ type: 'retry' }]);
  journey.change({ saving: 'saving' });
  journey.change({ dirty: {}, saving: 'saved' });
  assert.equal(await sent, true);
});

it('waits no longer once the network is away', async () => {
  const journey = new FakeJourney({ dirty, saving: 'saving' });
  const sent = whenSent(journey, new FakeClock());
  journey.change({ online: false, saving: 'on-device' });
  assert.equal(await sent, false);
});

it('tries once more where the network was away before', async () => {
  const journey = new FakeJourney({ dirty, saving: 'on-device', online: false });
  const sent = whenSent(journey, new FakeClock());
  assert.deepEqual(journey.sent, [{ type: 'retry' }]);
  journey.change({ online: true, dirty: {}, saving: 'saved' });
  assert.equal(await sent, true);
});

it('does not wait for what only its own page can send', async () => {
  assert.equal(await whenSent(new FakeJourney({ dirty, saving: 'held' }), new FakeClock()), false);
  const typed = new FakeJourney({ candidate: { name: 'Ana Reyes', email: 'ana@example.org' } });
  assert.equal(await whenSent(typed, new FakeClock()), false);
});

it('waits eight seconds at most', async () => {
  const clock = new FakeClock();
  const sent = whenSent(new FakeJourney({ dirty, saving: 'saving' }), clock);
  await clock.pass(8_000);
  assert.equal(await sent, false);
});

it('counts a file on its way, and a call that waits', () => {
  const upload = {
    key: 'k',
    stage: 'papers',
    question: 'resume',
    name: 'resume.pdf',
    bytes: 1_000,
    modified: 0,
    step: 'sending',
    sent: 0,
  } as const;
  const write = { kind: 'help', key: 'k', request: { kind: 'person' } } as const;
  assert.equal(isAllSent(new FakeJourney({ uploads: [upload] }).state), false);
  assert.equal(isAllSent(new FakeJourney({ outbox: [write] }).state), false);
});
