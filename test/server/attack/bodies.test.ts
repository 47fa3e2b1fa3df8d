// Bodies made to bring a server down, to fill its log, or to make it talk more than it was asked.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { listen } from '../../../src/server/node/listen.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { applyFlow, secretBackstage } from '../suites/apply-flow.ts';
import { ok, refused, TestServer, type Candidate } from '../suites/harness.ts';

async function ready(): Promise<{ server: TestServer; ana: Candidate; opening: string }> {
  const server = new TestServer({ store: memoryStore() });
  const flow = applyFlow();
  await server.publish(flow, secretBackstage(flow.id));
  const ana = await server.open(flow.id, { candidate: { name: 'Ana', email: 'ana@example.com' } });
  return { server, ana, opening: `/v1/flows/${flow.id}/sessions` };
}

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const raw = { headers: { 'Content-Type': 'application/json' } };

describe('JSON of any depth', () => {
  it('is refused for what it is on every call that takes a body, with a key as well as without', async () => {
    const { server, ana, opening } = await ready();
    for (const [index, key] of [undefined, 'a key'].entries()) {
      const options = { ...raw, ...(key && { key: `${key} ${index}` }) };
      const story = `{"prefill":{"answers":{"story":${nested(200_000)}}}}`;
      refused(await server.call('POST', opening, story, options), 400, 'invalid');
      const draft = `{"answers":{"story":${nested(200_000)}},"revision":0}`;
      refused(await ana.call('PUT', '/stages/apply/draft', draft, options), 400, 'invalid');
      refused(await ana.call('POST', '/stages/apply/submit', draft, options), 400, 'invalid');
      const flow = `{"flow":{"id":"x","stages":${nested(200_000)}}}`;
      refused(await server.admin('PUT', '/flows/x', flow, options), 400, 'invalid');
    }
    assert.deepEqual(server.errors, []);
  });

  it('is read as far as any document goes', async () => {
    const { server, ana } = await ready();
    const draft = (levels: number) => `{"answers":{"story":${nested(levels)}},"revision":0}`;
    refused(await ana.call('PUT', '/stages/apply/draft', draft(150), { ...raw, key: 'k' }), 422, 'invalid');
    assert.deepEqual(server.errors, []);
  });
});

describe('a body of very many mistakes', () => {
  it('has no answer that is many times its size', async () => {
    const { ana } = await ready();
    const keys = Array.from({ length: 90_000 }, (_, index) => `"q${index.toString(36)}":1`);
    const answer = await ana.call('PUT', '/stages/apply/draft', `{"answers":{${keys.join()}},"revision":0}`, raw);
    refused(answer, 422, 'invalid');
    assert.ok(answer.text.length < 200_000, `${answer.text.length} characters`);
  });
});

describe('keys that every object answers to', () => {
  it('reach nothing and change nothing', async () => {
    const { server, ana, opening } = await ready();
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    for (const name of names) {
      const evil = `{"${name}":{"polluted":true,"name":"evil"}}`;
      const opened = await server.call('POST', opening, `{"candidate":${evil},"prefill":{"answers":${evil}}}`, raw);
      assert.deepEqual(ok<{ session: { candidate: object } }>(opened).session.candidate, {});
      ok(await ana.call('PUT', '/candidate', evil, raw));
      const draft = await ana.call('PUT', '/stages/apply/draft', `{"answers":${evil},"revision":0}`, raw);
      assert.ok(draft.status === 200 || draft.status === 422, draft.text);
      const scores = await server.admin('PUT', `/sessions/${ana.id}/scores`, evil, raw);
      assert.ok(scores.status === 200 || scores.status === 422, scores.text);
    }
    const session = await ana.session();
    assert.equal(session.candidate.name, 'Ana');
    assert.deepEqual(session.stages[0]?.answers ?? {}, {});
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
    assert.deepEqual(server.errors, []);
  });
});

describe('no body at all', () => {
  it('opens a session like an empty object, whatever type it claims', async () => {
    const { server, opening } = await ready();
    const types = [undefined, 'application/json', 'text/plain', 'application/x-www-form-urlencoded'];
    for (const type of types) {
      const headers = type === undefined ? {} : { 'Content-Type': type };
      ok(await server.call('POST', opening, undefined, { headers }));
    }
    refused(
      await server.call('POST', opening, '{}', { headers: { 'Content-Type': 'text/plain' } }),
      415,
      'unsupported-type',
    );
    refused(await server.call('POST', opening, ' ', raw), 400, 'invalid');
  });

  it('is no submission and no draft', async () => {
    const { ana } = await ready();
    refused(await ana.call('POST', '/stages/apply/submit'), 415, 'unsupported-type');
    refused(await ana.call('PUT', '/stages/apply/draft', '', raw), 400, 'invalid');
  });
});

describe('a caller who leaves in the middle of a body', () => {
  it('changes nothing, and is no error of the server', async () => {
    const { server, ana } = await ready();
    const broken = (method: string, path: string, headers: { [name: string]: string }) => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new TextEncoder().encode('{"name":')),
        pull: (controller) => controller.error(new Error('aborted')),
      });
      const all = { Authorization: `Bearer ${ana.token}`, ...headers };
      return new Request(`http://server.test${path}`, { method, headers: all, body, duplex: 'half' } as RequestInit);
    };
    const json = { 'Content-Type': 'application/json' };
    const announced = { ...json, 'Content-Length': '100' };
    const file = {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Length': '900',
      'Upload-Metadata': `filename ${btoa('cv.pdf')},stage ${btoa('apply')},question ${btoa('papers')}`,
    };
    for (const request of [
      broken('PUT', '/v1/session/candidate', json),
      broken('PUT', '/v1/session/candidate', announced),
      broken('POST', '/v1/uploads', file),
    ]) {
      assert.equal((await server.fetch(request)).status, 400, request.url);
    }
    assert.equal((await ana.session()).candidate.name, 'Ana');
    assert.deepEqual(server.errors, []);
  });

  it('is none over a real connection either', async () => {
    const { server, ana } = await ready();
    for (const length of ['Content-Length: 100', 'Transfer-Encoding: chunked']) {
      let arrive = (): void => undefined;
      let answer: (status: number) => void = () => undefined;
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      const answered = new Promise<number>((resolve) => (answer = resolve));
      const handler = async (request: Request) => {
        arrive();
        const response = await server.fetch(request);
        answer(response.status);
        return response;
      };
      const listener = await listen(handler, { host: '127.0.0.1', port: 0 });
      const socket = connect(Number(new URL(listener.origin).port), '127.0.0.1');
      const head = `PUT /v1/session/candidate HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${ana.token}`;
      socket.write(`${head}\r\nContent-Type: application/json\r\n${length}\r\n\r\n`);
      await arrived;
      socket.destroy();
      assert.equal(await answered, 400);
      await listener.stop();
    }
    assert.deepEqual(server.errors, []);
  });
});
