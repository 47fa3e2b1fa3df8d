// Status streams opened by the hundred: one session holds a few, and what is left behind is freed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Store } from '../../../src/server/store/store.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { settled } from '../../support/fake-clock.ts';
import { ok, smallFlow, TestServer, type Candidate } from '../suites/harness.ts';

/** A store that counts who waits for changes. */
function countingStore(): { store: Store; waiting: () => number } {
  const store = memoryStore();
  let waiting = 0;
  return {
    waiting: () => waiting,
    store: {
      ...store,
      subscribe(sessionId, listener) {
        const stop = store.subscribe(sessionId, listener);
        waiting += 1;
        let isOver = false;
        return () => {
          if (!isOver) waiting -= 1;
          isOver = true;
          stop();
        };
      },
    },
  };
}

async function ready(): Promise<{ server: TestServer; waiting: () => number; ana: Candidate; eva: Candidate }> {
  const { store, waiting } = countingStore();
  const server = new TestServer({ store, limits: { streamsPerSession: 5 } });
  const flow = smallFlow();
  await server.publish(flow);
  return { server, waiting, ana: await server.open(flow.id), eva: await server.open(flow.id) };
}

interface Opened {
  readonly leave: AbortController;
  readonly reader: ReadableStreamDefaultReader<Uint8Array>;
  /** Everything that has come so far. */
  text: string;
  isOver: boolean;
}

async function open(server: TestServer, { token }: Candidate): Promise<Opened> {
  const leave = new AbortController();
  const request = new Request('http://server.test/v1/session/status/stream', {
    headers: { Authorization: `Bearer ${token}` },
    signal: leave.signal,
  });
  const response = await server.fetch(request);
  assert.equal(response.status, 200);
  assert.ok(response.body);
  const opened: Opened = { leave, reader: response.body.getReader(), text: '', isOver: false };
  void readOn(opened);
  return opened;
}

async function readOn(opened: Opened): Promise<void> {
  for (let next = await opened.reader.read(); !next.done; next = await opened.reader.read())
    opened.text += new TextDecoder().decode(next.value);
  opened.isOver = true;
}

describe('many streams of one session', () => {
  it('are a few: the oldest ends for the newest, and nobody else’s does', async () => {
    const { server, waiting, ana, eva } = await ready();
    const hers = await open(server, eva);
    const streams: Opened[] = [];
    for (let count = 0; count < 50; count++) streams.push(await open(server, ana));
    await settled();
    assert.equal(waiting(), 6);
    const over = streams.map((stream) => stream.isOver);
    assert.deepEqual(over, [...Array.from({ length: 45 }, () => true), ...Array.from({ length: 5 }, () => false)]);
    assert.equal(hers.isOver, false);
    ok(await ana.draft('apply', { nights: true }, 0));
    await settled();
    assert.match(streams.at(-1)?.text ?? '', /in-progress/);
    assert.doesNotMatch(hers.text, /in-progress/);
    assert.deepEqual(server.errors, []);
  });

  it('are freed when their readers leave, one way or the other', async () => {
    const { server, waiting, ana } = await ready();
    for (let round = 0; round < 20; round++) {
      const [aborted, cancelled] = [await open(server, ana), await open(server, ana)];
      aborted.leave.abort();
      await cancelled.reader.cancel();
    }
    await settled();
    assert.equal(waiting(), 0);
    assert.equal(server.clock.waiting, 0);
    assert.deepEqual(server.errors, []);
  });
});
