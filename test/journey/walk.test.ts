// A candidate's way from the first page to the status page, against the real server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Journey } from '../../src/journey/events.ts';
import { settled } from '../support/fake-clock.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

test('leads from who you are over notices, pages, review and stages to the status', async () => {
  const device = new Device(await World.create());
  const { journey } = await device.start();
  assert.deepEqual(journey.state.place, { page: 'identity' });
  await passIdentityAndNotices(journey);
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 0 });
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  journey.send({ type: 'next' });
  type(journey, 'since', '2021');
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 2 });
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.place, { page: 'review', stage: 'basics' });
  journey.send({ type: 'next' });
  assert.equal(journey.state.sending, true);
  await settled();
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'papers', index: 0 });
  journey.send({ type: 'skip' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'notices', before: 'about' });
  journey.send({ type: 'decide', decision: { notice: 'texts', decision: 'declined' } });
  journey.send({ type: 'next' });
  type(journey, 'veteran', 'no', 'about');
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'status' });
  assert.equal(journey.state.session.status.state, 'next-step');
  assert.equal(journey.state.sending, false);
  journey.stop();
  assert.deepEqual(device.events, [
    ...['stage-start', 'consent', 'consent', 'stage-complete', 'status-change', 'stage-start', 'stage-complete'],
    ...['stage-start', 'consent', 'stage-complete', 'complete', 'status-change'],
  ]);
});

test('asks again for what is missing, and counts each attempt', async () => {
  const { journey } = await new Device(await World.create()).start();
  journey.send({ type: 'next' });
  journey.send({ type: 'next' });
  assert.deepEqual(fields(journey), ['name', 'email']);
  assert.equal(journey.state.attempts, 2);
  journey.send({ type: 'candidate', candidate: { name: 'Ana' } });
  assert.deepEqual(fields(journey), ['email']);
  assert.deepEqual(journey.state.place, { page: 'identity' });
  journey.stop();
});

test('keeps a candidate on a page until its own questions are answered, and no others', async () => {
  const { journey } = await new Device(await World.create()).start();
  await passIdentityAndNotices(journey);
  journey.send({ type: 'next' });
  assert.deepEqual(fields(journey), ['city', 'nights']);
  type(journey, 'city', 'Reno');
  assert.deepEqual(fields(journey), ['nights']);
  journey.stop();
});

test('passes over a page on which nothing is shown', async () => {
  const { journey } = await new Device(await World.create()).start();
  await passIdentityAndNotices(journey);
  type(journey, 'city', 'Reno');
  type(journey, 'nights', false);
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 2 });
  journey.send({ type: 'back' });
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 0 });
  assert.equal(journey.state.direction, 'back');
  journey.stop();
});

test('records the refusal of a required consent, offers to decide again, and goes on once it is granted', async () => {
  const world = await World.create();
  const { journey, session } = await new Device(world).start();
  journey.send({ type: 'candidate', candidate: { name: 'Ana', email: 'ana@example.com' } });
  journey.send({ type: 'next' });
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.problems, [{ field: 'terms', code: 'notice' }]);
  journey.send({ type: 'decide', decision: { notice: 'terms', decision: 'declined' } });
  journey.send({ type: 'next' });
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.problems, [{ field: 'terms', code: 'consent-declined' }]);
  assert.deepEqual(journey.state.place, { page: 'notices', before: 'start' });
  journey.send({ type: 'decide', decision: { notice: 'terms', decision: 'granted' } });
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 0 });
  const { consents } = await world.backend.loadSession(session.token);
  assert.deepEqual(
    consents.map(({ notice, decision }) => `${notice} ${decision}`),
    ['terms declined', 'privacy shown', 'terms granted'],
  );
  assert.deepEqual(journey.state.session.consents, consents);
  journey.stop();
});

test('leads from the review to one page and back, with nothing lost', async () => {
  const { journey } = await new Device(await World.create()).start();
  await reachReview(journey);
  journey.send({ type: 'edit', stage: 'basics', index: 0, question: 'city' });
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 0, question: 'city', edit: true });
  type(journey, 'city', 'Sparks');
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.place, { page: 'review', stage: 'basics' });
  assert.deepEqual(journey.state.answers['basics'], { city: 'Sparks', nights: true, since: '2021' });
  journey.stop();
});

test('opens the page with the problem where a change in the review makes another answer necessary', async () => {
  const { journey } = await new Device(await World.create()).start();
  await reachReview(journey);
  type(journey, 'since', undefined);
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 1 });
  assert.deepEqual(fields(journey), ['since']);
  journey.stop();
});

test('leads back to who you are until something was sent, and never into a stage that was', async () => {
  const device = new Device(await World.create());
  const { journey } = await device.start();
  await passIdentityAndNotices(journey);
  journey.send({ type: 'back' });
  assert.deepEqual(journey.state.place, { page: 'identity' });
  journey.send({ type: 'next' });
  await reachReviewFromFirstPage(journey);
  journey.send({ type: 'next' });
  await settled();
  journey.send({ type: 'back' });
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'papers', index: 0 });
  type(journey, 'city', 'Elko');
  assert.equal(journey.state.answers['basics']?.['city'], 'Reno');
  journey.stop();
});

test('sends no answer to a question that is hidden in the end', async () => {
  const world = await World.create();
  const { journey, session } = await new Device(world).start();
  await reachReview(journey);
  type(journey, 'nights', false);
  journey.send({ type: 'next' });
  await settled();
  const { stages, status } = await world.backend.loadSession(session.token);
  assert.deepEqual(stages[0]?.answers, { city: 'Reno', nights: false });
  assert.deepEqual(
    [status.state, status.message, journey.state.place.page],
    ['closed', 'This job is at night.', 'status'],
  );
  journey.stop();
});

test('a stage that is not optional cannot be skipped', async () => {
  const world = await World.create();
  const { journey } = await new Device(world).start();
  await passIdentityAndNotices(journey);
  journey.send({ type: 'skip' });
  await settled();
  assert.deepEqual(world.lines('submit'), []);
  journey.stop();
});

async function reachReview(journey: Journey): Promise<void> {
  await passIdentityAndNotices(journey);
  await reachReviewFromFirstPage(journey);
}

async function reachReviewFromFirstPage(journey: Journey): Promise<void> {
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  journey.send({ type: 'next' });
  type(journey, 'since', '2021');
  journey.send({ type: 'next' });
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.place, { page: 'review', stage: 'basics' });
}

function fields(journey: Journey): string[] {
  return journey.state.problems.map(({ field }) => field);
}
