import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { HttpBackend } from '../../src/backends/http.ts';
import { readEvents } from '../../src/backends/status-events.ts';
import type { CandidateStatus } from '../../src/contract/records.ts';
import { FakeClock, settled } from '../support/fake-clock.ts';
import { fetchAhead } from '../support/fetch-ahead.ts';

before(fetchAhead);

const encoder = new TextEncoder();
const status = (state: string): string => JSON.stringify({ state, updatedAt: '2026-03-27T09:00:00.000Z' });

/** A server whose stream and answers the test writes. */
class Statuses {
  readonly clock = new FakeClock();
  readonly asked: { line: string; at: number }[] = [];
  readonly seen: string[] = [];
  stream: 'open' | 'silent' | 'refused' = 'open';
  state = 'in-review';
  gone = false;
  #writer: ReadableStreamDefaultController<Uint8Array> | undefined;
  readonly #backend = new HttpBackend({
    baseUrl: 'https://a.example',
    clock: this.clock,
    fetch: (url, init) => this.#answer(url, init),
  });

  watch(signal?: AbortSignal) {
    const onStatus = ({ state }: CandidateStatus) => void this.seen.push(state);
    return this.#backend.watchStatus('token', onStatus, signal ? { signal } : {});
  }

  write(text: string): void {
    this.#writer?.enqueue(encoder.encode(text));
  }

  end(): void {
    this.#writer?.close();
  }

  lines(part: string): number {
    return this.asked.filter(({ line }) => line.endsWith(part)).length;
  }

  async #answer(url: string, { signal, headers }: RequestInit): Promise<Response> {
    this.asked.push({ line: new URL(url).pathname, at: this.clock.now() });
    assert.equal((headers as Record<string, string>)['Authorization'], 'Bearer token');
    if (this.gone) return new Response('{"code":"not-found"}', { status: 404 });
    if (!url.endsWith('/stream')) return new Response(status(this.state));
    if (this.stream === 'refused') throw new TypeError('blocked');
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.#writer = controller;
        signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
        if (this.stream === 'open') this.write(`retry: 3000\n\nid: 1\ndata: ${status(this.state)}\n\n`);
      },
    });
    return new Response(body);
  }
}

test('the stream tells the status at once and with each change, and each state once', async () => {
  const server = new Statuses();
  const stop = server.watch();
  await settled();
  server.write(`data: ${status('in-review')}\n\n`);
  server.write(`data: ${status('next-step')}\n\n`);
  await settled();
  assert.deepEqual(server.seen, ['in-review', 'next-step']);
  stop();
  await settled();
  assert.equal(server.clock.waiting, 0);
});

test('where no stream gets through, it asks: soon at first, then less often, and soon again after a change', async () => {
  const server = new Statuses();
  server.stream = 'refused';
  const stop = server.watch();
  await server.clock.pass(10 * 60_000);
  assert.equal(server.lines('/stream'), 2);
  const times = server.asked.filter(({ line }) => line.endsWith('/status')).map(({ at }) => at);
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
  assert.ok(
    gaps.every((gap, index) => gap >= (gaps[index - 1] ?? 0)),
    gaps.join(),
  );
  assert.equal(gaps.at(-1), 60_000);
  server.state = 'closed';
  const before = server.asked.length;
  await server.clock.pass(70_000);
  assert.deepEqual(server.seen, ['in-review', 'closed']);
  const [first, second] = server.asked.slice(before);
  assert.equal((second?.at ?? 0) - (first?.at ?? 0), 3_000);
  stop();
});

test('a stream that is held up by something in between is given up for asking', async () => {
  const server = new Statuses();
  server.stream = 'silent';
  const stop = server.watch();
  await server.clock.pass(40_000);
  assert.deepEqual([server.lines('/stream'), server.seen], [2, ['in-review']]);
  stop();
});

test('a stream that falls silent, or ends, is opened again', async () => {
  const server = new Statuses();
  const stop = server.watch();
  await server.clock.pass(44_000);
  server.write(': still here\n\n');
  await server.clock.pass(44_000);
  assert.equal(server.lines('/stream'), 1);
  server.state = 'scheduled';
  await server.clock.pass(5_000);
  assert.deepEqual([server.lines('/stream'), server.seen], [2, ['in-review', 'scheduled']]);
  server.end();
  await server.clock.pass(5_000);
  assert.equal(server.lines('/stream'), 3);
  stop();
});

test('it ends with the session, with its signal, and when it is told to', async () => {
  for (const way of ['gone', 'signal', 'told'] as const) {
    const server = new Statuses();
    const signal = new AbortController();
    server.stream = 'refused';
    const stop = server.watch(signal.signal);
    await server.clock.pass(30_000);
    if (way === 'gone') server.gone = true;
    if (way === 'signal') signal.abort();
    if (way === 'told') stop();
    await server.clock.pass(60_000);
    const count = server.asked.length;
    await server.clock.pass(10 * 60_000);
    assert.deepEqual([server.asked.length, server.clock.waiting], [count, 0], way);
    stop();
  }
});

test('a watch that is over before it began asks nothing', async () => {
  const server = new Statuses();
  server.watch(AbortSignal.abort());
  await settled();
  assert.deepEqual(server.seen, []);
});

test('events are read however their bytes are cut', async () => {
  const text = ': hello\r\n\r\ndata: {"a":"ü"}\r\rid: 7\ndata:one\ndata: two\nunknown: x\n\ndata: left over';
  const bytes = encoder.encode(text);
  for (let size = 1; size <= bytes.length; size++) {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
        controller.close();
      },
    });
    const events: string[] = [];
    await readEvents(
      body,
      (data) => events.push(data),
      () => {},
      new AbortController().signal,
    );
    assert.deepEqual(events, ['{"a":"ü"}', 'one\ntwo'], `pieces of ${size} bytes`);
  }
});
