/** Puts a fetch handler on a port of this machine, and ends it without cutting off what is being answered. */
import { once } from 'node:events';
import { createServer, ServerResponse, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { GreenroomError } from '../../errors/index.ts';

/** A handler of standard requests; `peer` is the network address at the other end of the connection. */
export type FetchHandler = (request: Request, peer: string | undefined) => Response | Promise<Response>;

/** Where to listen. */
export interface ListenOptions {
  host: string;
  /** 0: any free port. */
  port: number;
  /** How long answers under way may take once the server is asked to stop. Default 5,000 ms. */
  graceMs?: number;
}

/** A server that answers. */
export interface Listener {
  /** Such as `http://127.0.0.1:4173`, with the real port. */
  readonly origin: string;
  /** Takes no new connections, ends event streams, waits for answers under way, then cuts off the rest. */
  stop(): Promise<void>;
}

const slowestRequestMs = 3_600_000;
const mostHeaderBytes = 64 * 1024;

/**
 * Starts to listen; resolves once connections are taken.
 *
 * @throws GreenroomError `unavailable` where the address cannot be had; the message says why in one sentence.
 * @example
 * const listener = await listen(server.fetch, { host: '127.0.0.1', port: 0 });
 * await fetch(`${listener.origin}/healthz`);
 * await listener.stop();
 */
export async function listen(handler: FetchHandler, options: ListenOptions): Promise<Listener> {
  const streams = new Set<ServerResponse>();
  const answer = getRequestListener(
    async (request, { outgoing, incoming }) => {
      const response = await handler(request, incoming.socket.remoteAddress);
      if (isEventStream(response) && outgoing instanceof ServerResponse) keepUntilClosed(streams, outgoing);
      return response;
    },
    { overrideGlobalObjects: false },
  );
  // A file on a slow line takes longer than the five minutes that are usual for a request; its name in Base64 more than 16 kB of headers.
  const server = createServer({ requestTimeout: slowestRequestMs, maxHeaderSize: mostHeaderBytes }, answer);
  // Once the server stops, a kept-alive connection ends with its answer, not only when the browser lets it go.
  server.on('request', (_, response) => {
    response.once('close', () => server.listening || setImmediate(() => server.closeIdleConnections()));
  });
  // Longer than a load balancer keeps a connection, so that it never writes into one that is being closed.
  server.keepAliveTimeout = 65_000;
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new GreenroomError('unavailable', whyNot(error, options), { cause: error });
  }
  return { origin: originOf(server, options.host), stop: () => stop(server, streams, options.graceMs ?? 5_000) };
}

async function stop(server: Server, streams: ReadonlySet<ServerResponse>, graceMs: number): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  // Event streams have no end of their own; their readers connect again, to whoever answers then.
  for (const stream of streams) stream.destroy();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(cut);
}

function isEventStream(response: Response): boolean {
  return response.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
}

function keepUntilClosed(streams: Set<ServerResponse>, stream: ServerResponse): void {
  streams.add(stream);
  stream.once('close', () => streams.delete(stream));
}

function originOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function whyNot(error: unknown, { host, port }: ListenOptions): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Choose another with --port, or end the program that has it.`;
  if (code === 'EACCES') return `Port ${port} on ${host} is not open to this user. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}. Choose another with --host.`;
  return `Nothing can listen on ${host}:${port} (${code || String(error)}).`;
}
