// What every route has around it: bodies, methods, headers, limits, problems. Does not depend on the store.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GreenroomError } from '../../../src/errors/index.ts';
import { defaultRates, memoryRateLimiter } from '../../../src/server/index.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { ok, read, refused, smallFlow, TestServer, type Candidate } from '../suites/harness.ts';

async function ready(
  options: Partial<ConstructorParameters<typeof TestServer>[0]> = {},
): Promise<{ server: TestServer; ana: Candidate }> {
  const server = new TestServer({ store: memoryStore(), ...options });
  const flow = smallFlow();
  await server.publish(flow);
  return { server, ana: await server.open(flow.id) };
}

const asJson = { headers: { 'Content-Type': 'application/json' } };

describe('bodies', () => {
  it('refuses what is not JSON with 400, another type with 415, another shape with 422', async () => {
    const { ana } = await ready();
    for (const text of ['', '{', 'x', '{"a":1,}', '\u0000'])
      refused(await ana.call('PUT', '/candidate', text, asJson), 400, 'invalid');
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/jsonp',
    ]) {
      refused(
        await ana.call('PUT', '/candidate', '{}', { headers: { 'Content-Type': type } }),
        415,
        'unsupported-type',
      );
    }
    ok(await ana.call('PUT', '/candidate', '{}', { headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } }));
    refused(await ana.call('PUT', '/candidate', '[]', asJson), 422, 'invalid');
  });

  it('refuses text that is not UTF-8', async () => {
    const { server, ana } = await ready();
    const request = new Request('http://server.test/v1/session/candidate', {
      method: 'PUT',
      headers: { Authorization: `Bearer ${ana.token}`, 'Content-Type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    refused(await read(await server.fetch(request)), 400, 'invalid');
  });

  it('takes a megabyte and refuses more, announced or not', async () => {
    const { server, ana } = await ready();
    const body = (length: number) => `{"name":"","more":"${'x'.repeat(length - 21)}"}`;
    ok(await ana.call('PUT', '/candidate', body(1024 * 1024), asJson));
    refused(await ana.call('PUT', '/candidate', body(1024 * 1024 + 1), asJson), 413, 'too-large');
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
      },
    });
    const request = new Request('http://server.test/v1/session/candidate', {
      method: 'PUT',
      headers: { Authorization: `Bearer ${ana.token}`, 'Content-Type': 'application/json' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    refused(await read(await server.fetch(request)), 413, 'too-large');
    assert.ok(sent < 4 * 1024 * 1024, `${sent} bytes were read`);
  });

  it('reads JSON of any depth without falling over', async () => {
    const { ana } = await ready();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const text of [deep, `{"answers":{"nights":${deep}},"revision":0}`]) {
      const answer = await ana.call('PUT', '/stages/apply/draft', text, asJson);
      assert.ok(answer.status === 400 || answer.status === 422, String(answer.status));
    }
  });

  it('reads bodies where the runtime shows no stream of them', async () => {
    const { server, ana } = await ready();
    const request = new Request('http://server.test/v1/session/candidate', {
      method: 'PUT',
      headers: { Authorization: `Bearer ${ana.token}`, 'Content-Type': 'application/json' },
      body: '{"name":"Ana"}',
    });
    Object.defineProperty(request, 'body', { value: undefined });
    ok(await read(await server.fetch(request)));
    assert.deepEqual((await ana.session()).candidate, { name: 'Ana' });
  });

  it('leaves out keys that it does not know', async () => {
    const { ana } = await ready();
    ok(await ana.call('PUT', '/candidate', { name: 'Ana', nickname: 'A' }));
    assert.deepEqual((await ana.session()).candidate, { name: 'Ana' });
  });
});

describe('addresses and methods', () => {
  it('answers 404 where there is no such address, 405 with the methods that there are', async () => {
    const { server } = await ready();
    for (const path of ['/', '/v1', '/v1/ghost', '/v2/session', '/v1/session/', '/v1//session'])
      refused(await server.call('GET', path), 404, 'not-found');
    const answer = await server.call('DELETE', '/v1/session');
    refused(answer, 405, 'invalid');
    assert.equal(answer.headers.get('Allow'), 'GET, OPTIONS');
    refused(await server.call('GET', '/v1/uploads/x'), 405, 'invalid');
  });

  it('answers HEAD like GET, without the body', async () => {
    const { server, ana } = await ready();
    for (const path of ['', '/status', '/status/stream', '/data']) {
      const answer = await ana.call('HEAD', path);
      assert.deepEqual([answer.status, answer.text], [200, ''], path);
    }
    assert.equal(server.clock.waiting, 0);
  });

  it('hands what is no route to the files that it was given', async () => {
    const assets = async (request: Request) =>
      new URL(request.url).pathname === '/greenroom.js' ? new Response('script') : undefined;
    const { server } = await ready({ assets });
    assert.equal((await server.call('GET', '/greenroom.js')).text, 'script');
    refused(await server.call('GET', '/greenroom.css'), 404, 'not-found');
    refused(await server.call('POST', '/greenroom.js', {}), 404, 'not-found');
  });

  it('is alive without a store, and ready only with one', async () => {
    const { server } = await ready();
    assert.deepEqual(
      [(await server.call('GET', '/healthz')).status, (await server.call('GET', '/readyz')).status],
      [200, 200],
    );
    const broken: Store = { ...memoryStore(), ready: () => Promise.reject(new Error('password=secret')) };
    const other = new TestServer({ store: broken });
    assert.equal((await other.call('GET', '/healthz')).status, 200);
    const answer = await other.call('GET', '/readyz');
    refused(answer, 503, 'unavailable');
    assert.ok(!answer.text.includes('secret'));
    assert.equal(other.errors.length, 1);
  });
});

describe('failures', () => {
  it('says nothing of what it did not foresee, and logs it', async () => {
    const store: Store = {
      ...memoryStore(),
      readSession: () => Promise.reject(new Error('connect ECONNREFUSED postgres://user:secret@db')),
    };
    const server = new TestServer({ store });
    const answer = await server.call('GET', '/v1/session', undefined, { token: 'x' });
    const problem = refused(answer, 503, 'unavailable');
    assert.deepEqual([problem['retryable'], /secret|ECONNREFUSED|at /.test(answer.text)], [true, false]);
    assert.match(String(server.errors[0]), /ECONNREFUSED/);
  });

  it('logs a store that says itself that it is away, and passes nothing of it on', async () => {
    const away = () => Promise.reject(new GreenroomError('unavailable', 'The database at 10.0.0.7 does not answer.'));
    const server = new TestServer({ store: { ...memoryStore(), readSession: away } });
    const answer = await server.call('GET', '/v1/session', undefined, { token: 'x' });
    assert.ok(refused(answer, 503, 'unavailable') && !answer.text.includes('10.0.0.7'));
    assert.match(String(server.errors[0]), /10\.0\.0\.7/);
  });

  it('are problem documents with type, title, status, code, detail and whether a retry may help', async () => {
    const { server } = await ready();
    const problem = refused(await server.call('GET', '/v1/flows/ghost'), 404, 'not-found');
    assert.deepEqual(Object.keys(problem), ['type', 'title', 'status', 'code', 'detail', 'retryable']);
    assert.equal(problem['type'], 'urn:greenroom:error:not-found');
  });
});

describe('headers', () => {
  it('keeps candidates’ data out of every cache, sniffing and referrer', async () => {
    const { server, ana } = await ready();
    for (const answer of [
      await ana.call('GET', ''),
      await ana.call('GET', '/ghost'),
      await server.admin('GET', `/sessions/${ana.id}`),
    ]) {
      const found = ['Cache-Control', 'X-Content-Type-Options', 'Referrer-Policy'].map((name) =>
        answer.headers.get(name),
      );
      assert.deepEqual(found, ['no-store', 'nosniff', 'no-referrer']);
    }
  });

  it('lets any page call with a token, and read what it needs', async () => {
    const { ana } = await ready();
    const answer = await ana.call('GET', '', undefined, { headers: { Origin: 'https://careers.example' } });
    assert.deepEqual(
      [
        answer.headers.get('Access-Control-Allow-Origin'),
        answer.headers.get('Vary'),
        answer.headers.get('Access-Control-Allow-Credentials'),
      ],
      ['https://careers.example', 'Origin', null],
    );
    assert.match(answer.headers.get('Access-Control-Expose-Headers') ?? '', /ETag.*Upload-Offset/);
  });

  it('lets a failure be read too', async () => {
    const { server } = await ready();
    const from = { headers: { Origin: 'https://careers.example' } };
    for (const answer of [
      await server.call('GET', '/v1/session', undefined, from),
      await server.call('GET', '/ghost', undefined, from),
      await server.call('PUT', '/v1/session', undefined, from),
    ]) {
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), 'https://careers.example');
    }
  });

  it('answers what a browser asks before a call, once in two hours', async () => {
    const { server } = await ready();
    const answer = await server.call('OPTIONS', '/v1/session/candidate', undefined, {
      headers: {
        Origin: 'https://careers.example',
        'Access-Control-Request-Method': 'PUT',
        'Access-Control-Request-Headers': 'authorization, idempotency-key',
      },
    });
    assert.deepEqual(
      [answer.status, answer.headers.get('Access-Control-Max-Age'), answer.headers.get('Access-Control-Allow-Origin')],
      [204, '7200', 'https://careers.example'],
    );
    assert.match(answer.headers.get('Access-Control-Allow-Headers') ?? '', /Authorization.*Idempotency-Key/);
    assert.match(answer.headers.get('Access-Control-Allow-Methods') ?? '', /PUT/);
  });

  it('keeps recruiters’ answers from the pages of other sites', async () => {
    const { server } = await ready();
    const answer = await server.admin('GET', '/flows', undefined, { headers: { Origin: 'https://careers.example' } });
    assert.deepEqual([answer.status, answer.headers.get('Access-Control-Allow-Origin')], [200, null]);
  });
});

describe('limits', () => {
  const clock = new FakeClock();
  const rates = {
    token: { calls: 3, seconds: 60 },
    opening: { calls: 2, seconds: 60 },
    'admin-failure': { calls: 2, seconds: 60 },
    'invite-failure': { calls: 2, seconds: 60 },
  };
  const limited = (address: () => string | undefined) =>
    ready({ clock, rateLimiter: memoryRateLimiter(clock, rates), clientAddress: address });

  it('counts calls by token, says when to come back, and takes them then', async () => {
    const { server, ana } = await limited(() => undefined);
    const eva = await server.open(ana.opened.flow.id);
    for (let call = 0; call < 3; call++) ok(await ana.call('GET', ''));
    const answer = await ana.call('GET', '');
    const problem = refused(answer, 429, 'rate-limited');
    assert.deepEqual([answer.headers.get('Retry-After'), problem['retryable']], ['20', true]);
    ok(await eva.call('GET', ''));
    await clock.pass(20_000);
    ok(await ana.call('GET', ''));
  });

  it('counts openings by address, where it is known', async () => {
    const { server, ana } = await limited(() => '203.0.113.7');
    await server.open(ana.opened.flow.id);
    refused(await server.call('POST', `/v1/flows/${ana.opened.flow.id}/sessions`, {}), 429, 'rate-limited');
    const open = await limited(() => undefined);
    for (let call = 0; call < 10; call++) await open.server.open(open.ana.opened.flow.id);
  });

  it('stops whoever tries admin keys, not whoever has the right one', async () => {
    const { server } = await limited(() => '203.0.113.8');
    const guess = () => server.call('GET', '/v1/admin/flows', undefined, { token: 'guess' });
    assert.deepEqual([(await guess()).status, (await guess()).status, (await guess()).status], [401, 401, 429]);
    for (let call = 0; call < 5; call++) ok(await server.admin('GET', '/flows'));
  });

  it('stops whoever tries invites', async () => {
    const { server, ana } = await ready({
      clock,
      rateLimiter: memoryRateLimiter(clock, { ...defaultRates, 'invite-failure': { calls: 2, seconds: 60 } }),
      clientAddress: () => '203.0.113.9',
    });
    const path = `/v1/flows/${ana.opened.flow.id}/sessions`;
    const guess = (invite: string) => server.call('POST', path, { invite });
    const statuses: number[] = [];
    for (const letter of 'abcd') statuses.push((await guess(`gr_${letter.repeat(43)}`)).status);
    assert.deepEqual(statuses, [404, 404, 429, 429]);
    await clock.pass(30_000);
    const { token } = ok<{ token: string }>(await ana.call('POST', '/links'));
    assert.equal((await guess(token)).status, 201);
  });

  it('forgets callers who have been quiet', async () => {
    const limiter = memoryRateLimiter(clock, defaultRates);
    for (let caller = 0; caller < 25_000; caller++) assert.equal(limiter.take('token', String(caller)), undefined);
    await clock.pass(60_000);
    assert.equal(limiter.take('token', '0'), undefined);
  });
});

describe('events', () => {
  it('takes one or many, as a beacon may send them', async () => {
    const { server } = await ready();
    const event = { name: 'greenroom-start', at: '2026-03-27T09:00:00Z', stage: 'apply' };
    for (const [body, type] of [
      [event, 'application/json'],
      [[event, event], 'text/plain;charset=UTF-8'],
    ] as const) {
      const answer = await server.call('POST', '/v1/events', JSON.stringify(body), {
        headers: { 'Content-Type': type },
      });
      assert.deepEqual([answer.status, answer.text], [204, '']);
    }
    for (const body of [{ name: 'Greenroom Start!', at: event.at }, { name: 'x' }, [{}]])
      refused(await server.call('POST', '/v1/events', body), 422, 'invalid');
  });
});
