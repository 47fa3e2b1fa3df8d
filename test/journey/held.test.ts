// What no draft can hold: kept on the device, told as what it is, and in the way of nothing else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Flow } from '../../src/flow/schema/flow.ts';
import { smallFlow } from '../support/small-flow.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

/** The small flow with a number on its first page. */
const withNumber = structuredClone<Flow>(smallFlow);
const [form] = withNumber.stages;
if (form?.type === 'form') form.pages[0]?.questions.push({ id: 'years', type: 'number', label: 'Years' });

/** A device whose candidate is at the first page. */
async function begin() {
  const world = await World.create(withNumber);
  const device = new Device(world);
  const { journey, session } = await device.start();
  await passIdentityAndNotices(journey);
  const stored = async () => (await world.backend.loadSession(session.token)).stages[0]?.answers;
  return { world, device, journey, token: session.token, stored };
}

test('what a draft cannot hold stays on the device, keeps nothing else back, and is not sent again and again', async () => {
  const { world, device, journey, token, stored } = await begin();
  type(journey, 'city', 'Reno');
  type(journey, 'years', 'a few');
  await world.clock.pass(600_000);
  assert.deepEqual(await stored(), { city: 'Reno' });
  assert.equal(world.lines('draft').length, 1);
  assert.deepEqual([journey.state.saving, journey.state.failure], ['held', undefined]);
  assert.deepEqual(journey.state.dirty, { basics: ['years'] });
  device.crash();
  const next = await device.resume(token);
  assert.deepEqual(next.state.answers['basics'], { city: 'Reno', years: 'a few' });
  type(next, 'years', 3);
  await world.clock.pass(1_000);
  assert.deepEqual(await stored(), { city: 'Reno', years: 3 });
  assert.equal(next.state.saving, 'saved');
  journey.stop();
  next.stop();
});

test('a number that gave way to a text is no longer with the backend', async () => {
  const { world, journey, stored } = await begin();
  type(journey, 'years', 3);
  await world.clock.pass(1_000);
  type(journey, 'years', 'a few');
  await world.clock.pass(600_000);
  assert.deepEqual(await stored(), {});
  assert.equal(world.lines('draft').length, 2);
  assert.equal(journey.state.saving, 'held');
  journey.stop();
});

test('the page is not left with it, and says which answer it is', async () => {
  const { journey } = await begin();
  type(journey, 'city', 'Reno');
  type(journey, 'nights', false);
  type(journey, 'years', 'a few');
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.problems, [{ field: 'years', code: 'number' }]);
  assert.equal(journey.state.answers['basics']?.['years'], 'a few');
  journey.stop();
});
