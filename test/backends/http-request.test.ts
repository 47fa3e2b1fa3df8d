import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createHttp, readJson, request, type HttpCall, type RouteLine } from '../../src/backends/http-request.ts';
import { loadFlow } from '../../src/backends/http-flow.ts';
import { HttpBackend } from '../../src/backends/http.ts';
import { errorCodes, type ErrorCode } from '../../src/errors/index.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { smallFlow } from '../support/small-flow.ts';

/** A network that answers like this, and what was sent over it. */
function network(answer: () => Response | Promise<Response>, baseUrl = 'https://interviews.example.com/') {
  const sent: { url: string; init: RequestInit }[] = [];
  const clock = new FakeClock();
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url, init });
    return answer();
  };
  return {
    sent,
    clock,
    http: createHttp({ baseUrl, fetch, clock }),
    backend: new HttpBackend({ baseUrl, fetch, clock }),
  };
}

const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  () =>
    new Response(JSON.stringify(body), { status, headers });

test('a flow is loaded without any header of our own, so that browsers need not ask first', async () => {
  const { http, sent } = network(json(smallFlow));
  await loadFlow(http, 'a/b', { locale: 'es-MX', version: 3 });
  assert.equal(sent[0]?.url, 'https://interviews.example.com/v1/flows/a%2Fb?locale=es-MX&version=3');
  assert.deepEqual(sent[0].init.headers, {});
  assert.equal(sent[0].init.method, 'GET');
});

test('no call sends cookies or says which page it comes from', async () => {
  const { backend, sent } = network(json({}, 500));
  await Promise.allSettled([
    backend.loadFlow('a', {}),
    backend.loadSession('t'),
    backend.withdraw('t'),
    backend.exportData('t'),
  ]);
  backend.track([]);
  assert.equal(sent.length, 5);
  for (const { init } of sent) assert.deepEqual([init.credentials, init.referrerPolicy], ['omit', 'no-referrer']);
});

test('a token travels in a header and never in an address', async () => {
  const { backend, sent } = network(json({}, 500));
  await Promise.allSettled([
    backend.loadSession('secret'),
    backend.saveDraft('secret', 's', { answers: {}, revision: 0 }),
  ]);
  for (const { url, init } of sent) {
    assert.doesNotMatch(url, /secret/);
    assert.equal((init.headers as Record<string, string>)['Authorization'], 'Bearer secret');
  }
});

test('every write has a key: the one that was given, else a new one', async () => {
  const { backend, sent } = network(json({}, 500));
  const key = 'given-key-0123456789';
  await Promise.allSettled([
    backend.withdraw('t', { key }),
    backend.submitStage('t', 's', { key, skip: true }),
    backend.openSession({ flow: 'f' }),
    backend.recordConsent('t', []),
    backend.eraseData('t'),
  ]);
  const keys = sent.map(({ init }) => (init.headers as Record<string, string>)['Idempotency-Key']);
  assert.deepEqual(keys.slice(0, 2), [key, key]);
  assert.equal(new Set(keys).size, 4);
  assert.equal(sent[1]?.init.body, '{"skip":true}');
  assert.equal(sent[2]?.init.body, '{}');
});

for (const code of Object.keys(errorCodes) as ErrorCode[]) {
  const { status } = errorCodes[code];
  if (status === 0) continue;
  test(`${status} is ${code}, with and without a problem document`, async () => {
    for (const body of [{ code, detail: 'Because.' }, { code: 'something-newer' }]) {
      const { backend } = network(json(body, status));
      await assert.rejects(backend.loadSession('t'), {
        name: 'GreenroomError',
        code,
        retryable: errorCodes[code].retryable,
      });
    }
    const { backend } = network(() => new Response('<html>', { status }));
    await assert.rejects(backend.loadSession('t'), { code });
  });
}

test('an unknown 5xx is an outage, an unknown 4xx a mistake', async () => {
  for (const [status, code] of [
    [500, 'unavailable'],
    [502, 'unavailable'],
    [408, 'unavailable'],
    [400, 'invalid'],
    [451, 'invalid'],
  ] as const) {
    await assert.rejects(network(json({}, status)).backend.loadSession('t'), { code });
  }
});

test('problems and the time to wait come with the error; what is no problem is left out', async () => {
  const problem = { path: 'answers.city', code: 'required.text', message: 'Missing.' };
  const answer = json({ code: 'rate-limited', problems: [problem, null, 7, { path: 3 }] }, 429, { 'Retry-After': '7' });
  await assert.rejects(network(answer).backend.loadSession('t'), { problems: [problem], retryAfterSeconds: 7 });
});

test('no network is offline; silence for 12 seconds is a timeout, also in the middle of an answer', async () => {
  const refused = network(() => Promise.reject(new TypeError('Failed to fetch')));
  await assert.rejects(refused.backend.loadSession('t'), { code: 'offline' });

  const abortable = (init: RequestInit) =>
    new Promise<never>((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    );
  const clock = new FakeClock();
  for (const fetch of [
    (_: string, init: RequestInit) => abortable(init),
    async (_: string, init: RequestInit) => Object.assign(new Response(), { text: () => abortable(init) }),
  ]) {
    const call = new HttpBackend({ baseUrl: 'https://a.example', fetch, clock }).loadSession('t');
    const verdict = assert.rejects(call, { code: 'timeout' });
    await clock.pass(11_999);
    assert.equal(clock.waiting, 1);
    await clock.pass(1);
    await verdict;
    assert.equal(clock.waiting, 0);
  }
});

test('an answer that is not ours is an outage, never a crash', async () => {
  for (const body of ['', '<html>Sign in</html>', 'null', '[]', '7', '{"id":1}', '{"id":"a","status":null}']) {
    const { backend } = network(() => new Response(body));
    await assert.rejects(backend.loadSession('t'), { code: 'unavailable' }, body);
    await assert.rejects(backend.loadFlow('f', {}), { code: 'unavailable' }, body);
    await assert.rejects(backend.openSession({ flow: 'f' }), { code: 'unavailable' }, body);
    await assert.rejects(backend.saveDraft('t', 's', { answers: {}, revision: 0 }), { code: 'unavailable' }, body);
  }
});

test('a base address may have a path, with or without a slash at its end', async () => {
  for (const base of ['https://a.example/hiring', 'https://a.example/hiring//']) {
    const { http, sent } = network(json({}), base);
    await request(http, 'GET /v1/session' satisfies RouteLine, {} satisfies HttpCall, readJson);
    assert.equal(sent[0]?.url, 'https://a.example/hiring/v1/session');
  }
});

test('steps of the funnel are sent without waiting, and nothing comes of their failing', async () => {
  const { backend, sent } = network(() => Promise.reject(new TypeError('blocked')));
  assert.equal(backend.track([{ name: 'greenroom-start', at: '2026-03-27T09:00:00Z' }]), undefined);
  assert.equal(sent.length, 1);
});

test('conversations are refused with a sentence', () => {
  const { backend } = network(json({}));
  assert.throws(() => backend.converse('t', 's', { key: 'k' }), { code: 'unavailable', message: /conversations/ });
});

test('a small write from a page that is going outlives it; a large one, and one from a page that is looked at, does not', async () => {
  const { backend, sent } = network(json({ revision: 1 }));
  const page = { visibilityState: 'visible' };
  Object.defineProperty(globalThis, 'document', { configurable: true, value: page });
  try {
    const save = (note: string) => backend.saveDraft('token', 'apply', { answers: { note }, revision: 0 });
    await save('short');
    page.visibilityState = 'hidden';
    await save('short');
    await save('x'.repeat(20_000));
  } finally {
    Reflect.deleteProperty(globalThis, 'document');
  }
  assert.deepEqual(
    sent.map(({ init }) => init.keepalive),
    [false, true, false],
  );
});
