// Files that are not what they say, names that are more than a name, and uploads that cross one another.
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FileRef } from '../../../src/contract/records.ts';
import { diskBlobs } from '../../../src/server/node/disk-blobs.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { applyFlow } from '../suites/apply-flow.ts';
import { adminKey, ok, read, refused, TestServer, type Answer, type Candidate } from '../suites/harness.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'greenroom-attack-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const base64 = (text: string) => Buffer.from(text).toString('base64');

interface Upload {
  server: TestServer;
  ana: Candidate;
  send(name: string, content: BodyInit, headers?: { [name: string]: string }): Promise<Answer>;
}

async function ready(): Promise<Upload> {
  const server = new TestServer({ store: memoryStore(), blobs: await diskBlobs(folder) });
  const flow = applyFlow();
  await server.publish(flow);
  const ana = await server.open(flow.id, { candidate: { name: 'Ana', email: 'ana@example.com' } });
  return {
    server,
    ana,
    send: (name, content, headers = {}) => sendFile(server, ana, name, content, headers),
  };
}

async function sendFile(
  server: TestServer,
  { token }: Candidate,
  name: string,
  body: BodyInit,
  headers: { [name: string]: string },
): Promise<Answer> {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : 0;
  const about = `filename ${base64(name)},filetype ${base64('application/pdf')},stage ${base64('apply')},question ${base64('papers')}`;
  const all = {
    Authorization: `Bearer ${token}`,
    'Tus-Resumable': '1.0.0',
    'Content-Type': 'application/offset+octet-stream',
    'Upload-Length': String(length),
    'Upload-Metadata': about,
    ...headers,
  };
  const init = { method: 'POST', headers: all, body, duplex: 'half' } as RequestInit;
  return read(await server.fetch(new Request('http://server.test/v1/uploads', init)));
}

const pdf = '%PDF-1.7\nan ordinary file';

describe('the name of a file', () => {
  it('can always be downloaded again, cut or not, and adds no header', async () => {
    const { server, send } = await ready();
    const long = `a${'😀'.repeat(150)}.pdf`;
    for (const name of [
      long,
      `${'😀'.repeat(150)}.pdf`,
      '"; filename="evil.html"; x=".pdf',
      "it's (1)*.pdf",
      'É\r\nX-Evil: 1\r\n.pdf',
    ]) {
      const { id, name: kept } = ok<FileRef>(await send(name, pdf));
      assert.ok(!/\p{Cs}/u.test(kept) && kept.length <= 200, kept);
      const download = await server.fetch(
        new Request(`http://server.test/v1/admin/uploads/${id}`, { headers: { Authorization: `Bearer ${adminKey}` } }),
      );
      const disposition = download.headers.get('Content-Disposition') ?? '';
      assert.equal(await download.text(), pdf);
      assert.match(disposition, /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.!~%-]+$/);
      assert.equal(decodeURIComponent(disposition.split("UTF-8''")[1] ?? ''), kept);
      assert.equal(download.headers.get('X-Evil'), null);
    }
    assert.deepEqual(server.errors, []);
  });

  it('never becomes a path', async () => {
    const { send } = await ready();
    for (const name of ['../../../etc/passwd.pdf', '..\\..\\windows.pdf', '/etc/passwd.pdf', 'C:\\boot.pdf']) {
      const { id, name: kept } = ok<FileRef>(await send(name, pdf));
      assert.doesNotMatch(kept, /[\\/]/);
      assert.ok((await readdir(folder)).includes(id));
    }
  });
});

describe('content', () => {
  it('that a browser would run is no document, wherever it hides the mark of one', async () => {
    const { send, server } = await ready();
    const pages = [
      '<html><script>alert(1)</script>%PDF-1.7',
      ' \n<!DOCTYPE html><!-- %PDF-1.7 -->',
      '\ufeff<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><!--%PDF-1.7--></svg>',
      '<?xml version="1.0"?><x>%PDF-</x>',
    ];
    for (const page of pages) refused(await send('cv.pdf', page), 415, 'unsupported-type');
    refused(await send('cv.png', 'GIF89a/*\x89PNG'), 415, 'unsupported-type');
    assert.deepEqual(server.errors, []);
  });

  it('of no bytes, of one byte too many, and of more than was announced is refused, and nothing is kept of it', async () => {
    const { send, ana } = await ready();
    const most = 1024 * 1024;
    const sized = (bytes: number) => '%PDF-'.padEnd(bytes, 'x');
    refused(await send('cv.pdf', ''), 422, 'invalid');
    ok(await send('cv.pdf', sized(most)));
    refused(await send('cv.pdf', sized(most + 1)), 413, 'too-large');
    refused(await send('cv.pdf', sized(100), { 'Upload-Length': '99' }), 413, 'too-large');
    for (const length of ['-1', '1.5', '1e3', '0x10', '', '9999999999999999'])
      refused(await send('cv.pdf', pdf, { 'Upload-Length': length }), 400, 'invalid');
    const { files } = ok<{ files: unknown[] }>(await ana.call('GET', '/data'));
    assert.equal(files.length, 1);
  });
});

describe('uploads that cross one another', () => {
  it('are one upload where they have one key, with the bytes of one', async () => {
    const { send, server, ana } = await ready();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => send('cv.pdf', pdf, { 'Idempotency-Key': 'one' })),
    );
    for (const answer of answers) assert.ok(answer.status === 201 || answer.status === 409, answer.text);
    const places = new Set(answers.flatMap(({ headers }) => headers.get('Location') ?? []));
    assert.equal(places.size, 1);
    const [place = ''] = places;
    const done = await server.fetch(
      new Request(`http://server.test${place}`, {
        method: 'PATCH',
        headers: {
          Authorization: `Bearer ${ana.token}`,
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Offset': String(pdf.length),
        },
      }),
    );
    assert.equal(ok<FileRef>(await read(done)).bytes, pdf.length);
    assert.deepEqual(server.errors, []);
  });

  it('with an erasure leave no file behind', async () => {
    const { server, ana, send } = await ready();
    const before = (await readdir(folder)).length;
    let asked = (): void => undefined;
    const isRead = new Promise<void>((resolve) => (asked = resolve));
    const body = new ReadableStream<Uint8Array>({ pull: () => asked() }, { highWaterMark: 0 });
    const sending = send('cv.pdf', body, { 'Upload-Length': String(pdf.length) });
    await isRead;
    ok(await ana.call('DELETE', '/data'));
    assert.equal((await sending).status, 409);
    assert.equal((await readdir(folder)).length, before);
    assert.deepEqual(server.errors, []);
  });
});
