// The promises of uploads over HTTP, wherever the bytes are kept. In memory they run with every store's own suite.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskBlobs } from '../../../src/server/node/disk-blobs.ts';
import { s3Blobs } from '../../../src/server/s3/s3-blobs.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { s3Stores } from '../../support/s3-stores.ts';
import { uploadsSuite } from '../suites/uploads-suite.ts';

uploadsSuite('on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-uploads-'));
  const end = () => rm(folder, { recursive: true, force: true });
  return { store: memoryStore(), blobs: await diskBlobs(folder), end };
});

for (const [name, open] of s3Stores) {
  uploadsSuite(`in ${name}`, async () => {
    const { options, end } = await open();
    return { store: memoryStore(), blobs: await s3Blobs(options), end };
  });
}
