// A fetch handler on a real port.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listen } from '../../../src/server/node/listen.ts';

const host = '127.0.0.1';

describe('listening on a port', () => {
  it('answers on the real port where any free one was asked for', async () => {
    const listener = await listen(async (request) => new Response(`${request.method} ${await request.text()}`), {
      host,
      port: 0,
    });
    assert.match(listener.origin, /^http:\/\/127\.0\.0\.1:[1-9]\d+$/);
    const response = await fetch(`${listener.origin}/x`, { method: 'POST', body: 'hello' });
    assert.equal(await response.text(), 'POST hello');
    await listener.stop();
    await assert.rejects(fetch(listener.origin));
  });

  it('says in one sentence that a port is in use, or that the machine has no such address', async () => {
    const listener = await listen(() => new Response('x'), { host, port: 0 });
    const port = Number(new URL(listener.origin).port);
    await assert.rejects(
      listen(() => new Response('x'), { host, port }),
      { code: 'unavailable', message: new RegExp(`^Port ${port} on 127.0.0.1 is in use`) },
    );
    await listener.stop();
    await assert.rejects(
      listen(() => new Response('x'), { host: '192.0.2.1', port: 0 }),
      { code: 'unavailable', message: /no address 192\.0\.2\.1/ },
    );
  });

  it('finishes the answer under way when it is stopped, and keeps no idle connection', async () => {
    let answer = (): void => undefined;
    let asked = (): void => undefined;
    const reached = new Promise<void>((resolve) => (asked = resolve));
    const handler = () =>
      new Promise<Response>((resolve) => {
        answer = () => resolve(new Response('complete'));
        asked();
      });
    const listener = await listen(handler, { host, port: 0, graceMs: 60_000 });
    const response = fetch(listener.origin);
    await reached;
    const stopped = listener.stop();
    answer();
    assert.equal(await (await response).text(), 'complete');
    await stopped;
  });

  it('ends event streams at once when it is stopped', async () => {
    const body = () =>
      new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(':\n')) });
    const events = () => new Response(body(), { headers: { 'Content-Type': 'text/event-stream' } });
    const listener = await listen(events, { host, port: 0, graceMs: 60_000 });
    const response = await fetch(listener.origin);
    await listener.stop();
    await assert.rejects(response.text());
  });

  it('cancels a stream whose reader leaves', async () => {
    let cancelled = (): void => undefined;
    const left = new Promise<void>((resolve) => (cancelled = resolve));
    const body = () =>
      new ReadableStream({
        start: (controller) => controller.enqueue(new TextEncoder().encode('x')),
        cancel: () => cancelled(),
      });
    const listener = await listen(() => new Response(body()), { host, port: 0 });
    const leave = new AbortController();
    const response = await fetch(listener.origin, { signal: leave.signal });
    await response.body?.getReader().read();
    leave.abort();
    await left;
    await listener.stop();
  });

  it('tells the handler who is at the other end', async () => {
    const listener = await listen((_, peer) => new Response(peer), { host, port: 0 });
    assert.equal(await (await fetch(listener.origin)).text(), '127.0.0.1');
    await listener.stop();
  });

  it('cuts off a stream without an end after the grace time', async () => {
    const endless = () =>
      new Response(new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('x')) }));
    const listener = await listen(endless, { host, port: 0, graceMs: 1 });
    const response = await fetch(listener.origin);
    await listener.stop();
    await assert.rejects(response.text());
  });
});
