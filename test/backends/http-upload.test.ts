import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttp } from '../../src/backends/http-request.ts';
import { uploadFile } from '../../src/backends/http-upload.ts';

const ref = { id: 'file-1', name: 'résumé.pdf', bytes: 5, type: 'application/pdf', sha256: 'a'.repeat(64) };
const file = new Blob(['%PDF-'], { type: 'application/pdf' });

/** As much of XMLHttpRequest as an upload needs. */
class FakeXhr {
  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  status = 201;
  responseText = JSON.stringify(ref);
  line = '';
  sent: unknown;

  open(method: string, url: string) {
    this.line = `${method} ${url}`;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader() {
    return null;
  }
  send(body: unknown) {
    this.sent = body;
  }
  abort() {
    this.onabort();
  }
}

function begin(xhr: FakeXhr | undefined, signal?: AbortSignal) {
  const requests: Request[] = [];
  const http = createHttp({
    baseUrl: 'https://a.example',
    fetch: async (url, init) => {
      requests.push(new Request(url, init));
      return new Response(JSON.stringify(ref), { status: 201 });
    },
  });
  const progress: number[][] = [];
  const onProgress = (sent: number, total: number) => void progress.push([sent, total]);
  const call = uploadFile(http, 'token', 'papers', file, {
    name: 'résumé.pdf',
    question: 'resume',
    key: 'key-1',
    onProgress,
    ...(signal && { signal }),
    ...(xhr && { xhr: () => xhr as unknown as XMLHttpRequest }),
  });
  return { call, progress, requests };
}

test('a file travels in one piece, as tus says, and its record comes back', async () => {
  const { call, requests } = begin(undefined);
  assert.deepEqual(await call, ref);
  const [sent] = requests;
  assert.equal(`${sent?.method} ${sent?.url}`, 'POST https://a.example/v1/uploads');
  const header = (name: string) => sent?.headers.get(name);
  assert.deepEqual(['Tus-Resumable', 'Upload-Length', 'Content-Type', 'Idempotency-Key', 'Authorization'].map(header), [
    '1.0.0',
    '5',
    'application/offset+octet-stream',
    'key-1',
    'Bearer token',
  ]);
  const about = (header('Upload-Metadata') ?? '').split(',').map((pair) => pair.split(' ') as [string, string]);
  const read = about.map(([name, value]) => [name, Buffer.from(value, 'base64').toString()]);
  assert.deepEqual(Object.fromEntries(read), {
    filename: 'résumé.pdf',
    filetype: 'application/pdf',
    stage: 'papers',
    question: 'resume',
  });
});

test('progress is told where the browser can tell it', async () => {
  const xhr = new FakeXhr();
  const { call, progress } = begin(xhr);
  assert.equal(xhr.line, 'POST https://a.example/v1/uploads');
  assert.equal(xhr.headers['Authorization'], 'Bearer token');
  xhr.upload.onprogress?.({ loaded: 2 });
  xhr.upload.onprogress?.({ loaded: 5 });
  xhr.onload();
  assert.deepEqual(
    [await call, progress],
    [
      ref,
      [
        [2, 5],
        [5, 5],
      ],
    ],
  );
});

test('a refusal has its code, a broken line is offline, and a signal ends it', async () => {
  const refused = new FakeXhr();
  refused.status = 413;
  refused.responseText = '{"code":"too-large","detail":"At most 10 bytes."}';
  const first = begin(refused);
  refused.onload();
  await assert.rejects(first.call, { code: 'too-large', message: 'At most 10 bytes.' });

  const broken = new FakeXhr();
  const second = begin(broken);
  broken.onerror();
  await assert.rejects(second.call, { code: 'offline' });

  const stop = new AbortController();
  const third = begin(new FakeXhr(), stop.signal);
  stop.abort();
  await assert.rejects(third.call, { code: 'offline' });

  const never = new FakeXhr();
  await assert.rejects(begin(never, AbortSignal.abort()).call, { code: 'offline' });
  assert.equal(never.sent, undefined);
});
