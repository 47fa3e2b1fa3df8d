// Requests that no browser sends: the connection is refused, the server stays.
import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { listen } from '../../../src/server/node/listen.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { smallFlow, TestServer } from '../suites/harness.ts';

const host = 'Host: server.test\r\nConnection: close\r\n';
const json = `${host}Content-Type: application/json\r\n`;

/** By what is wrong with it: the request, and the status that it may get; 0 where the line is simply closed. */
const requests = (path: string): [string, string, number[]][] => [
  ['a header of 80 kB', `GET /healthz HTTP/1.1\r\n${host}X: ${'x'.repeat(80_000)}\r\n\r\n`, [431]],
  ['a thousand headers', `GET /healthz HTTP/1.1\r\n${host}${'X: y\r\n'.repeat(3000)}\r\n`, [431, 200]],
  ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', [400]],
  ['a host that is a path', 'GET /healthz HTTP/1.1\r\nHost: evil.example/x?\r\nConnection: close\r\n\r\n', [400]],
  ['two lengths', `POST ${path} HTTP/1.1\r\n${json}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, [400]],
  [
    'length and chunks',
    `POST ${path} HTTP/1.1\r\n${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    [400],
  ],
  ['a length below zero', `POST ${path} HTTP/1.1\r\n${json}Content-Length: -1\r\n\r\n{}`, [400]],
  [
    'chunks that are none',
    `POST ${path} HTTP/1.1\r\n${json}Transfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n`,
    [400],
  ],
  ['a length of 100 MB', `POST ${path} HTTP/1.1\r\n${json}Content-Length: 100000000\r\n\r\n`, [413]],
  ['a line feed in a header', `GET /healthz HTTP/1.1\r\n${host}X: a\nY\r\n\r\n`, [400]],
  ['CONNECT', `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`, [0]],
  ['TRACE', `TRACE /healthz HTTP/1.1\r\n${host}\r\n`, [405]],
  ['OPTIONS *', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, [400, 404]],
  ['broken percent signs', `GET /%E0%A4%A HTTP/1.1\r\n${host}\r\n`, [404]],
  ['a way up', `GET /../../v1/admin/flows HTTP/1.1\r\n${host}\r\n`, [401]],
  ['a hidden way up', `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${host}\r\n`, [404]],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', [400]],
];

describe('a raw connection', () => {
  it('gets a refusal for each malformed request, without a word about the inside, and the server goes on', async () => {
    const server = new TestServer({ store: memoryStore() });
    const flow = smallFlow();
    await server.publish(flow);
    const listener = await listen(server.fetch, { host: '127.0.0.1', port: 0 });
    for (const [name, request, allowed] of requests(`/v1/flows/${flow.id}/sessions`)) {
      const socket = connect(Number(new URL(listener.origin).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(request, 'latin1');
      const answer = await text(socket);
      const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
      assert.ok(allowed.includes(status), `${name}: ${answer.slice(0, 200)}`);
      assert.doesNotMatch(answer, /\.[jt]s:\d|node:|Error:|at \w+ \(/, name);
      assert.equal((await fetch(`${listener.origin}/healthz`)).status, 200, name);
    }
    await listener.stop();
    assert.deepEqual(server.errors, []);
  });
});
