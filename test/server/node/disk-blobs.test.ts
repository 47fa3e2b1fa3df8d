// The bytes of uploads, on disk and in memory: one suite for both.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { memoryBlobs, type Blobs } from '../../../src/server/blobs.ts';
import { diskBlobs } from '../../../src/server/node/disk-blobs.ts';

const stream = (...texts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const text of texts) controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
const text = async (blobs: Blobs, id: string) => {
  const body = await blobs.read(id);
  return body === undefined ? undefined : new Response(body).text();
};

let base: string;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'greenroom-blobs-'));
});
after(() => rm(base, { recursive: true, force: true }));

const kinds: [string, () => Promise<Blobs>][] = [
  ['on disk', () => diskBlobs(join(base, 'files'))],
  ['in memory', async () => memoryBlobs()],
];
for (const [name, open] of kinds) {
  describe(`blobs ${name}`, () => {
    let blobs: Blobs;
    before(async () => {
      blobs = await open();
    });

    it('grow piece by piece, and give back what arrived', async () => {
      await blobs.create('a');
      assert.equal(await blobs.size('a'), 0);
      assert.equal(await blobs.append('a', 0, stream('hel', 'lo ')), 6);
      assert.equal(await blobs.append('a', 6, stream('world')), 11);
      assert.equal(await blobs.size('a'), 11);
      assert.equal(await text(blobs, 'a'), 'hello world');
    });

    it('take a piece at the present end only, and nothing is added otherwise', async () => {
      await blobs.create('b');
      await blobs.append('b', 0, stream('one'));
      for (const offset of [0, 2, 4])
        await assert.rejects(blobs.append('b', offset, stream('two')), { code: 'conflict' });
      assert.equal(await text(blobs, 'b'), 'one');
    });

    it('refuse a second piece while one is arriving', async () => {
      await blobs.create('c');
      let finish = (): void => undefined;
      const slow = new ReadableStream<Uint8Array>({ start: (controller) => void (finish = () => controller.close()) });
      const first = blobs.append('c', 0, slow);
      await assert.rejects(blobs.append('c', 0, stream('x')), { code: 'conflict' });
      finish();
      assert.equal(await first, 0);
      assert.equal(await blobs.append('c', 0, stream('x')), 1);
    });

    it('keep what had arrived when a stream breaks off', async () => {
      await blobs.create('d');
      let sent = false;
      const broken = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (sent) return controller.error(new Error('gone'));
          sent = true;
          controller.enqueue(new TextEncoder().encode('half'));
        },
      });
      await assert.rejects(blobs.append('d', 0, broken), { message: 'gone' });
      assert.equal(await blobs.size('d'), 4);
      assert.equal(await blobs.append('d', 4, stream(' more')), 9);
    });

    it('are gone once deleted, and deleting twice is harmless', async () => {
      await blobs.create('e');
      await blobs.delete('e');
      await blobs.delete('e');
      assert.equal(await blobs.size('e'), undefined);
      assert.equal(await blobs.read('e'), undefined);
      await assert.rejects(blobs.append('e', 0, stream('x')), { code: 'not-found' });
    });
  });
}

describe('blobs on disk', () => {
  it('never reach a file by a name that is no id', async () => {
    await writeFile(join(base, 'outside'), 'secret');
    const blobs = await diskBlobs(join(base, 'guarded'));
    for (const id of ['../outside', '..', '.', '', 'a/b', '/etc/passwd', 'a\0', 'x'.repeat(65), '%2e%2e']) {
      for (const call of [
        () => blobs.create(id),
        () => blobs.size(id),
        () => blobs.read(id),
        () => blobs.delete(id),
        () => blobs.append(id, 0, stream('x')),
      ]) {
        await assert.rejects(async () => call(), { code: 'not-found' });
      }
    }
    assert.deepEqual(await readdir(join(base, 'guarded')), []);
  });

  it('are there for the next process', async () => {
    const folder = join(base, 'again');
    const before = await diskBlobs(folder);
    await before.create('f');
    await before.append('f', 0, stream('kept'));
    assert.equal(await text(await diskBlobs(folder), 'f'), 'kept');
  });
});
