// The bytes of uploads, in memory, on disk and in every S3-compatible store that this machine has: one suite for all.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { memoryBlobs, type Blobs } from '../../src/server/blobs.ts';
import { diskBlobs } from '../../src/server/node/disk-blobs.ts';
import { s3Blobs } from '../../src/server/s3/s3-blobs.ts';
import { s3Stores, type S3Store } from '../support/s3-stores.ts';

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

/** Blobs under test: as one process and as another one see them, and how they are put away. */
interface OpenedBlobs {
  blobs: Blobs;
  again(): Promise<Blobs>;
  end(): Promise<void>;
}

const inFolder = async (): Promise<OpenedBlobs> => {
  const again = () => diskBlobs(join(base, 'files'));
  return { blobs: await again(), again, end: async () => undefined };
};
const inMemory = async (): Promise<OpenedBlobs> => {
  const blobs = memoryBlobs();
  return { blobs, again: async () => blobs, end: async () => undefined };
};
const inBucket = async (open: () => Promise<S3Store>): Promise<OpenedBlobs> => {
  const store = await open();
  const again = () => s3Blobs({ ...store.options, prefix: 'files/' });
  return { blobs: await again(), again, end: () => store.end() };
};

const kinds: [string, () => Promise<OpenedBlobs>][] = [
  ['in memory', inMemory],
  ['on disk', inFolder],
  ...s3Stores.map(([name, open]): (typeof kinds)[number] => [`in ${name}`, () => inBucket(open)]),
];
for (const [name, open] of kinds) {
  describe(`blobs ${name}`, () => {
    let opened: OpenedBlobs;
    let blobs: Blobs;
    before(async () => {
      opened = await open();
      ({ blobs } = opened);
    });
    after(() => opened.end());

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

    it('give back any part of what arrived', async () => {
      await blobs.create('parts');
      await blobs.append('parts', 0, stream('hello '));
      await blobs.append('parts', 6, stream('world'));
      for (const [from, to] of [
        [0, 11],
        [0, 2],
        [4, 8],
        [6, 11],
        [10, 11],
      ] as const) {
        const part = await new Response(await blobs.read('parts', { from, to })).text();
        assert.equal(part, 'hello world'.slice(from, to));
      }
    });

    it('hold files of many megabytes as they are, for the next process too', async () => {
      const bytes = new Uint8Array(5_000_001).map((_, index) => (index * 7919) % 251);
      const part = (from: number, to: number) => new Blob([bytes.subarray(from, to)]).stream();
      await blobs.create('large');
      assert.equal(await blobs.append('large', 0, part(0, 3_000_000)), 3_000_000);
      const next = await opened.again();
      assert.equal(await next.size('large'), 3_000_000);
      assert.equal(await next.append('large', 3_000_000, part(3_000_000, bytes.length)), bytes.length);
      const kept = new Uint8Array(await new Response(await blobs.read('large')).arrayBuffer());
      assert.equal(Buffer.compare(kept, bytes), 0);
      await next.delete('large');
      assert.equal(await blobs.size('large'), undefined);
    });

    it('let readers leave in the middle', async () => {
      await blobs.create('left');
      await blobs.append('left', 0, stream('x'.repeat(200_000)));
      const reader = (await blobs.read('left'))?.getReader();
      assert.ok(((await reader?.read())?.value?.byteLength ?? 0) > 0);
      await reader?.cancel();
      assert.equal(await blobs.size('left'), 200_000);
    });

    it('start an upload once, and leave it as it is when it is started again', async () => {
      await blobs.create('twice');
      await blobs.append('twice', 0, stream('kept'));
      await blobs.create('twice');
      assert.equal(await text(blobs, 'twice'), 'kept');
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

  it('are files that only this user reads, in a folder that only this user opens', async () => {
    const folder = join(base, 'private');
    const blobs = await diskBlobs(folder);
    await blobs.create('f');
    const modes = await Promise.all([folder, join(folder, 'f')].map(async (path) => (await stat(path)).mode & 0o777));
    assert.deepEqual(modes, [0o700, 0o600]);
  });
});
