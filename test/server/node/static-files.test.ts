// Static folders: what they serve, how it is cached, and what they never serve.
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { browserBundle } from '../../../src/server/node/browser-bundle.ts';
import { staticFiles, type StaticFiles } from '../../../src/server/node/static-files.ts';

const page = '<!doctype html><title>Careers</title>'.repeat(20);
let base: string;
let site: StaticFiles;

before(async () => {
  base = await mkdtemp(join(tmpdir(), 'greenroom-static-'));
  await mkdir(join(base, 'site/jobs'), { recursive: true });
  await writeFile(join(base, 'secret.txt'), 'secret');
  await writeFile(join(base, 'site/index.html'), page);
  await writeFile(join(base, 'site/.env'), 'secret');
  await writeFile(join(base, 'site/jobs/index.html'), 'jobs');
  await writeFile(join(base, 'site/a b.txt'), 'spaced');
  await writeFile(join(base, 'site/photo.png'), Buffer.from([137, 80, 78, 71]));
  await symlink(join(base, 'secret.txt'), join(base, 'site/link.txt'));
  site = await staticFiles(join(base, 'site'), { mount: '/', cacheControl: 'no-cache', index: 'index.html' });
});
after(() => rm(base, { recursive: true, force: true }));

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  site(new Request(`http://127.0.0.1${path}`, { headers, method }));
const found = async (response: Promise<Response | undefined>) => {
  const answer = await response;
  assert.ok(answer, 'the file is there');
  return answer;
};

describe('a static folder', () => {
  it('answers a folder with its index page and the right type', async () => {
    const response = await found(get('/'));
    assert.equal(response.headers.get('Content-Type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.equal(await response.text(), page);
    assert.equal(await (await found(get('/jobs/'))).text(), 'jobs');
    assert.equal(await (await found(get('/a%20b.txt'))).text(), 'spaced');
  });

  it('serves bytes that are not text unchanged, with their length', async () => {
    const response = await found(get('/photo.png', { 'Accept-Encoding': 'gzip, br' }));
    assert.equal(response.headers.get('Content-Type'), 'image/png');
    assert.equal(response.headers.get('Content-Length'), '4');
    assert.deepEqual([...new Uint8Array(await response.arrayBuffer())], [137, 80, 78, 71]);
  });

  it('compresses text in the best way that the browser takes', async () => {
    const forms = [
      ['gzip, deflate, br', 'br', (body: Buffer) => brotliDecompressSync(body)],
      ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
      ['br;q=0, gzip;q=0.5', 'gzip', (body: Buffer) => gunzipSync(body)],
      ['', null, (body: Buffer) => body],
    ] as const;
    for (const [accept, encoding, decode] of forms) {
      const response = await found(get('/', { 'Accept-Encoding': accept }));
      const body = Buffer.from(await response.arrayBuffer());
      assert.equal(response.headers.get('Content-Encoding'), encoding);
      assert.equal(response.headers.get('Content-Length'), String(body.length));
      assert.equal(response.headers.get('Vary'), 'Accept-Encoding');
      assert.equal(decode(body).toString(), page);
    }
  });

  it('answers 304 for what the browser already has, and no body to HEAD', async () => {
    const etag = (await found(get('/'))).headers.get('ETag') ?? '';
    assert.equal((await found(get('/', { 'If-None-Match': etag }))).status, 304);
    assert.equal((await found(get('/', { 'If-None-Match': '"other"' }))).status, 200);
    const head = await found(get('/photo.png', {}, 'HEAD'));
    assert.equal(head.headers.get('Content-Length'), '4');
    assert.equal(await head.text(), '');
  });

  it('serves a file again as it is after a change', async () => {
    await writeFile(join(base, 'site/a b.txt'), 'changed since');
    assert.equal(await (await found(get('/a%20b.txt'))).text(), 'changed since');
  });

  it('never answers for what is outside, hidden, linked, a listing, or not a read', async () => {
    const refused = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/jobs/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '//secret.txt',
      '/.env',
      '/link.txt',
      '/jobs',
      '/nothing.txt',
      '/%00',
      '/%',
      '/index.html%00.txt',
      '/constructor',
    ];
    for (const path of refused) assert.equal(await get(path), undefined, path);
    assert.equal(await get('/', {}, 'POST'), undefined);
  });
});

describe('the built script', () => {
  before(async () => {
    await mkdir(join(base, 'browser/0.1.0-abc/assets'), { recursive: true });
    await writeFile(join(base, 'browser/greenroom.js'), 'loader()');
    await writeFile(join(base, 'browser/manifest.json'), '{}');
    await writeFile(join(base, 'browser/0.1.0-abc/assets/widget-1.js'), 'widget()');
    await writeFile(join(base, 'browser/0.1.0-abc/assets/widget-1.js.br'), brotliCompressSync('widget()'));
  });

  it('is cached for minutes, its files for ever, and any site may load both', async () => {
    const bundle = await browserBundle(join(base, 'browser'));
    assert.ok(bundle);
    const script = await found(bundle(new Request('http://127.0.0.1/greenroom.js')));
    assert.equal(script.headers.get('Cache-Control'), 'public, max-age=300');
    const request = new Request('http://127.0.0.1/greenroom/0.1.0-abc/assets/widget-1.js', {
      headers: { 'Accept-Encoding': 'br' },
    });
    const module = await found(bundle(request));
    assert.equal(module.headers.get('Cache-Control'), 'public, max-age=31536000, immutable');
    assert.equal(module.headers.get('Content-Type'), 'text/javascript; charset=utf-8');
    assert.equal(brotliDecompressSync(Buffer.from(await module.arrayBuffer())).toString(), 'widget()');
    for (const response of [script, module]) {
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(response.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    }
  });

  it('has no other file at the top, and is absent where nothing was built', async () => {
    const bundle = await browserBundle(join(base, 'browser'));
    assert.equal(await bundle?.(new Request('http://127.0.0.1/manifest.json')), undefined);
    assert.equal(await bundle?.(new Request('http://127.0.0.1/0.1.0-abc/assets/widget-1.js')), undefined);
    assert.equal(await bundle?.(new Request('http://127.0.0.1/greenroom/0.1.0-abc/assets/widget-1.js.br')), undefined);
  });
});
