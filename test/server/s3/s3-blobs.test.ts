// What is particular to uploads in a bucket: who may go on, what lies there, and what is heard of a store that cannot be used.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { s3Blobs } from '../../../src/server/s3/s3-blobs.ts';
import { s3Bucket } from '../../../src/server/s3/s3-bucket.ts';
import { freePort } from '../../support/server-process.ts';
import { holdingBack, type StoreLine } from '../../support/holding-back.ts';
import { openS3rver, s3Stores, type S3Store } from '../../support/s3-stores.ts';

const stream = (content: string) => new Blob([content]).stream() as ReadableStream<Uint8Array>;
const text = async (body: ReadableStream<Uint8Array> | undefined) => new Response(body).text();

describe('uploads in a bucket', () => {
  let store: S3Store;
  let line: StoreLine;
  before(async () => {
    store = await openS3rver();
    line = await holdingBack(store.options.endpoint);
  });
  after(async () => {
    await line.close();
    await store.end();
  });
  const options = () => ({ ...store.options, endpoint: line.origin, prefix: 'files/' });
  const open = () => s3Blobs(options());

  it('know whether the store holds back from overwriting', async () => {
    assert.equal((await open()).isExclusive, true);
    assert.equal((await s3Blobs(store.options)).isExclusive, false);
  });

  it('go on in one of several processes that try at once, and the others hear of a conflict', async () => {
    const processes = await Promise.all([open(), open(), open()]);
    await processes[0]?.create('raced');
    const contents = ['one', 'three', 'seventeen'];
    const tried = await Promise.allSettled(
      processes.map((one, index) => one.append('raced', 0, stream(contents[index] ?? ''))),
    );
    const [winner, ...more] = tried.flatMap((one, index) => (one.status === 'fulfilled' ? [contents[index]] : []));
    assert.deepEqual(more, []);
    for (const one of tried)
      if (one.status === 'rejected') assert.equal((one.reason as { code: string }).code, 'conflict');
    assert.equal(await text(await processes[0]?.read('raced')), winner);
  });

  it('count a write whose answer was lost as done', async () => {
    const blobs = await open();
    await blobs.create('lost');
    line.lostAnswers = 1;
    assert.equal(await blobs.append('lost', 0, stream('arrived')), 7);
    assert.equal(line.lostAnswers, 0);
    assert.equal(await text(await blobs.read('lost')), 'arrived');
  });

  it('take crumbs together, so that no client fills the bucket with them', async () => {
    const blobs = await open();
    await blobs.create('crumbs');
    for (let size = 0; size < 120; size += 1) await blobs.append('crumbs', size, stream(String(size % 10)));
    assert.equal(await text(await blobs.read('crumbs')), '0123456789'.repeat(12));
    const objects = await s3Bucket(options()).list('files/crumbs/');
    assert.equal(objects.length, 101);
  });

  it('leave nothing behind once deleted, and nothing of who they are from in any name', async () => {
    const blobs = await open();
    await blobs.create('gone');
    await blobs.append('gone', 0, stream('bytes'));
    const names = (await s3Bucket(options()).list('files/gone/')).map(({ key }) => key);
    assert.deepEqual(names, ['files/gone/000000000000000', 'files/gone/upload']);
    await blobs.delete('gone');
    assert.deepEqual(await s3Bucket(options()).list('files/gone/'), []);
    assert.deepEqual(await s3Bucket(options()).list('files/check/'), []);
  });

  it('never become an object by a name that is no id', async () => {
    const blobs = await open();
    for (const id of ['../outside', '..', '', 'a/b', 'a\0', 'x'.repeat(65), '%2e%2e'])
      for (const call of [() => blobs.create(id), () => blobs.size(id), () => blobs.read(id), () => blobs.delete(id)])
        await assert.rejects(async () => call(), { code: 'not-found' });
  });

  it('say in one sentence, without keys, why a bucket cannot be used', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    for (const [wrong, sentence] of [
      [{ bucket: 'none' }, /no bucket "none"/],
      [{ accessKey: 'somebody-else' }, /GREENROOM_S3_ACCESS_KEY .* are not those/],
      [{ endpoint: nobody }, /Nothing answers at http/],
    ] as const) {
      await assert.rejects(s3Blobs({ ...store.options, ...wrong }), (error: Error) => {
        assert.match(error.message, sentence);
        assert.doesNotMatch(JSON.stringify(error, Object.getOwnPropertyNames(error)), /somebody-else|123456789/);
        return true;
      });
    }
  });
});

for (const [name, open] of s3Stores.filter(([name]) => name === 'OpenStack Swift')) {
  describe(`signatures at ${name}`, () => {
    let store: S3Store;
    before(async () => {
      store = await open();
    });
    after(() => store.end());

    it('are right, and a wrong secret or region is told as what it is', async () => {
      const blobs = await s3Blobs({ ...store.options, prefix: 'files/of.all_kinds-1/' });
      await blobs.create('one');
      assert.equal(await blobs.append('one', 0, stream('signed')), 6);
      await assert.rejects(
        s3Blobs({ ...store.options, secretKey: 'wrong' }),
        /not those of .* \(SignatureDoesNotMatch\)/,
      );
      await assert.rejects(s3Blobs({ ...store.options, region: 'eu-west-1' }), /not in the region eu-west-1/);
    });
  });
}
