// Nothing is asked twice, against the real server: what was told before stands in the fields, once, and is the candidate's to change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Question } from '../../src/flow/schema/question.ts';
import type { Kept } from '../../src/journey/kept.ts';
import { transition } from '../../src/journey/transition.ts';
import { settled } from '../support/fake-clock.ts';
import { FakeJourney, freshSession, today } from '../support/fake-journey.ts';
import { smallFlow } from '../support/small-flow.ts';
import { Device, type, World } from './world.ts';

const questions: Question[] = [
  { id: 'again', type: 'email', label: 'Email', required: true },
  { id: 'call', type: 'phone', label: 'Phone' },
  { id: 'home', type: 'yes-no', label: 'At home?' },
  {
    id: 'whole',
    type: 'short-text',
    label: 'Name',
    autocomplete: 'name',
    showIf: { question: 'home', op: 'is', value: true },
  },
];
const flow = { ...smallFlow, notices: [], stages: [{ id: 'basics', type: 'form', pages: [{ id: 'all', questions }] }] };
const backstage = { schemaVersion: 1, flow: 'small' };

test('what was told before is filled in and saved as if it had been typed', async () => {
  const { world, journey, session } = await begin();
  assert.deepEqual(journey.state.answers['basics'], { again: 'ana@example.com' });
  assert.deepEqual(journey.state.filled?.['basics'], { again: 'ana@example.com' });
  await world.clock.pass(3_000);
  await settled();
  const stored = await world.backend.loadSession(session.token);
  assert.deepEqual(stored.stages[0]?.answers, { again: 'ana@example.com' });
  journey.stop();
});

test('a question that comes up later is filled in when it does, and what is hidden is not', async () => {
  const { journey } = await begin();
  type(journey, 'home', true);
  assert.equal(journey.state.answers['basics']?.['whole'], 'Ana Ruiz');
  journey.stop();
});

test('what was cleared is not filled in again, here or on another device', async () => {
  const { world, device, journey, session } = await begin();
  type(journey, 'again', undefined);
  journey.send({ type: 'fill' });
  assert.equal(journey.state.answers['basics']?.['again'], '');
  await world.clock.pass(3_000);
  await settled();
  journey.stop();
  for (const where of [device, new Device(world)]) {
    const next = await where.resume(session.token);
    next.send({ type: 'fill' });
    assert.equal(next.state.answers['basics']?.['again'], '');
    next.send({ type: 'next' });
    assert.deepEqual(
      next.state.problems.map(({ field, code }) => `${field} ${code}`),
      ['again email'],
    );
    next.stop();
  }
});

test('what was filled in and left as it was follows what it was taken from; what was changed does not', async () => {
  const { journey } = await begin();
  const correct = (email: string): void => {
    journey.send({ type: 'back' });
    journey.send({ type: 'candidate', candidate: { email } });
    journey.send({ type: 'next' });
    journey.send({ type: 'fill' });
  };
  correct('ana@new.example');
  assert.equal(journey.state.answers['basics']?.['again'], 'ana@new.example');
  type(journey, 'again', 'ana@own.example');
  correct('ana@newest.example');
  assert.equal(journey.state.answers['basics']?.['again'], 'ana@own.example');
  journey.stop();
});

test('what a resume says is taken only when the candidate says so, and only where nothing stands', () => {
  const session = { ...freshSession(smallFlow), found: { phone: '+18155550123', email: 'old@example.com' } };
  const { state } = new FakeJourney({ place: { page: 'stage', stage: 'basics', index: 0 } }, { session });
  assert.equal(state.candidate.phone, undefined);
  const use = (field: 'phone' | 'email' | 'name') =>
    transition(state, { type: 'use-found', field }, { today, key: 'key-0123456789abcdef' })[0];
  const { candidate, outbox } = use('phone');
  assert.deepEqual(candidate, { name: 'Ana Reyes', email: 'ana@example.com', phone: '+18155550123' });
  assert.deepEqual(outbox, [{ kind: 'candidate', key: 'key-0123456789abcdef', candidate }]);
  for (const field of ['email', 'name'] as const) assert.deepEqual(use(field).candidate, state.candidate);
});

test('what this device kept for a question that the flow has no longer waits for nothing, and the rest is sent', async () => {
  const { world, device, journey, session } = await begin();
  type(journey, 'call', '+18155550123');
  await world.clock.pass(200);
  journey.stop();
  device.crash();
  const [key, entry] = [...device.entries][0] ?? [];
  assert.ok(key !== undefined && entry !== undefined);
  const kept = JSON.parse(entry) as Kept;
  const answers = { basics: { ...kept.answers['basics'], gone: 'x' }, never: { seen: 1 } };
  const dirty = { basics: [...(kept.dirty['basics'] ?? []), 'gone'], never: ['seen'] };
  device.entries.set(
    key,
    JSON.stringify({ ...kept, answers, dirty, place: { page: 'stage', stage: 'never', index: 3 } }),
  );
  const next = await device.resume(session.token);
  assert.deepEqual(next.state.place, { page: 'stage', stage: 'basics', index: 0 });
  await world.clock.pass(3_000);
  assert.equal(next.state.saving, 'saved');
  const { stages } = await world.backend.loadSession(session.token);
  assert.deepEqual(stages[0]?.answers, { again: 'ana@example.com', call: '+18155550123' });
  next.stop();
});

async function begin() {
  const world = await World.create(flow, backstage);
  const device = new Device(world);
  const { journey, session } = await device.start();
  journey.send({ type: 'candidate', candidate: { name: 'Ana Ruiz', email: 'ana@example.com' } });
  journey.send({ type: 'next' });
  await settled();
  journey.send({ type: 'fill' });
  return { world, device, journey, session };
}
