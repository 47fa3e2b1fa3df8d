// Files on their way: nobody goes on without them, and they arrive wherever the candidate is by then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileRef } from '../../src/contract/records.ts';
import { GreenroomError } from '../../src/errors/index.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Journey } from '../../src/journey/events.ts';
import { settled } from '../support/fake-clock.ts';
import { smallFlow } from '../support/small-flow.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

const ref: FileRef = { id: 'f1', name: 'card.txt', bytes: 2, type: 'text/plain', sha256: '0' };
const here = { page: 'stage', stage: 'basics', index: 0 };
const waiting = [{ field: 'card', code: 'file-sending' }];

/** The small flow with an optional file on its first page. */
const withFile = structuredClone<Flow>(smallFlow);
const [form] = withFile.stages;
if (form?.type === 'form') form.pages[0]?.questions.push({ id: 'card', type: 'file', label: 'Card', multiple: true });

/** A candidate whose file is on its way, on a page that is answered otherwise. It ends when the test says so. */
async function sending() {
  const world = await World.create(withFile);
  const { journey } = await new Device(world).start();
  await passIdentityAndNotices(journey);
  type(journey, 'city', 'Reno');
  type(journey, 'nights', false);
  await world.clock.pass(1_000);
  const ends: { arrive: (file: FileRef) => void; fail: (error: unknown) => void }[] = [];
  world.backend.upload = () => new Promise((arrive, fail) => ends.push({ arrive, fail }));
  const send = () => {
    const stop = new AbortController();
    const done = journey.upload('basics', new File(['hi'], 'card.txt'), { question: 'card', signal: stop.signal });
    done.catch(() => undefined);
    return stop;
  };
  const stop = send();
  await settled();
  const end = async (file: FileRef | Error) => {
    const last = ends.at(-1);
    if (file instanceof Error) last?.fail(file);
    else last?.arrive(file);
    await settled();
  };
  return { world, journey, stop, send, end };
}

const next = (journey: Journey) => journey.send({ type: 'next' });

test('the page is not left forward while a file is on its way, and is once it has arrived', async () => {
  const { journey, end } = await sending();
  next(journey);
  assert.deepEqual([journey.state.place, journey.state.problems, journey.state.attempts], [here, waiting, 1]);
  await end(ref);
  assert.deepEqual([journey.state.problems, journey.state.answers['basics']?.['card']], [[], [ref]]);
  next(journey);
  assert.deepEqual(journey.state.place, { ...here, index: 2 });
  journey.stop();
});

test('a file goes on when its page is left, and is the answer when it arrives', async () => {
  const { journey, end } = await sending();
  journey.send({ type: 'back' });
  assert.deepEqual(journey.state.place, { page: 'identity' });
  await end(ref);
  assert.deepEqual(journey.state.answers['basics']?.['card'], [ref]);
  journey.stop();
});

test('a second file stands beside the first where several are asked for', async () => {
  const { journey, send, end } = await sending();
  await end(ref);
  send();
  await settled();
  await end({ ...ref, id: 'f2' });
  assert.deepEqual(journey.state.answers['basics']?.['card'], [ref, { ...ref, id: 'f2' }]);
  journey.stop();
});

test('a file that was cancelled is waited for no longer, and answers nothing when it arrives all the same', async () => {
  const { journey, stop, end } = await sending();
  next(journey);
  stop.abort();
  assert.deepEqual([journey.state.uploads, journey.state.problems], [[], []]);
  await end(ref);
  assert.equal(journey.state.answers['basics']?.['card'], undefined);
  next(journey);
  assert.deepEqual(journey.state.place, { ...here, index: 2 });
  journey.stop();
});

test('a file that did not get through is said, until it is sent again or given up', async () => {
  const { journey, stop, end } = await sending();
  journey.send({ type: 'back' });
  await end(new GreenroomError('offline'));
  next(journey);
  await settled();
  next(journey);
  assert.deepEqual(journey.state.problems, [{ field: 'card', code: 'file-failed' }]);
  stop.abort();
  next(journey);
  assert.deepEqual(journey.state.place, { ...here, index: 2 });
  journey.stop();
});
