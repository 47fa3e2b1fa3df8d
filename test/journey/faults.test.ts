// Everything that can go wrong on the way, injected: each time nothing is lost, and nothing is done twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Journey } from '../../src/journey/events.ts';
import { settled } from '../support/fake-clock.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

/** A device whose candidate has answered the first stage and is at its review. */
async function atReview() {
  const world = await World.create();
  const device = new Device(world);
  const { journey, session } = await device.start();
  await passIdentityAndNotices(journey);
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  type(journey, 'since', '2021');
  for (let pages = 0; pages < 3; pages++) journey.send({ type: 'next' });
  await world.clock.pass(1_000);
  return { world, device, journey, session };
}

async function submissions(world: World, sessionId: string): Promise<number | undefined> {
  const detail = (await world.admin('GET', `sessions/${sessionId}`)) as { stages: { submissions: number }[] };
  return detail.stages[0]?.submissions;
}

const papers = { page: 'stage', stage: 'papers', index: 0 };

test('a draft whose answer was lost is no conflict: the repeat has the same key', async () => {
  const { world, journey, session } = await atReview();
  world.fail('draft', 'lose-answer', 1);
  const loads = world.lines('GET /v1/session').length;
  type(journey, 'note', 'Hello');
  await world.clock.pass(5_000);
  const [first, second] = world.sent.filter(({ line }) => line.includes('draft')).slice(-2);
  assert.equal(first?.key, second?.key);
  assert.equal(world.lines('GET /v1/session').length, loads);
  assert.equal(journey.state.saving, 'saved');
  assert.equal((await world.backend.loadSession(session.token)).stages[0]?.answers?.['note'], 'Hello');
  journey.stop();
});

test('a stage whose sending was answered and the answer lost is sent once', async () => {
  const { world, journey, session } = await atReview();
  world.fail('submit', 'lose-answer', 2);
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.failure, { code: 'offline', doing: 'sending', retrying: true });
  assert.equal(journey.state.sending, true);
  await world.clock.pass(10_000);
  assert.deepEqual(journey.state.place, papers);
  assert.deepEqual([journey.state.sending, journey.state.failure], [false, undefined]);
  assert.equal(await submissions(world, session.id), 1);
  journey.stop();
});

test('answers cannot change while they are being sent, and can again when the sending was refused', async () => {
  const { world, journey } = await atReview();
  world.fail('submit', 'refuse');
  journey.send({ type: 'next' });
  await settled();
  type(journey, 'city', 'Elko');
  journey.send({ type: 'next' });
  assert.equal(journey.state.answers['basics']?.['city'], 'Reno');
  assert.equal(journey.state.outbox.length, 1);
  world.heal();
  const refusal = { code: 'invalid', problems: [{ path: 'answers.city', code: 'option', message: 'No.' }] };
  world.fail('submit', new Response(JSON.stringify(refusal), { status: 422 }), 1);
  journey.send({ type: 'retry' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 0 });
  assert.deepEqual(journey.state.problems, [{ field: 'city', code: 'option' }]);
  assert.deepEqual([journey.state.sending, journey.state.failure], [false, undefined]);
  type(journey, 'city', 'Elko');
  assert.equal(journey.state.answers['basics']?.['city'], 'Elko');
  journey.stop();
});

test('what was typed and not sent is there after a crash, on the same page', async () => {
  const { world, device, journey, session } = await atReview();
  world.fail('', 'refuse');
  journey.send({ type: 'edit', stage: 'basics', index: 0 });
  type(journey, 'city', 'Elko');
  type(journey, 'note', undefined);
  await world.clock.pass(200);
  device.crash();
  world.heal();
  const next = await device.resume(session.token);
  assert.deepEqual(next.state.place, { page: 'stage', stage: 'basics', index: 0, edit: true });
  assert.equal(next.state.answers['basics']?.['city'], 'Elko');
  await world.clock.pass(1_000);
  assert.equal((await world.backend.loadSession(session.token)).stages[0]?.answers?.['city'], 'Elko');
  next.stop();
});

test('a sending that was under way in a crash is finished by the next page, once', async () => {
  for (const fault of ['refuse', 'lose-answer'] as const) {
    const { world, device, journey, session } = await atReview();
    world.fail('submit', fault);
    journey.send({ type: 'next' });
    await world.clock.pass(200);
    device.crash();
    journey.stop();
    world.heal();
    const next = await device.resume(session.token);
    await settled();
    assert.deepEqual(next.state.place, papers, fault);
    assert.equal(await submissions(world, session.id), 1, fault);
    next.stop();
  }
});

test('who the candidate is and what they agreed to survive a crash before they arrived', async () => {
  const world = await World.create();
  const device = new Device(world);
  const { journey, session } = await device.start();
  world.fail('', 'refuse');
  await passIdentityAndNotices(journey);
  type(journey, 'city', 'Reno');
  await world.clock.pass(200);
  device.crash();
  world.heal();
  const next = await device.resume(session.token);
  assert.deepEqual(next.state.place, { page: 'stage', stage: 'basics', index: 0 });
  await world.clock.pass(2_000);
  const stored = await world.backend.loadSession(session.token);
  assert.deepEqual(stored.candidate, { name: 'Ana Ruiz', email: 'ana@example.com' });
  assert.deepEqual(
    stored.consents.map(({ decision }) => decision),
    ['shown', 'granted'],
  );
  assert.deepEqual(stored.stages[0]?.answers, { city: 'Reno' });
  next.stop();
});

test('another device goes on where the backend knows the candidate to be', async () => {
  const { world, session } = await atReview();
  const other = await new Device(world).resume(session.token);
  assert.deepEqual(other.state.place, { page: 'review', stage: 'basics' });
  assert.deepEqual(other.state.answers['basics'], { city: 'Reno', nights: true, since: '2021' });
  other.stop();
});

test('a call that never ends is given up after a while and made again', async () => {
  const { world, journey } = await atReview();
  world.fail('submit', 'stay-silent', 1);
  journey.send({ type: 'next' });
  await world.clock.pass(12_000);
  assert.deepEqual(journey.state.failure, { code: 'timeout', doing: 'sending', retrying: true });
  await world.clock.pass(2_000);
  assert.deepEqual(journey.state.place, papers);
  journey.stop();
});

test('comes back less and less often, at most ten times in the first minute, and no less often than every 30 seconds', async () => {
  const { world, journey } = await atReview();
  world.fail('submit', 'refuse');
  const from = world.sent.length;
  journey.send({ type: 'next' });
  await world.clock.pass(60_000);
  assert.ok(world.sent.length - from <= 10, `${world.sent.length - from} tries in a minute`);
  await world.clock.pass(10 * 60_000);
  const times = world.sent.slice(from).map(({ at }) => at);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  assert.deepEqual(
    gaps.slice(0, 5).every((gap, index) => gap <= (gaps[index + 1] ?? 0)),
    true,
  );
  assert.ok(Math.min(...gaps) >= 500 && Math.max(...gaps) <= 30_000, gaps.join());
  journey.stop();
});

test('waits as long as a busy server asks for', async () => {
  const { world, journey } = await atReview();
  const busy = new Response('{"code":"rate-limited"}', { status: 429, headers: { 'Retry-After': '90' } });
  world.fail('submit', busy, 1);
  journey.send({ type: 'next' });
  await world.clock.pass(89_000);
  assert.equal(world.lines('submit').length, 1);
  assert.equal(journey.state.online, true);
  await world.clock.pass(1_000);
  assert.deepEqual(journey.state.place, papers);
  journey.stop();
});

test('retries at once when the candidate asks for it', async () => {
  const { world, journey } = await atReview();
  world.fail('submit', 'refuse');
  journey.send({ type: 'next' });
  await world.clock.pass(120_000);
  world.heal();
  journey.send({ type: 'retry' });
  await settled();
  assert.deepEqual(journey.state.place, papers);
  journey.stop();
});

test('an answer from something between page and server counts as an outage', async () => {
  const { world, journey } = await atReview();
  world.fail('submit', new Response('<html>Sign in to the hotel network</html>'), 1);
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.failure, { code: 'unavailable', doing: 'sending', retrying: true });
  await world.clock.pass(5_000);
  assert.deepEqual(journey.state.place, papers);
  journey.stop();
});

test('a session that is not there any more is said, and not asked for again and again', async () => {
  const { world, journey, session } = await atReview();
  await world.backend.eraseData(session.token);
  const from = world.sent.length;
  journey.send({ type: 'next' });
  await world.clock.pass(600_000);
  assert.deepEqual(journey.state.failure, { code: 'not-found', doing: 'sending', retrying: false });
  assert.equal(world.sent.length - from, 1);
  journey.stop();
});

test('an application that was closed by the time of sending leads to the status', async () => {
  const { world, journey, session } = await atReview();
  await world.backend.withdraw(session.token);
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'status' });
  assert.equal(journey.state.session.status.state, 'withdrawn');
  journey.stop();
});

test('where the backend misses a consent, the notices come again', async () => {
  const { world, journey, session } = await atReview();
  await world.backend.recordConsent(session.token, { notice: 'terms', decision: 'withdrawn' });
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'notices', before: 'start' });
  journey.send({ type: 'decide', decision: { notice: 'terms', decision: 'granted' } });
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'review', stage: 'basics' });
  journey.stop();
});

test('a stopped journey leaves no timer, makes no call, and has written what was typed', async () => {
  const { world, device, journey } = await atReview();
  type(journey, 'city', 'Elko');
  journey.stop();
  await settled();
  assert.match([...device.entries.values()].join(), /Elko/);
  assert.equal(world.clock.waiting, 0);
  const from = world.sent.length;
  device.setOnline(true);
  device.show();
  type(journey, 'city', 'Sparks');
  await world.clock.pass(60_000);
  assert.equal(world.sent.length, from);
});

test('a listener that acts on a change hears of the changes in order', async () => {
  const { journey } = await atReview();
  const seen: unknown[] = [];
  const act = (next: Journey['state']) => {
    seen.push(next.answers['basics']?.['city']);
    if (next.answers['basics']?.['city'] === 'Elko') type(journey, 'city', 'Sparks');
  };
  const off = journey.subscribe(act);
  type(journey, 'city', 'Elko');
  off();
  type(journey, 'city', 'Reno');
  assert.deepEqual(seen, ['Elko', 'Sparks']);
  journey.stop();
});
