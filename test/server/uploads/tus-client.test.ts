// The protocol's own client against the server, over real connections that are cut, and a server that is started again.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, afterEach, describe, it } from 'node:test';
import { Upload, type UploadOptions } from 'tus-js-client';
import type { FileRef } from '../../../src/contract/records.ts';
import type { Blobs } from '../../../src/server/blobs.ts';
import { sha256Hex } from '../../../src/server/digest.ts';
import { diskBlobs } from '../../../src/server/node/disk-blobs.ts';
import { listen, type Listener } from '../../../src/server/node/listen.ts';
import { s3Blobs } from '../../../src/server/s3/s3-blobs.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { s3Stores } from '../../support/s3-stores.ts';
import { applyFlow } from '../suites/apply-flow.ts';
import { ok, TestServer, type Candidate } from '../suites/harness.ts';

/** A line to the server: it is cut after each of `cuts` bytes on their way there, and loses so many answers. */
interface Line {
  readonly origin: string;
  cuts: number[];
  lostAnswers: number;
  end(): Promise<void>;
}

const bytes = Buffer.alloc(900_000, 'An honest sentence about ten years of work. ');
bytes.write('%PDF-1.7\n');

function tusClientSuite(name: string, openBlobs: () => Promise<{ blobs: Blobs; end(): Promise<void> }>): void {
  describe(`tus-js-client, files ${name}`, () => {
    let opened: Awaited<ReturnType<typeof openBlobs>>;
    let server: TestServer;
    let listener: Listener;
    let line: Line;
    let ana: Candidate;
    before(async () => {
      opened = await openBlobs();
    });
    after(() => opened.end());
    beforeEach(async () => {
      server = new TestServer({ store: memoryStore(), blobs: opened.blobs });
      listener = await listen(server.fetch, { host: '127.0.0.1', port: 0, graceMs: 0 });
      line = await lineTo(() => listener.origin);
      const flow = applyFlow();
      await server.publish(flow);
      ana = await server.open(flow.id, { candidate: { name: 'Ana', email: 'ana@example.com' } });
    });
    afterEach(async () => {
      await line.end();
      await listener.stop();
      assert.deepEqual(server.errors, []);
    });

    /** Sends the file as a widget would; resolves with the address of the upload. */
    const send = (options: Partial<UploadOptions> = {}): Promise<string> =>
      new Promise((resolve, reject) => {
        const upload = new Upload(bytes, {
          endpoint: `${line.origin}/v1/uploads`,
          headers: { Authorization: `Bearer ${ana.token}` },
          metadata: { filename: 'cv.pdf', filetype: 'application/pdf', stage: 'apply', question: 'papers' },
          retryDelays: Array.from({ length: 50 }, () => 0),
          onError: reject,
          onSuccess: () => resolve(upload.url ?? ''),
          ...options,
        });
        upload.start();
      });

    /** An empty piece at the end asks for the record. */
    const fileAt = async (url: string): Promise<FileRef> =>
      ok(
        await server.call('PATCH', new URL(url).pathname, undefined, {
          token: ana.token,
          headers: {
            'Tus-Resumable': '1.0.0',
            'Content-Type': 'application/offset+octet-stream',
            'Upload-Offset': String(bytes.length),
          },
        }),
      );

    const arrivedWhole = async (url: string): Promise<void> => {
      const file = await fileAt(url);
      const content = await server.admin('GET', `/uploads/${file.id}`);
      assert.deepEqual([file.bytes, file.sha256], [bytes.length, sha256Hex(content.text)]);
      assert.equal(file.sha256, sha256Hex(bytes.toString('latin1')));
      const detail = ok<{ uploads: unknown[] }>(await server.admin('GET', `/sessions/${ana.id}`));
      assert.equal(detail.uploads.length, 1);
    };

    it('sends a file at once, in pieces, and along with its announcement', async () => {
      for (const options of [
        {},
        { chunkSize: 250_000 },
        { uploadDataDuringCreation: true },
        { overridePatchMethod: true },
      ])
        assert.equal((await fileAt(await send(options))).bytes, bytes.length);
    });

    it('goes on after every cut, and nothing arrives twice', async () => {
      line.cuts = Array.from({ length: 12 }, (_, index) => 20_000 + ((index * 7919) % 60_000));
      await arrivedWhole(await send());
      assert.deepEqual(line.cuts, []);
    });

    it('goes on with a server that was started again in the middle', async () => {
      let restarted: Promise<void> | undefined;
      const restart = async () => {
        const { port } = new URL(listener.origin);
        await listener.stop();
        const { fetch } = new TestServer({ store: server.store, blobs: opened.blobs });
        listener = await listen(fetch, { host: '127.0.0.1', port: Number(port) });
      };
      const url = await send({ chunkSize: 200_000, onChunkComplete: () => void (restarted ??= restart()) });
      await restarted;
      await arrivedWhole(url);
    });

    it('announces once although the answer was lost, by its key', async () => {
      line.lostAnswers = 1;
      const key = { 'Idempotency-Key': 'one-upload' };
      const url = await send({
        onBeforeRequest: (request) => {
          if (request.getMethod() === 'POST') request.setHeader('Idempotency-Key', key['Idempotency-Key']);
        },
      });
      assert.equal(line.lostAnswers, 0);
      await arrivedWhole(url);
    });

    it('knows that all has arrived although the answer to the last piece was lost', async () => {
      const lose = (): void => void (line.lostAnswers = 1);
      await arrivedWhole(await send({ onBeforeRequest: atFirst('PATCH', lose) }));
      assert.equal(line.lostAnswers, 0);
    });

    it('takes an upload back', async () => {
      const url = await new Promise<string>((resolve, reject) => {
        const upload = new Upload(bytes, {
          endpoint: `${line.origin}/v1/uploads`,
          headers: { Authorization: `Bearer ${ana.token}` },
          metadata: { filename: 'cv.pdf', stage: 'apply', question: 'papers' },
          chunkSize: 100_000,
          onError: reject,
          onChunkComplete: () => void upload.abort(true).then(() => resolve(upload.url ?? ''), reject),
        });
        upload.start();
      });
      const head = await fetch(url, { method: 'HEAD', headers: { Authorization: `Bearer ${ana.token}` } });
      assert.equal(head.status, 404);
    });

    it('repeats nothing where the same piece comes twice at once, as browsers send it', async () => {
      const created = await server.call('POST', '/v1/uploads', undefined, {
        token: ana.token,
        headers: {
          'Tus-Resumable': '1.0.0',
          'Upload-Length': String(bytes.length),
          'Upload-Metadata': ['filename cv.pdf', 'stage apply', 'question papers']
            .map((pair) => pair.replace(/ (.*)/, (_, value: string) => ` ${btoa(value)}`))
            .join(','),
        },
      });
      const url = `${line.origin}${created.headers.get('Location') ?? ''}`;
      const piece = async () => {
        const response = await fetch(url, {
          method: 'PATCH',
          headers: {
            Authorization: `Bearer ${ana.token}`,
            'Tus-Resumable': '1.0.0',
            'Content-Type': 'application/offset+octet-stream',
            'Upload-Offset': '0',
          },
          body: bytes,
        });
        return response.status;
      };
      for (const one of await Promise.allSettled([piece(), piece(), piece()]))
        if (one.status === 'fulfilled') assert.ok([200, 409].includes(one.value), String(one.value));
      await arrivedWhole(await send({ uploadUrl: url }));
    });
  });
}

/** Does something at the first request of a method. */
function atFirst(method: string, run: () => void): NonNullable<UploadOptions['onBeforeRequest']> {
  let isDone = false;
  return (request) => {
    if (isDone || request.getMethod() !== method) return;
    isDone = true;
    run();
  };
}

async function lineTo(origin: () => string): Promise<Line> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(Number(new URL(origin()).port), '127.0.0.1');
    let sent = 0;
    const cut = () => [near, far].forEach((socket) => socket.destroy());
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    let isCut = false;
    near.on('data', (piece: Buffer) => {
      if (isCut) return;
      const left = (line.cuts[0] ?? Infinity) - sent;
      sent += piece.length;
      if (sent < (line.cuts[0] ?? Infinity)) return void far.write(piece);
      isCut = true;
      line.cuts.shift();
      // What came before the cut still arrives.
      far.write(piece.subarray(0, left), cut);
    });
    far.on('data', (piece) => {
      if (line.lostAnswers === 0) return void near.write(piece);
      line.lostAnswers -= 1;
      cut();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const line: Line = {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cuts: [],
    lostAnswers: 0,
    async end() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
  return line;
}

tusClientSuite('on disk', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'greenroom-tus-'));
  return { blobs: await diskBlobs(folder), end: () => rm(folder, { recursive: true, force: true }) };
});

// The strictest store of this machine is enough here.
for (const [name, open] of s3Stores.slice(-1)) {
  tusClientSuite(`in ${name}`, async () => {
    const { options, end } = await open();
    return { blobs: await s3Blobs(options), end };
  });
}
