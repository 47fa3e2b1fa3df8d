// Files: resumable, of the kind that they say, and only the candidate's own in the candidate's answers.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { FileRef } from '../../../src/contract/records.ts';
import { routes } from '../../../src/contract/routes.ts';
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
    endings(start);
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

  it('says what it can do to a tus client that asks, and lets pages of other sites read all that tus says', async () => {
    const server = start();
    const answer = await server.call('OPTIONS', '/v1/uploads', undefined, {
      headers: { Origin: 'https://careers.test', 'Access-Control-Request-Method': 'PATCH' },
    });
    assert.deepEqual(
      ['Tus-Version', 'Tus-Extension', 'Tus-Max-Size'].map((name) => answer.headers.get(name)),
      ['1.0.0', 'creation,creation-with-upload,termination,expiration', '104857600'],
    );
    const listOf = (name: string) => (answer.headers.get(name) ?? '').split(', ');
    for (const method of ['POST', 'HEAD', 'PATCH', 'DELETE'])
      assert.ok(listOf('Access-Control-Allow-Methods').includes(method), method);
    const sent = ['Tus-Resumable', 'Upload-Length', 'Upload-Offset', 'Upload-Metadata', 'X-HTTP-Method-Override'];
    for (const name of [...sent, 'Authorization', 'Content-Type', 'Idempotency-Key'])
      assert.ok(listOf('Access-Control-Allow-Headers').includes(name), name);
    const read = ['Location', 'Upload-Offset', 'Upload-Length', 'Upload-Metadata', 'Upload-Expires'];
    for (const name of [...read, 'Tus-Resumable', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size', 'Retry-After'])
      assert.ok(listOf('Access-Control-Expose-Headers').includes(name), name);
  });

  it('answers in tus, failures too, and gives back on HEAD what was said of the file', async () => {
    const { server, ana } = await ready(start);
    const path = locationOf(await create(server, ana.token, papers, pdf.length));
    const head = await tus(server, ana.token, 'HEAD', path);
    assert.equal(
      head.headers.get('Upload-Metadata'),
      metadata({ filename: 'cv.pdf', stage: 'apply', question: 'papers' }),
    );
    for (const answer of [head, await tus(server, ana.token, 'HEAD', '/v1/uploads/none')])
      assert.equal(answer.headers.get('Tus-Resumable'), '1.0.0');
    assert.equal(head.headers.get('Cache-Control'), 'no-store');
  });

  it('takes PATCH and DELETE as a POST that names them, where a proxy lets nothing else through', async () => {
    const { server, ana } = await ready(start);
    const path = locationOf(await create(server, ana.token, papers, pdf.length));
    const meant = (method: string, sent: Sent = {}) =>
      tus(server, ana.token, 'POST', path, {
        ...sent,
        headers: { 'X-HTTP-Method-Override': method, ...sent.headers },
      });
    const sent = await meant('PATCH', { body: pdf, headers: { 'Upload-Offset': '0' } });
    assert.equal(ok<FileRef>(sent).sha256, sha256Hex(pdf));
    for (const method of ['GET', 'PUT', 'patch', '']) refused(await meant(method), 405, 'invalid');
    assert.equal((await meant('DELETE')).status, 204);
    assert.equal((await tus(server, ana.token, 'HEAD', path)).status, 404);
  });

  it('goes on with a later request where an earlier one hangs, and keeps what that one brought', async () => {
    const { server, ana } = await ready(start);
    const path = locationOf(await create(server, ana.token, papers, pdf.length));
    let taken = (): void => undefined;
    const isTaken = new Promise<void>((resolve) => (taken = resolve));
    const first = new TextEncoder().encode(pdf.slice(0, 60));
    // A phone that left its network in the middle: the line stays open, and nothing more comes.
    const hanging = new ReadableStream<Uint8Array>(
      {
        start: (controller) => controller.enqueue(first),
        pull: () => taken(),
      },
      { highWaterMark: 0 },
    );
    const before = patch(server, ana.token, path, 0, hanging);
    await isTaken;
    const head = await tus(server, ana.token, 'HEAD', path);
    assert.equal(head.headers.get('Upload-Offset'), '60');
    refused(await before, 409, 'conflict');
    assert.equal(ok<FileRef>(await patch(server, ana.token, path, 60, pdf.slice(60))).sha256, sha256Hex(pdf));
  });
}

function endings(start: StartServer): void {
  const dayMs = 86_400_000;

  it('gives an upload up, bytes and all, whether it is on its way or finished', async () => {
    const { server, ana } = await ready(start);
    const path = locationOf(await create(server, ana.token, papers, pdf.length));
    await patch(server, ana.token, path, 0, pdf.slice(0, 50));
    const file = await whole(server, ana.token);
    for (const gone of [path, `/v1/uploads/${file.id}`]) {
      const answer = await tus(server, ana.token, 'DELETE', gone);
      assert.deepEqual([answer.status, answer.text, answer.headers.get('Tus-Resumable')], [204, '', '1.0.0']);
      assert.equal(await server.blobs.size(gone.split('/').at(-1) ?? ''), undefined);
      refused(await tus(server, ana.token, 'DELETE', gone), 404, 'not-found');
      refused(await patch(server, ana.token, gone, 50, 'x'), 404, 'not-found');
      assert.equal((await tus(server, ana.token, 'HEAD', gone)).status, 404);
    }
    const problem = refused(await ana.submit('apply', { adult: true, papers: [{ id: file.id }] }), 422, 'invalid');
    assert.equal(problem.problems?.[0]?.code, 'unknown-file');
    refused(await server.admin('GET', `/uploads/${file.id}`), 404, 'not-found');
  });

  it('gives nothing up that was sent with its stage, that is another’s, or twice for one key', async () => {
    const { server, ana, eva } = await ready(start);
    const file = await whole(server, ana.token);
    const path = `/v1/uploads/${file.id}`;
    refused(await tus(server, eva.token, 'DELETE', path), 404, 'not-found');
    ok(await ana.submit('apply', { adult: true, papers: [file] }));
    refused(await tus(server, ana.token, 'DELETE', path), 409, 'conflict');
    assert.equal((await server.admin('GET', `/uploads/${file.id}`)).text, pdf);
    const other = locationOf(await create(server, eva.token, papers, pdf.length));
    const remove = () => tus(server, eva.token, 'DELETE', other, { headers: { 'Idempotency-Key': 'remove-1' } });
    assert.deepEqual([(await remove()).status, (await remove()).status], [204, 204]);
  });

  it('says until when an upload may go on, and takes away what nobody finished', async () => {
    const { server, ana } = await ready(start);
    const file = await whole(server, ana.token);
    const created = await create(server, ana.token, papers, pdf.length);
    const path = locationOf(created);
    const expires = new Date(server.clock.now() + 7 * dayMs).toUTCString();
    const patched = await patch(server, ana.token, path, 0, pdf.slice(0, 50));
    const head = await tus(server, ana.token, 'HEAD', path);
    assert.deepEqual(
      [created, patched, head].map((answer) => answer.headers.get('Upload-Expires')),
      [expires, expires, expires],
    );
    await server.clock.pass(7 * dayMs - 1000);
    await server.sweep();
    assert.equal((await tus(server, ana.token, 'HEAD', path)).headers.get('Upload-Offset'), '50');
    await server.clock.pass(1000);
    assert.equal((await tus(server, ana.token, 'HEAD', path)).status, 404);
    refused(await patch(server, ana.token, path, 50, pdf.slice(50)), 404, 'not-found');
    await server.clock.pass(2 * dayMs);
    await Promise.all([server.sweep(), server.sweep()]);
    assert.equal(await server.blobs.size(path.split('/').at(-1) ?? ''), undefined);
    assert.equal((await server.admin('GET', `/uploads/${file.id}`)).text, pdf);
    assert.deepEqual(server.errors, []);
  });

  it('finishes nothing that was given up while its last bytes came', async () => {
    const { server, ana } = await ready(start);
    const path = locationOf(await create(server, ana.token, papers, pdf.length));
    const both = await Promise.all([patch(server, ana.token, path, 0, pdf), tus(server, ana.token, 'DELETE', path)]);
    assert.equal(both[1].status, 204);
    assert.ok([200, 404, 409].includes(both[0].status), both[0].text);
    assert.equal((await tus(server, ana.token, 'HEAD', path)).status, 404);
    assert.deepEqual(server.errors, []);
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

  it('says of a file that is too much what is wrong with it, before a byte of it is sent', async () => {
    const faultOf = (answer: Answer, status: number, code: string) =>
      refused(answer, status, code).problems?.map((one) => `${one.path} ${one.code}`);
    const limits = { uploadsPerQuestion: 2, uploadsPerSession: 3, uploadBytesPerSession: 1000 };
    const { server, ana, eva } = await ready(start, { limits });
    const attempt = (length: number) => create(server, ana.token, papers, length);
    assert.deepEqual(faultOf(await attempt(4 * 1024 ** 3), 413, 'too-large'), ['file file-size']);
    assert.deepEqual(faultOf(await attempt(0), 422, 'invalid'), ['file file-empty']);
    const first = locationOf(await attempt(600));
    assert.deepEqual(faultOf(await attempt(401), 413, 'too-large'), ['file file-size']);
    ok(await attempt(400));
    assert.deepEqual(faultOf(await attempt(1), 422, 'invalid'), ['file file-count']);
    // What was given up leaves room; another candidate’s files take none.
    assert.equal((await tus(server, ana.token, 'DELETE', first)).status, 204);
    ok(await attempt(600));
    ok(await create(server, eva.token, papers, 1000));
  });

  it('takes no more bytes than were announced, however they come', async () => {
    const { server, ana } = await ready(start, { limits: { uploadBytesPerSession: 300 } });
    const path = locationOf(await create(server, ana.token, papers, 100));
    for (const body of [pdf, new Blob([pdf]).stream() as ReadableStream<Uint8Array>])
      refused(await patch(server, ana.token, path, 0, body), 413, 'too-large');
    refused(await create(server, ana.token, papers, 201), 413, 'too-large');
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

  it('keeps names of every script as they are, and the beginning of endless ones', async () => {
    const { server, ana } = await ready(start);
    const kept = ['Лебедев резюме', '履歴書', 'السيرة الذاتية', 'जीवन परिचय', 'Zoë 👩🏽‍💻', 'e\u0301'];
    for (const name of kept) {
      const file = await whole(server, ana.token, { ...papers, filename: `${name}.pdf` });
      assert.equal(file.name, `${name.replaceAll('\u200d', '')}.pdf`);
      const answer = await server.admin('GET', `/uploads/${file.id}`);
      const full = /filename\*=UTF-8''([^;]+)$/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1] ?? '';
      assert.equal(decodeURIComponent(full), file.name);
    }
    for (const endless of ['n', '履', '👩']) {
      const file = await whole(server, ana.token, { ...papers, filename: `${endless.repeat(10_000)}.pdf` });
      assert.match(file.name, new RegExp(`^(${endless}){90,200}\\.pdf$`, 'u'));
    }
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

  it('gives the recruiter any part of a file, so that a download can go on', async () => {
    const { server, ana } = await ready(start);
    const { id } = await whole(server, ana.token);
    const part = (Range: string) => server.admin('GET', `/uploads/${id}`, undefined, { headers: { Range } });
    const middle = await part('bytes=5-9');
    assert.deepEqual(
      [middle.status, middle.text, middle.headers.get('Content-Range'), middle.headers.get('Content-Length')],
      [206, pdf.slice(5, 10), `bytes 5-9/${pdf.length}`, '5'],
    );
    assert.equal((await part(`bytes=${pdf.length - 3}-`)).text, pdf.slice(-3));
    assert.equal((await part('bytes=5-9999')).text, pdf.slice(5));
    const beyond = await part(`bytes=${pdf.length}-`);
    refused(beyond, 416, 'invalid');
    assert.equal(beyond.headers.get('Content-Range'), `bytes */${pdf.length}`);
    for (const all of ['bytes=0-1,5-6', 'lines=1-2', 'bytes=-']) assert.equal((await part(all)).text, pdf);
  });

  it('hands the bytes to nobody but the recruiter, by no route', async () => {
    const { server, ana } = await ready(start);
    const file = await whole(server, ana.token);
    ok(await ana.submit('apply', { adult: true, papers: [file] }));
    const fill = pdf.slice(-100);
    for (const row of Object.values(routes)) {
      if (row.auth === 'admin') continue;
      const path = row.path.replace(':upload', file.id).replace(':stage', 'apply').replace(':flow', 'none');
      for (const method of new Set([row.method, 'GET', 'HEAD'])) {
        if (method === 'DELETE' || path.endsWith('/stream')) continue;
        const answer = await server.call(method, path, undefined, { token: ana.token });
        assert.ok(!answer.text.includes(fill), `${method} ${path}`);
      }
    }
    for (const token of [ana.token, 'wrong', '']) {
      const answer = await server.call('GET', `/v1/admin/uploads/${file.id}`, undefined, { token });
      refused(answer, 401, 'unauthorized');
    }
    refused(await server.call('GET', `/v1/admin/uploads/${file.id}`), 401, 'unauthorized');
  });

  it('deletes the bytes when the candidate erases their data', async () => {
    const { server, ana } = await ready(start);
    const file = await whole(server, ana.token);
    ok(await ana.call('DELETE', '/data'));
    assert.equal(await server.blobs.size(file.id), undefined);
    refused(await server.admin('GET', `/uploads/${file.id}`), 404, 'not-found');
  });
}
