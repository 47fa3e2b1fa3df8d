// Two tabs of one browser: neither writes over what the other keeps, and each sees what the other has handed over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

/** A device whose candidate is at the first page, in two tabs. */
async function twoTabs() {
  const world = await World.create();
  const device = new Device(world);
  const { journey: first, session } = await device.start();
  await passIdentityAndNotices(first);
  await world.clock.pass(3_000);
  const second = await device.resume(session.token);
  await world.clock.pass(3_000);
  const stored = async () => (await world.backend.loadSession(session.token)).stages[0]?.answers;
  return { world, device, first, second, token: session.token, stored };
}

test('what was handed over in one tab appears in the other at once, or when it is looked at', async () => {
  const { world, device, first, second } = await twoTabs();
  type(first, 'city', 'Reno');
  await world.clock.pass(2_000);
  assert.equal(second.state.answers['basics']?.['city'], 'Reno');
  device.hide();
  type(first, 'city', 'Elko');
  await world.clock.pass(2_000);
  assert.equal(second.state.answers['basics']?.['city'], 'Reno');
  device.show();
  await world.clock.pass(0);
  assert.equal(second.state.answers['basics']?.['city'], 'Elko');
  assert.deepEqual(second.state.clashes, {});
  first.stop();
  second.stop();
});

test('each tab keeps an entry of its own, and a page that comes later finds both after a crash', async () => {
  const { world, device, first, second, token, stored } = await twoTabs();
  world.fail('', 'refuse');
  type(first, 'city', 'Reno');
  type(second, 'note', 'from the second tab');
  await world.clock.pass(1_000);
  device.crash();
  first.stop();
  second.stop();
  world.heal();
  const next = await device.resume(token);
  assert.deepEqual(next.state.answers['basics'], { city: 'Reno', note: 'from the second tab' });
  await world.clock.pass(3_000);
  assert.deepEqual(await stored(), { city: 'Reno', note: 'from the second tab' });
  assert.equal(device.entries.size, 1);
  next.stop();
});

test('of one question answered in two tabs that crashed, the later visit counts, and the other answer waits', async () => {
  const { world, device, first, second, token } = await twoTabs();
  world.fail('', 'refuse');
  type(second, 'city', 'Reno');
  type(first, 'city', 'Elko');
  await world.clock.pass(1_000);
  device.crash();
  first.stop();
  second.stop();
  world.heal();
  const next = await device.resume(token);
  assert.deepEqual(
    [next.state.answers['basics'], next.state.clashes],
    [{ city: 'Reno' }, { basics: { city: 'Elko' } }],
  );
  next.stop();
});

test('what a living tab keeps is not taken from it', async () => {
  const { world, device, first, second, token } = await twoTabs();
  world.fail('draft', 'refuse');
  type(first, 'city', 'Reno');
  await world.clock.pass(1_000);
  second.stop();
  const third = await device.resume(token);
  assert.deepEqual(third.state.dirty, {});
  await world.clock.pass(1_000);
  world.heal();
  await world.clock.pass(60_000);
  assert.equal(third.state.answers['basics']?.['city'], 'Reno');
  first.stop();
  third.stop();
});

test('a sending that was under way in two tabs counts once', async () => {
  const { world, device, first, token } = await twoTabs();
  for (const [question, answer] of [
    ['city', 'Reno'],
    ['nights', true],
    ['since', '2021'],
  ] as const)
    type(first, question, answer);
  await world.clock.pass(2_000);
  world.fail('submit', 'lose-answer');
  for (let pages = 0; pages < 4; pages++) first.send({ type: 'next' });
  await world.clock.pass(1_000);
  device.crash();
  const next = await device.resume(token);
  world.heal();
  await world.clock.pass(60_000);
  assert.deepEqual(next.state.place, { page: 'stage', stage: 'papers', index: 0 });
  assert.equal(first.state.place.page === 'stage' && first.state.place.stage, 'papers');
  const id = next.state.session.id;
  const { stages } = (await world.admin('GET', `sessions/${id}`)) as { stages: { submissions: number }[] };
  assert.equal(stages[0]?.submissions, 1);
  first.stop();
  next.stop();
});
