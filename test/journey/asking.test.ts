// What a candidate can ask for: help, a time, another language, their data, to stop, to be forgotten.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileRef } from '../../src/contract/records.ts';
import type { Journey } from '../../src/journey/events.ts';
import { settled } from '../support/fake-clock.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

async function begin() {
  const world = await World.create();
  const device = new Device(world);
  const { journey, session } = await device.start();
  await passIdentityAndNotices(journey);
  return { world, device, journey, session };
}

/** Goes through every stage to the status page. */
async function finish(journey: Journey, nights = true): Promise<void> {
  type(journey, 'city', 'Reno');
  type(journey, 'nights', nights);
  type(journey, 'since', '2021');
  for (let pages = 0; pages < 4; pages++) journey.send({ type: 'next' });
  await settled();
  journey.send({ type: 'skip' });
  await settled();
  journey.send({ type: 'next' });
  journey.send({ type: 'skip' });
  await settled();
}

test('a call for help passes everything that waits, and is acknowledged only once it arrived', async () => {
  const { world, device, journey, session } = await begin();
  world.fail('submit', 'refuse');
  world.fail('help', 'refuse', 1);
  type(journey, 'city', 'Reno');
  type(journey, 'nights', false);
  for (let pages = 0; pages < 3; pages++) journey.send({ type: 'next' });
  await world.clock.pass(100_000);
  assert.equal(journey.state.sending, true);
  journey.send({ type: 'help', request: { kind: 'another-way', message: 'By telephone' } });
  await settled();
  assert.deepEqual(journey.state.acknowledged, undefined);
  assert.deepEqual(journey.state.failure, { code: 'offline', doing: 'helping', retrying: true });
  await world.clock.pass(30_000);
  assert.equal(journey.state.acknowledged, 'help');
  assert.equal(journey.state.sending, true);
  assert.ok(device.events.includes('help-request'));
  const detail = (await world.admin('GET', `sessions/${session.id}`)) as { help: { kind: string }[] };
  assert.deepEqual(
    detail.help.map(({ kind }) => kind),
    ['another-way'],
  );
  journey.stop();
});

test('two calls for help that wait both arrive', async () => {
  const { world, journey, session } = await begin();
  world.fail('', 'refuse');
  journey.send({ type: 'help', request: { kind: 'technical' } });
  journey.send({ type: 'help', request: { kind: 'person' } });
  await world.clock.pass(1_000);
  world.heal();
  await world.clock.pass(30_000);
  const detail = (await world.admin('GET', `sessions/${session.id}`)) as { help: { kind: string }[] };
  assert.deepEqual(detail.help.map(({ kind }) => kind).toSorted(), ['person', 'technical']);
  journey.stop();
});

test('a file waits for the consents it needs, and then belongs to its stage', async () => {
  const { world, journey } = await begin();
  type(journey, 'city', 'Reno');
  type(journey, 'nights', true);
  type(journey, 'since', '2021');
  for (let pages = 0; pages < 4; pages++) journey.send({ type: 'next' });
  const file = new File(['My name is Ana.'], 'resume.txt', { type: 'text/plain' });
  await settled();
  const loads = () => world.lines('GET /v1/session').length;
  const before = loads();
  journey.upload({ stage: 'papers', question: 'resume', file });
  // The backend takes its time over a resume.
  while (journey.state.uploads.length > 0 || !journey.state.answers['papers']?.['resume']) await settled();
  await settled();
  const [ref] = journey.state.answers['papers']?.['resume'] as FileRef[];
  assert.deepEqual([ref?.name, ref?.bytes, ref?.sha256.length], ['resume.txt', 15, 64]);
  assert.equal(loads(), before + 1, 'what the backend found in a resume is in the session');
  assert.ok(
    world.lines().findIndex((line) => line.includes('uploads')) >
      world.lines().findIndex((line) => line.includes('submit')),
  );
  journey.send({ type: 'next' });
  await settled();
  assert.deepEqual(journey.state.place, { page: 'notices', before: 'about' });
  journey.stop();
});

test('the language changes with every answer in place, and the status follows it', async () => {
  const { world, journey } = await begin();
  type(journey, 'city', 'Reno');
  journey.send({ type: 'locale', locale: 'es' });
  await settled();
  assert.equal(journey.state.flow.role.title, 'Empacador nocturno');
  assert.equal(journey.state.session.locale, 'es');
  assert.equal(journey.state.answers['basics']?.['city'], 'Reno');
  assert.deepEqual(journey.state.place, { page: 'stage', stage: 'basics', index: 0 });
  await world.clock.pass(2_000);
  assert.equal(journey.state.saving, 'saved');
  journey.stop();
});

test('of two languages asked for in a row, the later one stays', async () => {
  const { world, journey } = await begin();
  world.fail('GET /v1/flows', 'stay-silent', 1);
  journey.send({ type: 'locale', locale: 'es' });
  await settled();
  journey.send({ type: 'locale', locale: 'en' });
  await world.clock.pass(30_000);
  assert.equal(journey.state.flow.role.title, 'Night packer');
  assert.equal(journey.state.failure, undefined);
  journey.stop();
});

test('a language that cannot be loaded leaves the page as it is, and says so', async () => {
  const { world, journey } = await begin();
  world.fail('GET /v1/flows', 'refuse');
  journey.send({ type: 'locale', locale: 'es' });
  await settled();
  assert.deepEqual(journey.state.failure, { code: 'offline', doing: 'loading', retrying: false });
  assert.deepEqual(journey.state.flow.role.title, { en: 'Night packer', es: 'Empacador nocturno' });
  journey.stop();
});

test('the status page follows what a recruiter decides', async () => {
  const { world, device, journey, session } = await begin();
  await finish(journey);
  assert.equal(journey.state.session.status.state, 'next-step');
  await world.admin('POST', `sessions/${session.id}/decision`, { action: 'dismiss' });
  await settled();
  assert.equal(journey.state.session.status.state, 'closed');
  assert.equal(device.events.at(-1), 'status-change');
  journey.stop();
});

test('a booking that the candidate reports shows at once, and one put off is acknowledged', async () => {
  const { device, journey } = await begin();
  await finish(journey);
  journey.send({ type: 'scheduling', event: { event: 'opened', by: 'embed' } });
  journey.send({ type: 'scheduling', event: { event: 'deferred', by: 'self' } });
  await settled();
  assert.equal(journey.state.acknowledged, 'deferred');
  journey.send({ type: 'scheduling', event: { event: 'booked', by: 'self' } });
  await settled();
  assert.equal(journey.state.session.status.state, 'scheduled');
  const announced = device.announced.filter(({ name }) => name.startsWith('greenroom-schedule'));
  assert.deepEqual(announced, [
    { name: 'greenroom-schedule-open', detail: { provider: 'calendly' } },
    { name: 'greenroom-schedule-booked', detail: { provider: 'calendly', by: 'self' } },
  ]);
  journey.stop();
});

test('a recruiter’s waiver of the next stage, or a booking elsewhere, shows without a reload', async () => {
  const { world, journey, session } = await begin();
  await finish(journey, false);
  assert.equal(journey.state.session.status.state, 'closed');
  await world.admin('POST', `sessions/${session.id}/decision`, { action: 'shortlist' });
  await settled();
  assert.notEqual(journey.state.session.status.state, 'closed');
  journey.stop();
});

test('withdrawing leads to the status and is final', async () => {
  const { world, journey } = await begin();
  type(journey, 'city', 'Reno');
  journey.send({ type: 'withdraw' });
  assert.equal(journey.state.sending, true);
  await settled();
  assert.deepEqual([journey.state.place.page, journey.state.acknowledged], ['status', 'withdrawn']);
  assert.equal(journey.state.session.status.state, 'withdrawn');
  const from = world.sent.length;
  await world.clock.pass(5_000);
  assert.deepEqual(world.lines('draft'), []);
  assert.ok(world.sent.length - from <= 2);
  journey.stop();
});

test('erasing leaves nothing here or there, also when its answer is lost', async () => {
  const { world, device, journey, session } = await begin();
  type(journey, 'city', 'Reno');
  await world.clock.pass(200);
  world.fail('DELETE', 'lose-answer', 1);
  journey.send({ type: 'erase' });
  await world.clock.pass(5_000);
  assert.deepEqual([journey.state.acknowledged, journey.state.failure], ['erased', undefined]);
  assert.deepEqual([journey.state.answers, journey.state.candidate, journey.state.outbox], [{}, {}, []]);
  assert.equal(device.entries.size, 0);
  await assert.rejects(world.backend.loadSession(session.token), { code: 'not-found' });
  await world.clock.pass(300_000);
  assert.equal(device.entries.size, 0);
  journey.stop();
  await settled();
  assert.equal(device.entries.size, 0);
});

test('erasing that fails keeps everything', async () => {
  const { world, journey } = await begin();
  type(journey, 'city', 'Reno');
  world.fail('DELETE', new Response('{"code":"closed"}', { status: 403 }), 1);
  journey.send({ type: 'erase' });
  await world.clock.pass(5_000);
  assert.deepEqual(journey.state.failure, { code: 'closed', doing: 'erasing', retrying: false });
  assert.equal(journey.state.answers['basics']?.['city'], 'Reno');
  assert.deepEqual([journey.state.saving, journey.state.place.page], ['saved', 'stage']);
  journey.stop();
});

test('nothing of an application stays on the device once it was sent', async () => {
  const { world, device, journey } = await begin();
  await finish(journey);
  await world.clock.pass(1_000);
  assert.equal(device.entries.size, 0);
  journey.stop();
});

test('a consent that is taken back is recorded at once', async () => {
  const { world, journey, session } = await begin();
  journey.send({ type: 'decide', decision: { notice: 'terms', decision: 'withdrawn' } });
  await settled();
  const { consents } = await world.backend.loadSession(session.token);
  assert.deepEqual(consents.at(-1)?.decision, 'withdrawn');
  journey.stop();
});

test('the candidate’s own data comes as a file, or fails with a code that the page shows', async () => {
  const { world, journey } = await begin();
  const data = JSON.parse(await (await journey.exportData()).text()) as { session: { candidate: object } };
  assert.deepEqual(data.session.candidate, { name: 'Ana Ruiz', email: 'ana@example.com' });
  world.fail('GET /v1/session/data', 'refuse');
  await assert.rejects(journey.exportData(), { code: 'offline' });
  assert.deepEqual(journey.state.failure, { code: 'offline', doing: 'exporting', retrying: false });
  journey.stop();
});
