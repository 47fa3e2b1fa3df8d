// Files on their way: nobody goes on without them, and they arrive wherever the candidate is by then, whatever comes in between.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { UploadOptions } from '../../src/contract/backend.ts';
import type { FileRef } from '../../src/contract/records.ts';
import { GreenroomError } from '../../src/errors/index.ts';
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Journey } from '../../src/journey/events.ts';
import type { Upload } from '../../src/journey/state.ts';
import { settled } from '../support/fake-clock.ts';
import { smallFlow } from '../support/small-flow.ts';
import { Device, passIdentityAndNotices, type, World } from './world.ts';

const ref: FileRef = { id: 'f1', name: 'card.txt', bytes: 2, type: 'text/plain', sha256: '0' };
const here = { page: 'stage', stage: 'basics', index: 0 };
const waiting = [{ field: 'card', code: 'file-sending' }];
const card = new File(['hi'], 'card.txt', { lastModified: 7 });

/** The small flow with an optional file on its first page. */
const withFile = structuredClone<Flow>(smallFlow);
const [form] = withFile.stages;
if (form?.type === 'form') form.pages[0]?.questions.push({ id: 'card', type: 'file', label: 'Card', multiple: true });

/** One call of the backend that waits for the test. */
interface Call {
  readonly options: UploadOptions;
  readonly file: Blob;
  arrive: (file: FileRef) => Promise<void>;
  fail: (error: GreenroomError) => Promise<void>;
}

/** A candidate on a page that is answered but for its file; what is sent goes no further than the test says. */
async function start(change: (device: Device) => void = () => undefined) {
  const world = await World.create(withFile);
  const device = new Device(world);
  change(device);
  const { journey, session } = await device.start();
  await passIdentityAndNotices(journey);
  type(journey, 'city', 'Reno');
  type(journey, 'nights', false);
  await world.clock.pass(1_000);
  const calls: Call[] = [];
  const cancelled: string[] = [];
  world.backend.upload = (_token, _stage, file, options) =>
    new Promise((resolve, reject) => {
      options.signal?.addEventListener('abort', () => reject(new GreenroomError('offline')));
      calls.push({
        options,
        file,
        arrive: (one) => (resolve(one), settled()),
        fail: (error) => (reject(error), settled()),
      });
    });
  world.backend.cancelUpload = async (_token, address) => void cancelled.push(address);
  const choose = (file = card, from = journey) => {
    from.upload({ stage: 'basics', question: 'card', file });
    return settled();
  };
  const resume = () => device.resume(session.token);
  return { world, device, journey, calls, cancelled, choose, resume, last: () => calls.at(-1) as Call };
}

const next = (journey: Journey) => journey.send({ type: 'next' });
const uploadIn = (journey: Journey) => journey.state.uploads[0] as Upload;
const wish = async (journey: Journey, what: 'pause' | 'go-on' | 'cancel') => {
  journey.send({ type: 'upload', key: uploadIn(journey).key, wish: what });
  await settled();
};

test('the page is not left forward while a file is on its way, and is once it has arrived', async () => {
  const { journey, choose, last } = await start();
  await choose();
  next(journey);
  assert.deepEqual([journey.state.place, journey.state.problems, journey.state.attempts], [here, waiting, 1]);
  await last().arrive(ref);
  assert.deepEqual([journey.state.problems, journey.state.answers['basics']?.['card']], [[], [ref]]);
  next(journey);
  assert.deepEqual(journey.state.place, { ...here, index: 2 });
  journey.stop();
});

test('a file goes on when its page is left, and is the answer when it arrives', async () => {
  const { journey, choose, last } = await start();
  await choose();
  journey.send({ type: 'back' });
  assert.deepEqual(journey.state.place, { page: 'identity' });
  await last().arrive(ref);
  assert.deepEqual(journey.state.answers['basics']?.['card'], [ref]);
  journey.stop();
});

test('a second file stands beside the first where several are asked for', async () => {
  const { journey, choose, calls } = await start();
  await choose();
  await choose(new File(['ho'], 'more.txt'));
  await calls[1]?.arrive({ ...ref, id: 'f2' });
  await calls[0]?.arrive(ref);
  assert.deepEqual(journey.state.answers['basics']?.['card'], [{ ...ref, id: 'f2' }, ref]);
  journey.stop();
});

test('a file that is cancelled ends at the backend too, is waited for no longer, and leaves nothing on the device', async () => {
  const { device, journey, choose, cancelled, last } = await start();
  await choose();
  last().options.onAddress?.('u1');
  next(journey);
  await wish(journey, 'cancel');
  assert.deepEqual([journey.state.uploads, journey.state.problems, cancelled], [[], [], ['u1']]);
  assert.ok(last().options.signal?.aborted);
  assert.deepEqual(
    [device.files.kept.size, [...device.entries.keys()].filter((key) => key.startsWith('file:'))],
    [0, []],
  );
  next(journey);
  assert.deepEqual(journey.state.place, { ...here, index: 2 });
  journey.stop();
});

test('a cut is waited out, longer each time, and the upload goes on where it was', async () => {
  const { world, journey, choose, calls, last } = await start();
  await choose();
  last().options.onAddress?.('u1');
  await last().fail(new GreenroomError('offline'));
  assert.deepEqual([uploadIn(journey).step, uploadIn(journey).fault], ['waiting', 'offline']);
  await world.clock.pass(999);
  assert.equal(calls.length, 1);
  await world.clock.pass(1);
  assert.deepEqual([calls.length, last().options.address, uploadIn(journey).step], [2, 'u1', 'sending']);
  await last().fail(new GreenroomError('unavailable', undefined, { retryAfterSeconds: 40 }));
  await world.clock.pass(39_999);
  assert.equal(calls.length, 2);
  await world.clock.pass(1);
  // Once something moved, the next cut is a first one again.
  last().options.onProgress?.(1, 2);
  await last().fail(new GreenroomError('timeout'));
  await world.clock.pass(1_000);
  assert.equal(calls.length, 4);
  await last().arrive(ref);
  assert.deepEqual(journey.state.answers['basics']?.['card'], [ref]);
  journey.stop();
});

test('without a network nothing is tried; when it is back, or the page is looked at, at once', async () => {
  const { world, device, journey, choose, calls, last } = await start();
  await choose();
  device.setOnline(false);
  await settled();
  assert.ok(last().options.signal?.aborted);
  assert.equal(uploadIn(journey).step, 'waiting');
  await world.clock.pass(120_000);
  assert.equal(calls.length, 1);
  device.setOnline(true);
  await settled();
  assert.equal(calls.length, 2);
  await last().fail(new GreenroomError('offline'));
  device.show();
  await settled();
  assert.equal(calls.length, 3);
  await last().fail(new GreenroomError('offline'));
  await wish(journey, 'go-on');
  assert.equal(calls.length, 4, 'and where the candidate wants it');
  journey.stop();
});

test('a file can be held and gone on with', async () => {
  const { world, journey, choose, calls, last } = await start();
  await choose();
  last().options.onAddress?.('u1');
  await wish(journey, 'pause');
  assert.ok(last().options.signal?.aborted);
  await world.clock.pass(120_000);
  assert.deepEqual([uploadIn(journey).step, calls.length], ['paused', 1]);
  await wish(journey, 'go-on');
  assert.deepEqual([uploadIn(journey).step, calls.length, last().options.address], ['sending', 2, 'u1']);
  journey.stop();
});

test('a file that is refused says why, stays until it is removed, and is not kept', async () => {
  const { device, journey, choose, last } = await start();
  await choose();
  const problems = [{ path: 'file', code: 'file-encrypted', message: 'It is locked.' }];
  await last().fail(new GreenroomError('unsupported-type', undefined, { problems }));
  assert.deepEqual([uploadIn(journey).step, uploadIn(journey).fault], ['refused', 'file-encrypted']);
  assert.equal(device.files.kept.size, 0);
  next(journey);
  await settled();
  assert.deepEqual(journey.state.problems, [{ field: 'card', code: 'file-failed' }]);
  await wish(journey, 'cancel');
  next(journey);
  assert.deepEqual(journey.state.place, { ...here, index: 2 });
  journey.stop();
});

test('after a crash a file goes on by itself, where it was, with the bytes that the device kept', async () => {
  const { device, choose, calls, last, resume, world } = await start();
  await choose();
  last().options.onAddress?.('u1');
  last().options.onProgress?.(1, 2);
  await world.clock.pass(1_000);
  device.hide();
  device.crash();
  const again = await resume();
  await settled();
  assert.deepEqual([calls.length, last().options.address, await last().file.text()], [2, 'u1', 'hi']);
  assert.deepEqual([uploadIn(again).name, uploadIn(again).sent], ['card.txt', 1]);
  assert.equal(last().options.key, calls[0]?.options.key, 'beginning it twice is the same upload');
  await last().arrive(ref);
  assert.deepEqual(again.state.answers['basics']?.['card'], [ref]);
  assert.deepEqual(
    [device.files.kept.size, [...device.entries.keys()].filter((key) => key.startsWith('file:'))],
    [0, []],
  );
  again.stop();
});

test('one that was held stays held after a reload', async () => {
  const { journey, choose, calls, resume } = await start();
  await choose();
  await wish(journey, 'pause');
  journey.stop();
  const again = await resume();
  await settled();
  assert.deepEqual([uploadIn(again).step, calls.length], ['paused', 1]);
  await wish(again, 'go-on');
  assert.equal(calls.length, 2);
  again.stop();
});

test('where the device could not keep the bytes, the same file chosen again goes on, and another is another', async () => {
  const { journey, choose, calls, last, resume } = await start((device) => (device.files.isFull = true));
  await choose();
  last().options.onAddress?.('u1');
  await settled();
  assert.equal(uploadIn(journey).isKept, false);
  journey.stop();
  const again = await resume();
  await settled();
  assert.deepEqual([uploadIn(again).step, calls.length], ['missing', 1]);
  await choose(new File(['hi'], 'card.txt', { lastModified: 8 }), again);
  assert.deepEqual([calls.length, last().options.address, again.state.uploads.length], [2, undefined, 2]);
  await choose(card, again);
  assert.deepEqual([calls.length, last().options.address], [3, 'u1']);
  again.stop();
});

test('two tabs send a file once, and both have it', async () => {
  const { device, journey, choose, calls, last, resume } = await start();
  await choose();
  const second = await resume();
  await settled();
  assert.deepEqual([uploadIn(second).step, calls.length], ['elsewhere', 1]);
  await last().arrive(ref);
  await settled();
  assert.deepEqual([journey.state.uploads, second.state.uploads, calls.length], [[], [], 1]);
  assert.equal(device.files.kept.size, 0);
  journey.stop();
  second.stop();
});

test('who is forgotten leaves no file behind', async () => {
  const { device, journey, choose } = await start();
  await choose();
  assert.equal(device.files.kept.size, 1);
  journey.send({ type: 'erase' });
  await settled();
  assert.deepEqual([journey.state.acknowledged, device.files.kept.size], ['erased', 0]);
  journey.stop();
});
