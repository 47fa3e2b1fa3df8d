// What was typed is on the device at once, with the backend soon, and the page never says more than is true.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Journey } from '../../src/journey/events.ts';
import { settled } from '../support/fake-clock.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

/** A device whose candidate is at the first page. */
async function begin() {
  const world = await World.create();
  const device = new Device(world);
  const { journey, session } = await device.start();
  await passIdentityAndNotices(journey);
  const stored = async () => (await world.backend.loadSession(session.token)).stages[0]?.answers;
  return { world, device, journey, token: session.token, stored };
}

/** What the device holds, as text. */
const onDevice = (device: Device) => [...device.entries.values()].join();

test('is on the device within 200 ms and with the backend after a pause of 800 ms', async () => {
  const { world, device, journey, stored } = await begin();
  assert.equal(journey.state.saving, 'saved');
  type(journey, 'city', 'Reno');
  assert.equal(journey.state.saving, 'saving');
  await world.clock.pass(200);
  assert.match(onDevice(device), /Reno/);
  assert.deepEqual(world.lines('draft'), []);
  await world.clock.pass(600);
  assert.deepEqual(await stored(), { city: 'Reno' });
  assert.deepEqual([journey.state.saving, journey.state.dirty], ['saved', {}]);
  assert.ok(device.events.includes('saved'));
  journey.stop();
});

test('says nothing about saving before anything was typed', async () => {
  const { journey } = await new Device(await World.create()).start();
  assert.equal(journey.state.saving, 'idle');
  journey.stop();
});

test('is sent within 2 seconds to someone who never stops typing, one call at a time', async () => {
  const { world, journey, stored } = await begin();
  for (let tenths = 1; tenths <= 50; tenths++) {
    type(journey, 'city', 'x'.repeat(tenths));
    await world.clock.pass(100);
    if (tenths === 21) assert.equal(world.lines('draft').length, 1);
  }
  assert.equal(world.lines('draft').length, 2);
  await world.clock.pass(1_000);
  assert.deepEqual(await stored(), { city: 'x'.repeat(50) });
  journey.stop();
});

test('what is typed while a draft is on its way is sent after it', async () => {
  const { world, journey, stored } = await begin();
  world.fail('draft', 'stay-silent', 1);
  type(journey, 'city', 'Re');
  await world.clock.pass(800);
  type(journey, 'city', 'Reno');
  await world.clock.pass(5_000);
  assert.equal(journey.state.saving, 'saving');
  await world.clock.pass(60_000);
  assert.deepEqual(await stored(), { city: 'Reno' });
  assert.equal(journey.state.saving, 'saved');
  journey.stop();
});

test('stays on the device while the backend is away, says so, and follows when it is back', async () => {
  const { world, device, journey, stored } = await begin();
  world.fail('', 'refuse');
  type(journey, 'city', 'Reno');
  await world.clock.pass(1_000);
  assert.deepEqual([journey.state.saving, journey.state.online], ['on-device', false]);
  assert.equal(journey.state.failure, undefined);
  type(journey, 'nights', true);
  journey.send({ type: 'next' });
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 1 });
  await world.clock.pass(30 * 60_000);
  assert.match(onDevice(device), /Reno/);
  world.heal();
  await world.clock.pass(30_000);
  assert.deepEqual(await stored(), { city: 'Reno', nights: true });
  assert.deepEqual([journey.state.saving, journey.state.online], ['saved', true]);
  assert.deepEqual(
    device.events.filter((name) => name === 'offline' || name === 'online'),
    ['offline', 'online'],
  );
  journey.stop();
});

for (const [name, wake] of [
  ['the network is back', (device: Device) => device.setOnline(true)],
  ['the page is looked at again', (device: Device) => device.show()],
] as const) {
  test(`follows at once when ${name}`, async () => {
    const { world, device, journey, stored } = await begin();
    world.fail('', 'refuse');
    device.setOnline(false);
    assert.equal(journey.state.online, false);
    type(journey, 'city', 'Reno');
    await world.clock.pass(120_000);
    world.heal();
    wake(device);
    await world.clock.pass(0);
    assert.deepEqual(await stored(), { city: 'Reno' });
    journey.stop();
  });
}

test('is written and sent at once when the page may be about to go', async () => {
  const { world, device, journey, stored } = await begin();
  type(journey, 'city', 'Reno');
  device.hide();
  await world.clock.pass(0);
  assert.match(onDevice(device), /Reno/);
  assert.deepEqual(await stored(), { city: 'Reno' });
  journey.stop();
});

test('says that only this tab holds it when the device takes nothing, and that it is safe once the backend has it', async () => {
  const { world, device, journey } = await begin();
  device.isFull = true;
  world.fail('', 'refuse');
  type(journey, 'city', 'Reno');
  await world.clock.pass(1_000);
  assert.deepEqual([journey.state.saving, journey.state.durable], ['in-tab', false]);
  world.heal();
  await world.clock.pass(30_000);
  assert.equal(journey.state.saving, 'saved');
  device.isFull = false;
  type(journey, 'city', 'Elko');
  await world.clock.pass(1_000);
  assert.equal(journey.state.durable, true);
  journey.stop();
});

test('a clock that is set back or ahead by a day holds nothing up', async () => {
  for (const ahead of [-86_400_000, 86_400_000]) {
    const { world, device, journey, stored } = await begin();
    world.fail('draft', 'refuse', 1);
    type(journey, 'city', 'R');
    await world.clock.pass(900);
    device.clockAhead = ahead;
    for (const city of ['Re', 'Ren', 'Reno']) {
      type(journey, 'city', city);
      await world.clock.pass(700);
    }
    await world.clock.pass(3_000);
    assert.deepEqual(await stored(), { city: 'Reno' }, `${ahead} ms`);
    journey.stop();
  }
});

test('an answer that is taken away is taken away on the backend too', async () => {
  const { world, journey, stored } = await begin();
  type(journey, 'city', 'Reno');
  type(journey, 'note', 'Hello');
  await world.clock.pass(1_000);
  type(journey, 'note', undefined);
  await world.clock.pass(1_000);
  assert.deepEqual(await stored(), { city: 'Reno' });
  journey.stop();
});

test('joins what two devices typed, field by field; of one field, what was typed last counts', async () => {
  const { world, journey, token, stored } = await begin();
  const other = await new Device(world).resume(token);
  type(other, 'city', 'Elko');
  type(other, 'note', 'from the other');
  await world.clock.pass(1_000);
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  await world.clock.pass(3_000);
  assert.deepEqual(await stored(), { city: 'Reno', nights: true, note: 'from the other' });
  assert.deepEqual(journey.state.answers['basics'], await stored());
  assert.equal(journey.state.saving, 'saved');
  type(other, 'note', 'and more');
  await world.clock.pass(3_000);
  assert.deepEqual(other.state.answers['basics'], { city: 'Reno', nights: true, note: 'and more' });
  journey.stop();
  other.stop();
});

test('keeps what was typed for a stage that another device has sent meanwhile, until the candidate has seen it', async () => {
  const { world, device, journey, token } = await begin();
  const other = await new Device(world).resume(token);
  await send(other);
  type(journey, 'city', 'Elko');
  await world.clock.pass(2_000);
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'papers', index: 0 });
  assert.deepEqual(journey.state.unsent, { basics: { city: 'Elko' } });
  assert.equal(journey.state.failure, undefined);
  assert.equal(journey.state.answers['basics']?.['city'], 'Reno');
  await world.clock.pass(200);
  device.crash();
  journey.stop();
  const next = await device.resume(token);
  assert.deepEqual(next.state.unsent, { basics: { city: 'Elko' } });
  next.send({ type: 'seen', stage: 'basics' });
  assert.deepEqual(next.state.unsent, {});
  next.stop();
  other.stop();
});

test('what was typed without a network for a stage that was sent elsewhere is told after a reload, too', async () => {
  const { world, device, journey, token } = await begin();
  world.fail('', 'refuse');
  type(journey, 'city', 'Elko');
  await world.clock.pass(2_000);
  device.crash();
  journey.stop();
  world.heal();
  const other = await new Device(world).resume(token);
  await send(other);
  const next = await device.resume(token);
  assert.deepEqual([next.state.unsent, next.state.dirty], [{ basics: { city: 'Elko' } }, {}]);
  next.stop();
  other.stop();
});

test('of one question that two devices answered, both answers are kept until the candidate has chosen', async () => {
  const { world, device, journey, token, stored } = await begin();
  const other = await new Device(world).resume(token);
  type(other, 'city', 'Elko');
  await world.clock.pass(1_000);
  type(journey, 'city', 'Reno');
  await world.clock.pass(3_000);
  assert.deepEqual(await stored(), { city: 'Reno' });
  assert.deepEqual(journey.state.clashes, { basics: { city: 'Elko' } });
  device.crash();
  journey.stop();
  const next = await device.resume(token);
  assert.deepEqual(next.state.clashes, { basics: { city: 'Elko' } });
  next.send({ type: 'choose', stage: 'basics', question: 'city', from: 'there' });
  assert.deepEqual([next.state.clashes, next.state.answers['basics']], [{}, { city: 'Elko' }]);
  await world.clock.pass(3_000);
  assert.deepEqual(await stored(), { city: 'Elko' });
  next.stop();
  other.stop();
});

test('what this device sent itself, and never heard of, is no other device’s', async () => {
  for (const typedOn of [false, true]) {
    const { world, device, journey, token, stored } = await begin();
    world.fail('draft', 'lose-answer');
    type(journey, 'city', 'Re');
    await world.clock.pass(1_000);
    if (typedOn) type(journey, 'city', 'Reno');
    await world.clock.pass(200);
    device.crash();
    journey.stop();
    world.heal();
    const next = await device.resume(token);
    await world.clock.pass(5_000);
    assert.deepEqual(next.state.clashes, {});
    assert.deepEqual(await stored(), { city: typedOn ? 'Reno' : 'Re' });
    next.stop();
  }
});

test('a draft whose answer was lost is sent again as it was, and what was typed since follows it', async () => {
  const { world, journey, stored } = await begin();
  world.fail('draft', 'lose-answer', 1);
  type(journey, 'city', 'Re');
  await world.clock.pass(900);
  type(journey, 'city', 'Reno');
  await world.clock.pass(10_000);
  const keys = world.sent.filter(({ line }) => line.includes('draft')).map(({ key }) => key);
  assert.deepEqual([keys.length, new Set(keys).size], [3, 2]);
  assert.deepEqual([await stored(), journey.state.clashes], [{ city: 'Reno' }, {}]);
  journey.stop();
});

test('a stage is not sent over what another device wrote: the candidate looks it over first', async () => {
  const { world, journey, token } = await begin();
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  await world.clock.pass(1_000);
  const other = await new Device(world).resume(token);
  type(other, 'note', 'from the other');
  await world.clock.pass(1_000);
  await send(journey);
  assert.deepEqual(journey.state.failure, { code: 'conflict', doing: 'sending', retrying: false });
  assert.equal(journey.state.answers['basics']?.['note'], 'from the other');
  await send(journey);
  const { stages } = await world.backend.loadSession(token);
  assert.deepEqual([stages[0]?.progress, stages[0]?.answers?.['note']], ['submitted', 'from the other']);
  journey.stop();
  other.stop();
});

test('a draft in doubt is settled before its stage is sent, and is no reason to refuse it', async () => {
  const { world, journey, token } = await begin();
  world.fail('draft', 'lose-answer', 1);
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  await world.clock.pass(900);
  await send(journey);
  await world.clock.pass(5_000);
  const { stages } = await world.backend.loadSession(token);
  assert.deepEqual([stages[0]?.progress, journey.state.failure], ['submitted', undefined]);
  journey.stop();
});

test('looks for what is new when it is looked at again after a while, and at once when another tab tells of it', async () => {
  const { world, device, journey, token } = await begin();
  const other = await new Device(world).resume(token);
  device.hide();
  type(other, 'note', 'from the other');
  await world.clock.pass(40_000);
  device.show();
  await world.clock.pass(0);
  assert.equal(journey.state.answers['basics']?.['note'], 'from the other');
  const before = world.lines('GET /v1/session').length;
  device.hide();
  device.show();
  await world.clock.pass(0);
  assert.equal(world.lines('GET /v1/session').length, before);
  journey.stop();
  other.stop();
});

test('a draft that the backend refuses is not sent again and again, but after the next change', async () => {
  const { world, journey, stored } = await begin();
  world.fail('draft', problem(422, 'invalid'), 1);
  type(journey, 'city', 'Reno');
  await world.clock.pass(600_000);
  assert.equal(world.lines('draft').length, 1);
  assert.deepEqual(
    [journey.state.failure, journey.state.saving],
    [{ code: 'invalid', doing: 'saving', retrying: false }, 'held'],
  );
  type(journey, 'nights', true);
  await world.clock.pass(1_000);
  assert.deepEqual(await stored(), { city: 'Reno', nights: true });
  assert.deepEqual([journey.state.failure, journey.state.saving], [undefined, 'saved']);
  journey.stop();
});

test('a backend that finds a conflict every time is not stormed', async () => {
  const { world, journey } = await begin();
  world.fail('draft', problem(409, 'conflict'));
  type(journey, 'city', 'Reno');
  await world.clock.pass(60_000);
  assert.ok(world.lines('draft').length <= 10, `${world.lines('draft').length} drafts in a minute`);
  journey.stop();
});

test('voluntary self-identification is sent when the candidate sends it, and never before', async () => {
  const { world, journey, token } = await begin();
  await send(journey);
  journey.send({ type: 'skip' });
  await world.clock.pass(0);
  journey.send({ type: 'next' });
  type(journey, 'veteran', 'yes', 'about');
  const before = world.lines('draft').length;
  await world.clock.pass(10_000);
  assert.equal(world.lines('draft').length, before);
  assert.equal(journey.state.saving, 'held');
  journey.send({ type: 'next' });
  await world.clock.pass(0);
  assert.equal(journey.state.place.page, 'status');
  const data = JSON.parse(await (await world.backend.exportData(token)).text()) as { selfIdentification: unknown[] };
  assert.equal(data.selfIdentification.length, 1);
  journey.stop();
});

/** Answers the first stage and sends it. */
async function send(journey: Journey): Promise<void> {
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  type(journey, 'since', '2021');
  for (let pages = 0; pages < 4; pages++) journey.send({ type: 'next' });
  await settled();
}

function problem(status: number, code: string): Response {
  return new Response(JSON.stringify({ code }), { status, headers: { 'Content-Type': 'application/problem+json' } });
}
