// Files in pieces over a line that breaks: what has arrived is not sent again, and each failure has its code.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';
import { HttpBackend } from '../../src/backends/http.ts';
import type { GreenroomError } from '../../src/errors/index.ts';
import { createServer } from '../../src/server/create-server.ts';
import { publishFlow } from '../../src/server/publish-flow.ts';
import { memoryStore } from '../../src/server/store/memory.ts';
import { fetchAhead } from '../support/fetch-ahead.ts';
import { FakeClock, settled } from '../support/fake-clock.ts';
import { FakeXhr } from '../support/fake-xhr.ts';

const kilobyte = 1024;
const flow = {
  schemaVersion: 1,
  id: 'files',
  locale: 'en',
  brand: { name: 'Acme' },
  role: { title: 'Nurse' },
  stages: [{ id: 'papers', type: 'resume', accept: ['pdf', 'txt'] }],
};
const bytes = new Uint8Array(900 * kilobyte).map((_, index) => 32 + (index % 90));
const file = new File([bytes], 'story.txt', { type: 'text/plain' });
const sha256 = createHash('sha256').update(bytes).digest('hex');

type Carry = (request: Request) => Promise<Response>;
/** What happens to a request: it has a way to the server. */
type Fault = (request: Request, serve: Carry) => Promise<Response>;

before(() => fetchAhead());

/** A real server, and a line to it on which the next requests that match meet a fault. */
async function start() {
  const clock = new FakeClock();
  const store = memoryStore();
  const server = createServer({ store, clock, rateLimiter: { take: () => undefined } });
  await publishFlow(store, flow, undefined, clock);
  /** Something on the way takes no PATCH; the server reads what a POST stands for. */
  const wire = { refusesPatch: false };
  const faults: { method: string; fault: Fault }[] = [];
  const requests: { method: string; sent: number; key: string | null; override: string | null }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    const sent = init.body instanceof Blob ? init.body.size : 0;
    const { method, headers } = request;
    const isUpload = url.includes('/uploads');
    if (isUpload)
      requests.push({
        method,
        sent,
        key: headers.get('Idempotency-Key'),
        override: headers.get('X-HTTP-Method-Override'),
      });
    const at = isUpload ? faults.findIndex((one) => one.method === method) : -1;
    const [found] = at < 0 ? [] : faults.splice(at, 1);
    const serve = (one: Request) => server.fetch(one);
    if (wire.refusesPatch && method === 'PATCH') return new Response('<html>Not here</html>', { status: 405 });
    if (wire.refusesPatch && headers.has('X-HTTP-Method-Override'))
      return serve(new Request(request, { method: 'PATCH' }));
    return found ? found.fault(request, serve) : serve(request);
  };
  const backend = new HttpBackend({ baseUrl: 'https://a.example', clock, fetch });
  const { token } = await backend.openSession({ flow: 'files' });
  const addresses: string[] = [];
  const progress: number[] = [];
  const options = {
    name: 'story.txt',
    question: 'resume',
    key: 'key-0123456789abcdef',
    onAddress: (address: string) => void addresses.push(address),
    onProgress: (sent: number) => void progress.push(sent),
  };
  const upload = (more: { address?: string; signal?: AbortSignal; key?: string } = {}) =>
    backend.upload(token, 'papers', file, { ...options, ...more });
  const meet = (method: string, fault: Fault) => void faults.push({ method, fault });
  const methods = () => requests.map(({ method }) => method);
  return { clock, backend, token, requests, methods, addresses, progress, upload, meet, wire };
}

const cut: Fault = () => Promise.reject(new TypeError('Failed to fetch'));
const loseAnswer: Fault = (request, serve) => serve(request).then(() => cut(request, serve));
/** Half of the piece gets through, then the connection breaks. */
const cutInTheMiddle: Fault = async (request, serve) => {
  const body = new Uint8Array(await request.arrayBuffer());
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(body.subarray(0, body.length / 2));
    },
    pull(controller) {
      controller.error(new Error('cut'));
    },
  });
  const { method, url, headers } = request;
  const broken = new Request(url, { method, headers, body: half, duplex: 'half' } as RequestInit);
  broken.headers.delete('Content-Length');
  await serve(broken).catch(() => undefined);
  return cut(request, serve);
};
const answer =
  (status: number, body: string, headers: Record<string, string> = {}): Fault =>
  async () =>
    new Response(body, { status, headers });

test('a file goes up in pieces that grow with the line, and its record comes back', async () => {
  const { upload, requests, addresses, progress } = await start();
  const ref = await upload();
  assert.deepEqual([ref.name, ref.bytes, ref.sha256], ['story.txt', bytes.length, sha256]);
  assert.deepEqual(
    requests.map(({ method, sent }) => `${method} ${sent / kilobyte}`),
    ['POST 0', 'PATCH 256', 'PATCH 512', 'PATCH 132'],
  );
  assert.deepEqual(
    requests.map(({ key }) => key),
    ['key-0123456789abcdef', null, null, null],
  );
  assert.equal(addresses.length, 1);
  assert.equal(progress.at(-1), bytes.length);
});

test('what has arrived before a cut is not sent again', async () => {
  const { upload, requests, addresses, meet, progress } = await start();
  meet('PATCH', cutInTheMiddle);
  await assert.rejects(upload(), { code: 'offline' });
  progress.length = 0;
  const ref = await upload({ address: addresses[0] ?? '' });
  assert.equal(ref.sha256, sha256);
  assert.equal(progress[0], 128 * kilobyte, 'it goes on in the middle of the piece');
  const sent = requests.reduce((sum, request) => sum + request.sent, 0);
  assert.equal(sent - bytes.length, 128 * kilobyte);
});

test('a piece that a browser sent twice by itself does no harm', async () => {
  const { upload, meet, methods } = await start();
  meet('PATCH', async (request, serve) => {
    const again = request.clone();
    await serve(request);
    return serve(again);
  });
  assert.equal((await upload()).sha256, sha256);
  assert.deepEqual(methods(), ['POST', 'PATCH', 'HEAD', 'PATCH', 'PATCH']);
});

test('an answer that is lost costs nothing but asking', async () => {
  const { upload, methods, addresses, meet } = await start();
  meet('PATCH', (request, serve) => serve(request));
  meet('PATCH', (request, serve) => serve(request));
  meet('PATCH', loseAnswer);
  await assert.rejects(upload(), { code: 'offline' });
  assert.equal((await upload({ address: addresses[0] ?? '' })).sha256, sha256);
  assert.deepEqual(methods(), ['POST', 'PATCH', 'PATCH', 'PATCH', 'HEAD', 'PATCH'], 'the last asks for the record');
});

test('beginning again after a lost answer leads to the same upload', async () => {
  const { upload, addresses, meet } = await start();
  meet('POST', loseAnswer);
  await assert.rejects(upload(), { code: 'offline' });
  meet('PATCH', cut);
  await assert.rejects(upload(), { code: 'offline' });
  meet('PATCH', cut);
  await assert.rejects(upload(), { code: 'offline' });
  assert.equal(new Set(addresses).size, 1);
});

test('an upload that is gone is begun anew, also where it goes while pieces travel', async () => {
  for (const method of ['HEAD', 'PATCH']) {
    const { upload, addresses, meet, requests } = await start();
    meet('PATCH', cut);
    await assert.rejects(upload(), { code: 'offline' });
    meet(method, answer(404, '{"code":"not-found"}', { 'Content-Type': 'application/problem+json' }));
    assert.equal((await upload({ address: addresses[0] ?? '' })).sha256, sha256);
    const keys = requests.filter((request) => request.method === 'POST').map(({ key }) => key);
    assert.equal(new Set(keys).size, 2, 'under another key');
    assert.equal(new Set(addresses).size, 2);
  }
});

test('an upload that is given up is deleted, and giving it up again says that it is gone', async () => {
  const { backend, token, upload, addresses, meet } = await start();
  meet('PATCH', cut);
  await assert.rejects(upload(), { code: 'offline' });
  const [address = ''] = addresses;
  await backend.cancelUpload(token, address);
  await assert.rejects(backend.cancelUpload(token, address), (error: GreenroomError) => !error.retryable);
  assert.equal((await upload({ address })).sha256, sha256);
  assert.notEqual(addresses.at(-1), address);
});

test('where PATCH is refused on the way, pieces go as POST and say what they are', async () => {
  const { upload, meet, requests, wire } = await start();
  wire.refusesPatch = true;
  assert.equal((await upload()).sha256, sha256);
  assert.deepEqual(
    requests.map(({ method, override }) => `${method} ${override ?? ''}`),
    ['POST ', 'PATCH ', 'HEAD ', 'POST PATCH', 'POST PATCH', 'POST PATCH'],
  );
  // A server that knows nothing of it is asked the usual way again.
  wire.refusesPatch = false;
  meet('POST', (request, serve) => serve(request));
  meet('POST', answer(404, '{"code":"not-found"}', { 'Content-Type': 'application/problem+json' }));
  assert.equal((await upload({ key: 'another-0123456789' })).sha256, sha256);
  assert.equal(requests.at(-1)?.method, 'PATCH');
});

test('every other failure has its code, and how long to wait', async () => {
  const { upload, meet } = await start();
  meet('PATCH', answer(503, '{"code":"unavailable"}', { 'Retry-After': '7' }));
  await assert.rejects(upload(), { code: 'unavailable', retryAfterSeconds: 7 });
  meet('PATCH', answer(500, 'Oh no'));
  await assert.rejects(upload(), { code: 'unavailable' });
  meet('POST', answer(200, '<html>Log in to the hotel</html>'));
  await assert.rejects(upload(), { code: 'unavailable' });
  const problems = [{ path: 'file', code: 'file-encrypted', message: 'x' }];
  const body = JSON.stringify({ code: 'unsupported-type', problems });
  meet('PATCH', answer(415, body, { 'Content-Type': 'application/problem+json' }));
  await assert.rejects(upload(), { code: 'unsupported-type', problems });
});

test('a line on which nothing moves is given up, and pieces get smaller', async () => {
  const { clock, upload, meet, requests } = await start();
  meet('PATCH', () => new Promise(() => {}));
  const call = upload();
  call.catch(() => undefined);
  await settled();
  await clock.pass(60_000);
  await assert.rejects(call, { code: 'timeout' });
  meet('PATCH', cut);
  await assert.rejects(upload(), { code: 'offline' });
  assert.equal(requests.at(-1)?.sent, 128 * kilobyte);
});

test('a signal ends it at once, before and while it is under way', async () => {
  const { upload, meet, methods } = await start();
  await assert.rejects(upload({ signal: AbortSignal.abort() }), { code: 'offline' });
  assert.deepEqual(methods(), []);
  const stop = new AbortController();
  meet('PATCH', () => new Promise(() => {}));
  const call = upload({ signal: stop.signal });
  call.catch(() => undefined);
  await settled();
  stop.abort();
  await assert.rejects(call, { code: 'offline' });
});

test('a file that can be read no more is no fault of the network', async () => {
  const { backend, token } = await start();
  const gone = new File(['x'], 'gone.txt');
  gone.slice = () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('NotReadableError')) });
  const call = backend.upload(token, 'papers', gone, { name: 'gone.txt', question: 'resume' });
  await assert.rejects(call, (error: GreenroomError) => {
    return error.code === 'invalid' && error.problems[0]?.code === 'file-unreadable';
  });
});

test("the page's own network tells progress within a piece, and anything that moves keeps the line", async () => {
  const { tusStack } = await import('../../src/backends/tus-stack.ts');
  const { UploadLine } = await import('../../src/backends/upload-line.ts');
  const { createHttp } = await import('../../src/backends/http-request.ts');
  const clock = new FakeClock();
  const xhr = new FakeXhr();
  const http = createHttp({ baseUrl: 'https://a.example', clock });
  const calls = { http, token: 'token', key: 'key', line: new UploadLine(), xhr: () => xhr.asXhr() };
  const request = tusStack(calls).createRequest('PATCH', 'https://a.example/v1/uploads/u1');
  const progress: number[] = [];
  request.setProgressHandler((sent) => progress.push(sent));
  const answered = request.send(new Blob(['12345678']));
  for (const sent of [2, 4, 8]) {
    await clock.pass(59_000);
    xhr.progress(sent);
  }
  await clock.pass(59_000);
  xhr.answer(204, '', { 'Upload-Offset': '8' });
  assert.equal((await answered).getHeader('Upload-Offset'), '8');
  assert.deepEqual([xhr.line, xhr.headers['Authorization']], ['PATCH https://a.example/v1/uploads/u1', 'Bearer token']);
  assert.deepEqual(progress, [2, 4, 8]);
  assert.equal(clock.waiting, 0);
});

test('a request of the page that breaks is offline, and one that is stopped ends the call of the browser', async () => {
  const { tusStack } = await import('../../src/backends/tus-stack.ts');
  const { UploadLine } = await import('../../src/backends/upload-line.ts');
  const { createHttp } = await import('../../src/backends/http-request.ts');
  const http = createHttp({ baseUrl: 'https://a.example', clock: new FakeClock() });
  const send = (xhr: FakeXhr) => {
    const calls = { http, token: 'token', key: 'key', line: new UploadLine(), xhr: () => xhr.asXhr() };
    const request = tusStack(calls).createRequest('HEAD', 'https://a.example/v1/uploads/u1');
    return { request, answered: request.send(null) };
  };
  const broken = new FakeXhr();
  const first = send(broken);
  broken.fail();
  await assert.rejects(first.answered, { code: 'offline' });
  const stopped = new FakeXhr();
  const second = send(stopped);
  void second.request.abort();
  await assert.rejects(second.answered, { code: 'offline' });
  assert.ok(stopped.isAborted);
});
