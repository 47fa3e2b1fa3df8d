// Files: resumable, of the kind that they say, and only the candidate's own in the candidate's answers.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { FileRef } from '../../../src/contract/records.ts';
import { sha256Hex } from '../../../src/server/digest.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow } from './apply-flow.ts';
import {
  ok,
  read,
  refused,
  withStore,
  type Answer,
  type Candidate,
  type StartServer,
  type TestServer,
} from './harness.ts';

export function uploadsSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`uploads over HTTP, ${name}`, open, (start) => {
    arriving(start);
    refusing(start);
    answering(start);
  });
}

async function ready(
  start: StartServer,
  options: Parameters<StartServer>[0] = {},
): Promise<{ server: TestServer; ana: Candidate; eva: Candidate }> {
  const server = start(options);
  const flow = applyFlow();
  await server.publish(flow);
  const open = async (name: string) => {
    const one = await server.open(flow.id, { candidate: { name, email: 'x@example.com' } });
    ok(await one.call('POST', '/consents', { notice: 'terms', decision: 'granted' }));
    return one;
  };
  return { server, ana: await open('Ana'), eva: await open('Eva') };
}

const pdf = `%PDF-1.7\n${'x'.repeat(200)}`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const metadata = (fields: object) =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${base64(String(value))}`)
    .join(',');
const papers = { filename: 'cv.pdf', filetype: 'application/pdf', stage: 'apply', question: 'papers' };

interface Sent {
  body?: string | ReadableStream<Uint8Array>;
  headers?: { [name: string]: string };
}

async function tus(
  server: TestServer,
  token: string,
  method: string,
  path: string,
  { body, headers }: Sent = {},
): Promise<Answer> {
  const request = new Request(`http://server.test${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      'Tus-Resumable': '1.0.0',
      ...(body !== undefined && { 'Content-Type': 'application/offset+octet-stream' }),
      ...headers,
    },
    ...(body !== undefined && { body, duplex: 'half' }),
  });
  return read(await server.fetch(request));
}

const create = (server: TestServer, token: string, about: object, length: number, sent: Sent = {}) =>
  tus(server, token, 'POST', '/v1/uploads', {
    ...sent,
    headers: { 'Upload-Length': String(length), 'Upload-Metadata': metadata(about), ...sent.headers },
  });
const patch = (
  server: TestServer,
  token: string,
  path: string,
  offset: number,
  body: string | ReadableStream<Uint8Array>,
) => tus(server, token, 'PATCH', path, { body, headers: { 'Upload-Offset': String(offset) } });
const locationOf = (answer: Answer) => answer.headers.get('Location') ?? '';
const whole = async (server: TestServer, token: string, about: object = papers, content = pdf) =>
  ok<FileRef>(await create(server, token, about, content.length, { body: content }));

function arriving(start: StartServer): void {
  it('takes a file in one go and answers with what goes into the answer', async () => {
    const { server, ana } = await ready(start);
    const answer = await create(server, ana.token, { ...papers, filename: 'Mi CV – Ana.pdf' }, pdf.length, {
      body: pdf,
    });
    const file = ok<FileRef>(answer);
    assert.deepEqual(
      { ...file, id: '' },
      { id: '', name: 'Mi CV – Ana.pdf', bytes: pdf.length, type: 'application/pdf', sha256: sha256Hex(pdf) },
    );
    assert.deepEqual(
      [answer.status, answer.headers.get('Upload-Offset'), locationOf(answer)],
      [201, String(pdf.length), `/v1/uploads/${file.id}`],
    );
  });

  it('takes a file in pieces, and goes on where it broke off', async () => {
    const { server, ana } = await ready(start);
    const created = await create(server, ana.token, papers, pdf.length);
    assert.deepEqual([created.status, created.text, created.headers.get('Upload-Offset')], [201, '', '0']);
    const path = locationOf(created);
    const first = await patch(server, ana.token, path, 0, pdf.slice(0, 50));
    assert.deepEqual([first.status, first.headers.get('Upload-Offset')], [204, '50']);
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(pdf.slice(50, 80))),
      pull: (controller) => controller.error(new Error('the network went away')),
    });
    await patch(server, ana.token, path, 50, broken);
    const head = await tus(server, ana.token, 'HEAD', path);
    const offset = Number(head.headers.get('Upload-Offset'));
    assert.deepEqual([head.status, head.headers.get('Upload-Length'), offset], [200, String(pdf.length), 80]);
    const last = await patch(server, ana.token, path, offset, pdf.slice(offset));
    assert.deepEqual([last.status, ok<FileRef>(last).sha256], [200, sha256Hex(pdf)]);
  });

  it('never adds a piece twice', async () => {
    const { server, ana } = await ready(start);
    const path = locationOf(await create(server, ana.token, papers, pdf.length));
    ok(await patch(server, ana.token, path, 0, pdf.slice(0, 50)));
    for (const offset of [0, 49, 51])
      refused(await patch(server, ana.token, path, offset, pdf.slice(0, 50)), 409, 'conflict');
    assert.equal((await tus(server, ana.token, 'HEAD', path)).headers.get('Upload-Offset'), '50');
    const both = await Promise.all([
      patch(server, ana.token, path, 50, pdf.slice(50)),
      patch(server, ana.token, path, 50, pdf.slice(50)),
    ]);
    assert.deepEqual(both.map((one) => one.status).toSorted(), [200, 409]);
    assert.equal(ok<FileRef>(await patch(server, ana.token, path, pdf.length, '')).sha256, sha256Hex(pdf));
  });

  it('announces once for a repeated key', async () => {
    const { server, ana } = await ready(start);
    const again = () =>
      create(server, ana.token, papers, pdf.length, { body: pdf, headers: { 'Idempotency-Key': 'upload-1' } });
    const [first, second] = [ok<FileRef>(await again()), ok<FileRef>(await again())];
    assert.deepEqual(second, first);
    const other = await create(server, ana.token, { ...papers, filename: 'other.pdf' }, pdf.length, {
      headers: { 'Idempotency-Key': 'upload-1' },
    });
    refused(other, 422, 'invalid');
  });

  it('says what it can do to a tus client that asks', async () => {
    const answer = await start().call('OPTIONS', '/v1/uploads');
    assert.deepEqual(
      ['Tus-Version', 'Tus-Extension', 'Tus-Max-Size'].map((name) => answer.headers.get(name)),
      ['1.0.0', 'creation,creation-with-upload', '104857600'],
    );
  });
}

function refusing(start: StartServer): void {
  it('refuses kinds that the question does not take, by name and by content', async () => {
    const { server, ana } = await ready(start);
    for (const filename of ['cv.docx', 'cv.svg', 'cv.pdf.html', 'cv', 'cv.exe', '.pdf.js']) {
      refused(await create(server, ana.token, { ...papers, filename }, 10), 415, 'unsupported-type');
    }
    for (const content of ['<svg onload=alert(1)>', 'PK\u0003\u0004 a zip', 'MZ executable', 'just text']) {
      const answer = await create(server, ana.token, papers, content.length, { body: content });
      refused(answer, 415, 'unsupported-type');
    }
    const detail = ok<{ uploads: unknown[] }>(await server.admin('GET', `/sessions/${ana.id}`));
    assert.deepEqual(detail.uploads, []);
  });

  it('refuses what is larger than the question, the server or the announcement allows', async () => {
    const { server, ana } = await ready(start);
    refused(await create(server, ana.token, papers, 1024 * 1024 + 1), 413, 'too-large');
    const path = locationOf(await create(server, ana.token, papers, 20));
    refused(await patch(server, ana.token, path, 0, pdf), 413, 'too-large');
    const streamed = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of [pdf, pdf]) controller.enqueue(new TextEncoder().encode(piece));
        controller.close();
      },
    });
    refused(await patch(server, ana.token, path, 0, streamed), 413, 'too-large');
    const small = await ready(start, { limits: { uploadBytes: 100, uploadsPerSession: 1 } });
    refused(await create(small.server, small.ana.token, papers, 101), 413, 'too-large');
    ok(await create(small.server, small.ana.token, papers, 100));
    refused(await create(small.server, small.ana.token, papers, 100), 422, 'invalid');
  });

  it('refuses what names no place for it, or says nothing of itself', async () => {
    const { server, ana } = await ready(start);
    const attempt = (about: object, length = 10) => create(server, ana.token, about, length);
    refused(await attempt({ ...papers, stage: 'ghost' }), 422, 'invalid');
    refused(await attempt({ ...papers, question: 'street' }), 422, 'invalid');
    refused(await attempt({ ...papers, stage: 'voluntary' }), 422, 'invalid');
    refused(await attempt({ ...papers, filename: '' }), 422, 'invalid');
    refused(await attempt({ ...papers, stage: 'resume', question: 'resume' }), 422, 'invalid');
    refused(await attempt(papers, 0), 422, 'invalid');
    refused(await create(server, ana.token, papers, NaN), 400, 'invalid');
    const raw = (header: string) =>
      tus(server, ana.token, 'POST', '/v1/uploads', { headers: { 'Upload-Length': '10', 'Upload-Metadata': header } });
    refused(await raw('filename !!!'), 422, 'invalid');
    refused(await raw('filename /w=='), 422, 'invalid');
  });

  it('speaks one version of tus, and one type of piece', async () => {
    const { server, ana } = await ready(start);
    refused(await create(server, ana.token, papers, 10, { headers: { 'Tus-Resumable': '0.2.2' } }), 412, 'invalid');
    const path = locationOf(await create(server, ana.token, papers, 10));
    refused(
      await tus(server, ana.token, 'PATCH', path, {
        body: 'x',
        headers: { 'Content-Type': 'text/plain', 'Upload-Offset': '0' },
      }),
      415,
      'unsupported-type',
    );
    refused(await tus(server, ana.token, 'PATCH', path, { body: 'x' }), 400, 'invalid');
  });

  it('keeps only the last part of a name, without what would trick a reader', async () => {
    const { server, ana } = await ready(start);
    for (const [filename, kept] of [
      ['../../etc/cv.pdf', 'cv.pdf'],
      ['C:\\Users\\ana\\cv.pdf', 'cv.pdf'],
      ['cv\u202efdp.pdf', 'cvfdp.pdf'],
      ['a\u0000b.pdf', 'ab.pdf'],
    ]) {
      assert.equal((await whole(server, ana.token, { ...papers, filename })).name, kept);
    }
    assert.equal((await whole(server, ana.token, { ...papers, filename: `${'n'.repeat(300)}.pdf` })).name.length, 200);
  });
}

function answering(start: StartServer): void {
  it('stores its own record of a file in the answer, whatever the client says of it', async () => {
    const { server, ana } = await ready(start);
    const file = await whole(server, ana.token);
    const claimed = {
      id: file.id,
      name: 'evil.html',
      bytes: 1,
      type: 'text/html',
      sha256: 'x',
      url: 'https://evil.test',
    };
    ok(await ana.draft('apply', { papers: [claimed] }, 0));
    assert.deepEqual((await ana.session()).stages[0]?.answers, { papers: [file] });
    ok(await ana.submit('apply', { adult: true, papers: [{ id: file.id }] }));
    assert.deepEqual((await ana.session()).stages[0]?.answers, { adult: true, papers: [file] });
  });

  it('refuses files of another candidate, of another question, unfinished ones and made-up ones', async () => {
    const { server, ana, eva } = await ready(start);
    const others = await whole(server, eva.token);
    const unfinished = locationOf(await create(server, ana.token, papers, 500))
      .split('/')
      .at(-1);
    for (const id of [others.id, unfinished, 'made-up', '../../etc/passwd', 'https://evil.test/cv.pdf']) {
      const problem = refused(await ana.submit('apply', { adult: true, papers: [{ id }] }), 422, 'invalid');
      assert.deepEqual(
        problem.problems?.map((one) => `${one.path} ${one.code}`),
        ['answers.papers unknown-file'],
      );
      refused(await ana.draft('apply', { papers: [{ id }] }, 0), 422, 'invalid');
    }
  });

  it('lets nobody read or go on with another candidate’s upload', async () => {
    const { server, ana, eva } = await ready(start);
    const path = locationOf(await create(server, eva.token, papers, pdf.length));
    assert.equal((await tus(server, ana.token, 'HEAD', path)).status, 404);
    refused(await patch(server, ana.token, path, 0, pdf), 404, 'not-found');
    assert.equal((await tus(server, eva.token, 'HEAD', path)).headers.get('Upload-Offset'), '0');
  });

  it('takes a resume, and gives the recruiter its bytes as a download that nothing runs in', async () => {
    const { server, ana } = await ready(start);
    ok(await ana.submit('apply', { adult: true }));
    const file = await whole(server, ana.token, { filename: 'Ana "CV".pdf', stage: 'resume' });
    ok(await ana.submit('resume', { resume: [file] }));
    const answer = await server.admin('GET', `/uploads/${file.id}`);
    assert.equal(answer.text, pdf);
    assert.deepEqual(
      [
        'Content-Type',
        'Content-Disposition',
        'X-Content-Type-Options',
        'Content-Security-Policy',
        'Access-Control-Allow-Origin',
      ].map((name) => answer.headers.get(name)),
      [
        'application/pdf',
        `attachment; filename="Ana _CV_.pdf"; filename*=UTF-8''Ana%20%22CV%22.pdf`,
        'nosniff',
        "sandbox; default-src 'none'",
        null,
      ],
    );
    refused(await server.admin('GET', '/uploads/made-up'), 404, 'not-found');
    const detail = ok<{ uploads: { id: string; stage: string; question: string }[] }>(
      await server.admin('GET', `/sessions/${ana.id}`),
    );
    assert.deepEqual(
      detail.uploads.map(({ id, stage, question }) => [id, stage, question]),
      [[file.id, 'resume', 'resume']],
    );
  });

  it('deletes the bytes when the candidate erases their data', async () => {
    const { server, ana } = await ready(start);
    const file = await whole(server, ana.token);
    ok(await ana.call('DELETE', '/data'));
    assert.equal(await server.blobs.size(file.id), undefined);
    refused(await server.admin('GET', `/uploads/${file.id}`), 404, 'not-found');
  });
}
