// Who may embed and who may read: origins that look like an allowed one, or like none.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { routes, type Route } from '../../../src/contract/routes.ts';
import { adminKey, ok, refused, smallFlow, TestServer } from '../suites/harness.ts';

const allowed = 'https://careers.example.com';
const lookalikes = [
  'null',
  'https://careers.example.com.evil.example',
  'https://evil.example/?https://careers.example.com',
  'http://careers.example.com',
  'https://careers.example.com:8443',
  'https://sub.careers.example.com',
  'https://CAREERS.example.com.',
  'https://careers.example.com@evil.example',
  '',
];

async function ready() {
  const server = new TestServer({ store: memoryStore(), publicUrl: 'https://interviews.example.com/base' });
  const flow = smallFlow();
  await server.publish(flow);
  await server.publish(flow, { schemaVersion: 1, flow: flow.id, allowedOrigins: [allowed] });
  const from = (origin: string) => ({ headers: { Origin: origin } });
  return { server, flowId: flow.id, from };
}

describe('a flow for certain sites', () => {
  it('opens for them and for the server’s own pages, and for nobody that looks like them', async () => {
    const { server, flowId, from } = await ready();
    const calls = (origin: string) => [
      server.call('GET', `/v1/flows/${flowId}`, undefined, from(origin)),
      server.call('GET', `/v1/flows/${flowId}?version=2`, undefined, from(origin)),
      server.call('GET', `/v1/flows/${flowId}?version=1`, undefined, from(origin)),
      server.call('POST', `/v1/flows/${flowId}/sessions`, {}, from(origin)),
    ];
    for (const origin of [allowed, 'https://interviews.example.com', 'http://server.test'])
      for (const answer of await Promise.all(calls(origin))) ok(answer);
    for (const origin of lookalikes)
      for (const answer of await Promise.all(calls(origin))) refused(answer, 403, 'unauthorized');
  });

  it('has no list in what a browser reads', async () => {
    const { server, flowId, from } = await ready();
    const answer = await server.call('GET', `/v1/flows/${flowId}`, undefined, from('https://evil.example'));
    assert.doesNotMatch(answer.text + JSON.stringify([...answer.headers]), /careers\.example/);
  });
});

describe('every address', () => {
  it('answers a preflight in the same way whatever it is for, and sends no cookie anywhere', async () => {
    const { server } = await ready();
    for (const [, route] of Object.entries<Route>(routes)) {
      const path = route.path.replaceAll(/:\w+/g, 'x');
      for (const origin of ['https://careers.example.com', 'null']) {
        const headers = {
          Origin: origin,
          'Access-Control-Request-Method': route.method,
          'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key,tus-resumable',
        };
        const answer = await server.call('OPTIONS', path, undefined, { headers });
        assert.equal(answer.status, 204, path);
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), origin);
        assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), null);
        assert.match(answer.headers.get('Vary') ?? '', /Origin/);
        const methods = answer.headers.get('Access-Control-Allow-Methods') ?? '';
        assert.ok(methods.split(', ').includes(route.method), `${route.method} ${path}`);
      }
    }
  });

  it('of the recruiter is read by no page of another site, whatever its answer', async () => {
    const { server, flowId } = await ready();
    for (const token of [adminKey, 'wrong']) {
      for (const path of [`/flows`, `/flows/${flowId}/candidates`, '/sessions/ghost']) {
        const headers = { Origin: 'https://evil.example' };
        const answer = await server.admin('GET', path, undefined, { token, headers });
        assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null, path);
      }
    }
  });

  it('knows HEAD and refuses methods that it has not, with the list of those that it has', async () => {
    const { server, flowId } = await ready();
    const ana = await server.open(flowId);
    for (const path of ['', '/status', '/status/stream', '/data']) {
      const answer = await ana.call('HEAD', path);
      assert.deepEqual([answer.status, answer.text], [200, ''], path);
    }
    assert.equal((await server.call('HEAD', `/v1/flows/${flowId}`)).status, 200);
    for (const method of ['DELETE', 'PATCH', 'PROPFIND']) {
      const answer = await ana.call(method, '/status');
      refused(answer, 405, 'invalid');
      assert.equal(answer.headers.get('Allow'), 'GET, OPTIONS');
    }
  });

  it('believes no header about who calls, or by which method', async () => {
    const asked: (string | undefined)[] = [];
    const server = new TestServer({
      store: memoryStore(),
      rateLimiter: { take: (_, caller) => (asked.push(caller), undefined) },
      clientAddress: () => '203.0.113.9',
    });
    const flow = smallFlow();
    await server.publish(flow);
    const headers = {
      'X-Forwarded-For': '198.51.100.7',
      Forwarded: 'for=198.51.100.7',
      'X-Real-IP': '198.51.100.7',
      'X-HTTP-Method-Override': 'DELETE',
    };
    ok(await server.call('POST', `/v1/flows/${flow.id}/sessions`, {}, { headers }));
    refused(await server.call('GET', '/v1/admin/flows', undefined, { headers, token: 'wrong' }), 401, 'unauthorized');
    assert.deepEqual(asked, ['203.0.113.9', '203.0.113.9']);
  });
});
