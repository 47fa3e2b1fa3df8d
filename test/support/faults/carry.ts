// Carries one request to the server and its answer back, with what happens to it on the way.
import { once } from 'node:events';
import { request as ask, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import type { Readable, Writable } from 'node:stream';
import { breakOff, type Exchange, type Listener } from './exchange.ts';
import type { Pipe } from './pipe.ts';

/** What carrying takes beside the request. */
export interface Ride {
  readonly backend: string;
  readonly exchange: Exchange;
  readonly up: Pipe;
  readonly down: Pipe;
  readonly listener: Listener | undefined;
  /** Ends with the line. */
  readonly signal: AbortSignal;
}

/**
 * Does to a request what its exchange says.
 *
 * @throws Error where the server cannot be reached, or breaks off.
 */
export async function carry(incoming: IncomingMessage, outgoing: ServerResponse, ride: Ride): Promise<void> {
  const { exchange, signal } = ride;
  const { fault } = exchange;
  switch (fault.kind) {
    case 'reset-before':
    case 'away':
      return breakOff(outgoing);
    case 'silent':
      await pause(fault.milliseconds, signal);
      return breakOff(outgoing);
    case 'status': {
      const wait = fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
      exchange.status = fault.status;
      incoming.resume();
      // Without these a page is not allowed to see that it was answered at all.
      const origin = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' };
      outgoing.writeHead(fault.status, { ...origin, ...wait, connection: 'close' }).end('<h1>Out of order</h1>');
      return;
    }
    case 'late': {
      const body = await bodyOf(incoming, ride);
      breakOff(outgoing);
      await pause(fault.milliseconds, signal);
      if (!signal.aborted) (await send(incoming, ride, body)).resume();
      return;
    }
    case 'delay':
      await pause(fault.milliseconds, signal);
      return bringBack(await forward(incoming, outgoing, ride), outgoing, ride);
    case 'duplicate': {
      const body = await bodyOf(incoming, ride);
      const answers: IncomingMessage[] = [];
      await Promise.all([0, 1].map(async () => answers.push(await send(incoming, ride, body))));
      answers[0]?.resume();
      return bringBack(answers[1], outgoing, ride);
    }
    case 'reset-after': {
      const answer = await forward(incoming, outgoing, ride);
      ride.listener?.onAnswer?.(answer);
      for await (const piece of answer as AsyncIterable<Buffer>) ride.listener?.onPiece?.(piece);
      return breakOff(outgoing);
    }
    case 'none':
    case 'truncate':
    case 'cut':
      return bringBack(await forward(incoming, outgoing, ride), outgoing, ride);
  }
}

/** Hands the request on piece by piece; resolves with the head of the answer. */
async function forward(incoming: IncomingMessage, outgoing: ServerResponse, ride: Ride): Promise<IncomingMessage> {
  const { exchange, up, listener } = ride;
  if (listener) return send(incoming, ride, await bodyOf(incoming, ride));
  const upstream = open(incoming, ride);
  outgoing.once('close', () => upstream.destroy());
  const answered = answerTo(upstream);
  const room = exchange.fault.kind === 'cut' ? exchange.fault.bytes : Number.POSITIVE_INFINITY;
  const sent = pour(incoming, upstream, up, (bytes) => {
    exchange.requestBytes += bytes;
    return room - exchange.requestBytes;
  }).then((isWhole) => {
    if (isWhole) return void upstream.end();
    // What has gone through is with the server; then both ends lose each other.
    breakOff(outgoing);
    upstream.destroy();
  });
  // A server that answers before it has heard everything is heard all the same.
  return Promise.race([answered, sent.then(() => answered)]);
}

/** The request in one go. */
async function send(incoming: IncomingMessage, ride: Ride, body: Buffer): Promise<IncomingMessage> {
  const upstream = open(incoming, ride);
  ride.exchange.requestBytes += body.length;
  upstream.end(body);
  return answerTo(upstream);
}

function open({ method, url = '/', headers }: IncomingMessage, { backend, listener, signal }: Ride): ClientRequest {
  // Uncompressed, so that whoever listens in can read it.
  const plain = listener ? { 'accept-encoding': 'identity' } : {};
  const upstream = ask(backend + url, { method, headers: { ...headers, ...plain }, signal, agent: false });
  // Told to whoever waits for the answer.
  upstream.on('error', () => undefined);
  return upstream;
}

async function answerTo(upstream: ClientRequest): Promise<IncomingMessage> {
  const [answer] = (await once(upstream, 'response')) as [IncomingMessage];
  return answer;
}

/** Gives the answer to the client, all of it or the first half. */
async function bringBack(
  answer: IncomingMessage | undefined,
  outgoing: ServerResponse,
  { exchange, down, listener }: Ride,
): Promise<void> {
  if (!answer) return breakOff(outgoing);
  listener?.onAnswer?.(answer);
  exchange.status = answer.statusCode ?? 502;
  outgoing.once('close', () => answer.destroy());
  const { connection: _, ...headers } = answer.headers;
  outgoing.writeHead(exchange.status, headers).flushHeaders();
  const isHalf = exchange.fault.kind === 'truncate';
  const length = Number(answer.headers['content-length'] ?? 2);
  const room = isHalf ? Math.floor(length / 2) : Number.POSITIVE_INFINITY;
  const isWhole = await pour(answer, outgoing, down, (bytes, piece) => {
    exchange.responseBytes += bytes;
    listener?.onPiece?.(piece);
    return room - exchange.responseBytes;
  });
  if (isWhole && !isHalf) outgoing.end();
  else breakOff(outgoing);
}

/** Pours a body through a pipe. `count` says how much more may pass; false where that was less than all. */
async function pour(
  from: Readable,
  to: Writable,
  pipe: Pipe,
  count: (bytes: number, piece: Buffer) => number,
): Promise<boolean> {
  let room = count(0, Buffer.alloc(0));
  for await (const chunk of from as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + Math.min(pipe.sip, room));
      if (piece.length === 0) return false;
      await pipe.pass(piece.length);
      await write(to, piece);
      room = count(piece.length, piece);
      at += piece.length;
    }
  }
  return true;
}

/** Resolves once the piece is out of this process: what was counted is not taken back by a reset. */
function write(to: Writable, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    to.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

async function bodyOf(incoming: IncomingMessage, { listener }: Ride): Promise<Buffer> {
  const body = Buffer.concat(await incoming.toArray());
  listener?.onRequest?.(body);
  return body;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await after(milliseconds, undefined, { signal }).catch(() => undefined);
}
