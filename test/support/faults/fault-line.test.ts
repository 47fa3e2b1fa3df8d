// The line that breaks things does what it says: each fault as it is named, the same again from the same seed.
import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { chance, createDice } from './dice.ts';
import { calm, routeOf, seededPlan, type Fault } from './fault.ts';
import { faultLine, type FaultLine, type FaultLineOptions } from './fault-line.ts';

describe('a line on which things go wrong', () => {
  /** Bodies that the server has heard in full, in order. */
  let heard: string[] = [];
  /** Bytes that it has heard of any body, whole or not. */
  let heardBytes = 0;
  const ears = new EventEmitter();
  let line: FaultLine;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => {
      heardBytes += piece.length;
      body += piece.toString();
    });
    request.on('error', () => undefined);
    request.on('end', () => {
      heard.push(body);
      ears.emit('heard');
      response.end(`answer ${heard.length}`);
    });
  });
  let backend = '';

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    backend = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  afterEach(() => line.stop());

  async function open(fault: Fault, options: FaultLineOptions = {}): Promise<void> {
    heard = [];
    heardBytes = 0;
    line = await faultLine(backend, { plan: ({ turn }) => (turn === 1 ? fault : { kind: 'none' }), ...options });
  }

  const path = '/v1/session/stages/ask/draft';
  const send = (body = 'hello') => fetch(line.origin + path, { method: 'PUT', body });
  const text = async (body?: string) => (await send(body)).text();

  it('hands over what nothing happens to, and counts it by route', async () => {
    await open({ kind: 'none' });
    assert.equal(await text('hello'), 'answer 1');
    assert.equal(await text('hello again'), 'answer 2');
    assert.deepEqual(
      [...line.counts()],
      [['saveDraft', { requests: 2, faults: 0, requestBytes: 16, responseBytes: 16 }]],
    );
    assert.equal(line.log(), '');
  });

  it('breaks before the server hears of it', async () => {
    await open({ kind: 'reset-before' });
    await assert.rejects(send());
    assert.deepEqual(heard, []);
    assert.equal(await text(), 'answer 1');
    assert.equal(line.log(), `#0 PUT ${path} (1): reset-before → 0`);
  });

  it('breaks after the server has answered', async () => {
    await open({ kind: 'reset-after' });
    await assert.rejects(send());
    assert.deepEqual(heard, ['hello']);
  });

  it('brings a request that the client has given up to the server later', async () => {
    await open({ kind: 'late', milliseconds: 50 });
    const arrival = once(ears, 'heard');
    await assert.rejects(send());
    await arrival;
    assert.deepEqual(heard, ['hello']);
  });

  it('gives a request to the server twice, and the answer to the client once', async () => {
    await open({ kind: 'duplicate' });
    assert.match(await text(), /^answer [12]$/);
    assert.deepEqual(heard, ['hello', 'hello']);
  });

  it('gives half an answer', async () => {
    await open({ kind: 'truncate' });
    const response = await send();
    assert.equal(response.status, 200);
    await assert.rejects(response.text());
    assert.deepEqual([heard.length, line.exchanges[0]?.responseBytes], [1, 4]);
  });

  it('answers in place of the server', async () => {
    await open({ kind: 'status', status: 503, retryAfterSeconds: 2 });
    const response = await send();
    assert.deepEqual([response.status, response.headers.get('Retry-After'), heard.length], [503, '2', 0]);
  });

  it('takes a connection, says nothing, and breaks', async () => {
    await open({ kind: 'silent', milliseconds: 50 });
    await assert.rejects(send());
    assert.deepEqual(heard, []);
  });

  it('delays a request and answers it', async () => {
    await open({ kind: 'delay', milliseconds: 50 });
    assert.equal(await text(), 'answer 1');
  });

  it('is away for a while, and back at the same address', async () => {
    await open({ kind: 'none' });
    const { hostname, port } = new URL(line.origin);
    const back = line.goAway(100);
    await assert.rejects(once(connect(Number(port), hostname), 'connect'), { code: 'ECONNREFUSED' });
    await back;
    assert.equal(await text(), 'answer 1');
    assert.equal(line.origin, `http://${hostname}:${port}`);
  });

  it('goes away with the request that finds it so', async () => {
    await open({ kind: 'away', milliseconds: 20 });
    await assert.rejects(send());
    await line.goAway(0);
    assert.equal(await text(), 'answer 1');
  });

  it('cuts a body after so many bytes, which the server has', async () => {
    await open({ kind: 'cut', bytes: 100_000 });
    await assert.rejects(send('x'.repeat(1_000_000)));
    assert.deepEqual([heardBytes, line.exchanges[0]?.requestBytes], [100_000, 100_000]);
  });

  it('lets so many bytes a second through, of all connections together', async () => {
    await open({ kind: 'none' }, { bytesPerSecond: 200_000 });
    const start = performance.now();
    await Promise.all([text('x'.repeat(20_000)), text('x'.repeat(20_000))]);
    assert.ok(performance.now() - start >= 199, 'it went faster than the line is wide');
  });

  it('does the same again from the same seed, whatever the order', () => {
    const passenger = (turn: number) => ({ method: 'PUT', url: path, path, route: routeOf('PUT', path), turn });
    const turns = Array.from({ length: 500 }, (_, index) => index + 1);
    const plan = seededPlan(7);
    const first = turns.map((turn) => plan(passenger(turn)));
    assert.deepEqual(
      turns
        .toReversed()
        .map((turn) => seededPlan(7)(passenger(turn)))
        .toReversed(),
      first,
    );
    assert.notDeepEqual(
      turns.map((turn) => seededPlan(8)(passenger(turn))),
      first,
    );
    const kinds = new Set(first.map(({ kind }) => kind));
    assert.equal(kinds.size, 10, [...kinds].join());
    assert.ok(first.filter(({ kind }) => kind !== 'none').length > 100);
    assert.equal(calm(passenger(1)).kind, 'none');
  });
});

describe('chance from a seed', () => {
  it('is even, and follows from its name', () => {
    const throws = Array.from({ length: 2_000 }, (_, index) => chance(1, index));
    assert.ok(throws.every((share) => share >= 0 && share < 1));
    assert.ok(Math.abs(throws.reduce((sum, share) => sum + share, 0) / throws.length - 0.5) < 0.03);
    assert.equal(chance(1, 5), throws[5]);
  });

  it('throws dice within their limits, and shuffles without loss', () => {
    const dice = createDice(3, 'test');
    const numbers = Array.from({ length: 200 }, () => dice.between(2, 4));
    assert.deepEqual([...new Set(numbers)].toSorted(), [2, 3, 4]);
    assert.deepEqual(dice.shuffle([1, 2, 3, 4]).toSorted(), [1, 2, 3, 4]);
    assert.throws(() => dice.pick([]));
  });
});
