// Every backend that ships keeps every promise; one that breaks a promise is told which, and why.
import assert from 'node:assert/strict';
import { after, before, describe, it, test } from 'node:test';
import { HttpBackend } from '../../src/backends/http.ts';
import { LocalBackend } from '../../src/backends/local.ts';
import type { Backend, Unsubscribe } from '../../src/contract/backend.ts';
import { createServer } from '../../src/server/create-server.ts';
import { publishFlow } from '../../src/server/publish-flow.ts';
import { memoryStore } from '../../src/server/store/memory.ts';
import {
  conformance,
  conformanceBackstage as backstage,
  conformanceFlow as flow,
  type ConformanceResult,
} from '../../src/testing.ts';

async function overServer(): Promise<HttpBackend> {
  const store = memoryStore();
  await publishFlow(store, flow, backstage, { now: () => Date.now() });
  const server = createServer({ store });
  const fetch = (url: string, init: RequestInit) => server.fetch(new Request(url, init));
  return new HttpBackend({ baseUrl: 'https://interviews.example.com', fetch });
}

const backends: [string, () => Backend | Promise<Backend>][] = [
  ['HttpBackend', overServer],
  ['LocalBackend', () => new LocalBackend({ flow, backstage })],
];

for (const [name, create] of backends) {
  describe(`${name} keeps every promise of a backend`, () => {
    let results: ConformanceResult[] = [];
    before(async () => {
      results = await conformance(create);
    });

    it('was asked for them', () => assert.ok(results.length >= 25, `${results.length} promises`));

    it('has no reason against it', () => {
      assert.deepEqual(
        results.filter(({ pass }) => !pass),
        [],
      );
    });
  });
}

/** What the backend that goes on telling leaves behind. */
const watches: Unsubscribe[] = [];
after(() => {
  for (const end of watches) end();
});

/** What the backend whose links open more than once has opened. */
const reopened = new Map<string, ReturnType<Backend['openSession']>>();

/** Ways to break one promise each, and a word of the promise that must then fail. */
const breaches: [string, string, (backend: Backend) => Partial<Backend>][] = [
  [
    'that takes a stale draft',
    'old revision',
    (backend) => ({
      saveDraft: (token, stage, draft) =>
        backend.saveDraft(token, stage, draft).catch(() => ({ revision: draft.revision + 1 })),
    }),
  ],
  [
    'that throws plain errors',
    'wrong token',
    (backend) => ({
      loadSession: (token) => backend.loadSession(token).catch(() => Promise.reject(new Error('500'))),
    }),
  ],
  ['that never tells of a status', 'at once', () => ({ watchStatus: () => () => {} })],
  [
    'that goes on telling',
    'watched no more',
    (backend) => ({
      watchStatus: (token, onStatus) => (watches.push(backend.watchStatus(token, onStatus)), () => {}),
    }),
  ],
  ['that only says it has erased', 'Erasing', () => ({ eraseData: () => Promise.resolve() })],
  [
    'that makes up hashes',
    'SHA-256',
    (backend) => ({
      upload: async (...call) => ({ ...(await backend.upload(...call)), sha256: '0'.repeat(64) }),
    }),
  ],
  [
    'whose links open more than once',
    'once',
    (backend) => ({
      openSession(request, options) {
        const { invite = '' } = request;
        const opened = reopened.get(invite) ?? backend.openSession(request, options);
        if (invite) reopened.set(invite, opened);
        return opened;
      },
    }),
  ],
  [
    'that opens a session each time',
    'Opening a session again',
    (backend) => ({
      openSession: (request) => backend.openSession(request),
    }),
  ],
];

test('a backend that makes no links is asked nothing about them, and told so', async () => {
  const backend = await overServer();
  const plain = new Proxy<Backend>(backend, {
    get(target, method: keyof Backend) {
      return method === 'createLink' ? undefined : target[method]?.bind(target);
    },
  });
  const about = (await conformance(() => plain)).filter(({ promise }) => promise.includes('link'));
  assert.ok(about.length >= 3);
  for (const { pass, reason } of about)
    assert.deepEqual([pass, reason], [true, 'The backend makes no links (createLink).']);
});

for (const [name, promise, breach] of breaches) {
  test(`a backend ${name} fails with a reason`, async () => {
    const backend = await overServer();
    const broken = new Proxy<Backend>(backend, {
      get(target, method: keyof Backend) {
        const own = breach(target)[method] ?? target[method];
        return own?.bind(target);
      },
    });
    const failed = (await conformance(() => broken, { patience: 200 })).filter(({ pass }) => !pass);
    const found = failed.find((result) => result.promise.includes(promise));
    assert.ok(found, `Failed: ${failed.map((result) => result.promise).join('; ')}`);
    assert.match(found.reason ?? '', /\w{3}/);
  });
}
