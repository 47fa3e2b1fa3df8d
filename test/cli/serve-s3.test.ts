// `greenroom serve` with uploads in a bucket: on a store that runs here, and on ones that do not.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { run } from '../../src/cli/run.ts';
import { s3Bucket } from '../../src/server/s3/s3-bucket.ts';
import { freePort } from '../support/server-process.ts';
import { openS3rver, type S3Store } from '../support/s3-stores.ts';
import { fakeIo } from './fake-io.ts';

let base: string;
let store: S3Store;
before(async () => {
  base = await mkdtemp(join(tmpdir(), 'greenroom-serve-s3-'));
  store = await openS3rver();
});
after(async () => {
  await store.end();
  await rm(base, { recursive: true, force: true });
});

const args = () => ['serve', '--data', join(base, 'data'), '--port', '0'];
const env = (change: Record<string, string> = {}) => ({
  GREENROOM_S3_BUCKET: store.options.bucket,
  GREENROOM_S3_ACCESS_KEY: store.options.accessKey,
  GREENROOM_S3_SECRET_KEY: store.options.secretKey,
  GREENROOM_S3_ENDPOINT: store.options.endpoint,
  ...change,
});

describe('greenroom serve with a bucket', () => {
  it('says where files go, and what the store does not do', async () => {
    const io = fakeIo({ env: env({ GREENROOM_S3_PREFIX: 'here/' }) });
    const ended = run(args(), io);
    await Promise.race([io.line(/^Greenroom is ready/m), ended]);
    assert.match(io.printed.out, /^Files go to the bucket "files" at http:\/\/127\.0\.0\.1:\d+\.\n/);
    assert.match(io.printed.out, /let one server process at a time use it\.\n/);
    io.stop();
    assert.equal(await ended, 0);
    assert.doesNotMatch(io.printed.out + io.printed.err, new RegExp(store.options.secretKey));
    assert.deepEqual(await s3Bucket(store.options).list(''), []);
  });

  it('starts nothing where the bucket cannot be used, and says why in one line without a key', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}`;
    for (const [change, exitCode, line] of [
      [{ GREENROOM_S3_BUCKET: 'none' }, 1, /^There is no bucket "none" at http.*\n$/],
      [{ GREENROOM_S3_ACCESS_KEY: 'somebody' }, 1, /^GREENROOM_S3_ACCESS_KEY .* are not those of http.*\n$/],
      [{ GREENROOM_S3_ENDPOINT: nobody }, 1, /^Nothing answers at http.* \(ECONNREFUSED\)\. .*\n$/],
      [{ GREENROOM_S3_SECRET_KEY: '' }, 2, /^.*GREENROOM_S3_SECRET_KEY is not set\.\n$/],
    ] as const) {
      const io = fakeIo({ env: env(change) });
      assert.equal(await run(args(), io), exitCode);
      assert.match(io.printed.err, line);
      assert.doesNotMatch(io.printed.err, new RegExp(`somebody|${store.options.secretKey}`));
    }
  });
});
