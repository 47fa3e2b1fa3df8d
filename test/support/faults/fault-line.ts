// A line to a server on which things go wrong as planned: an HTTP proxy on a port of its own that counts and logs what passes.
import { once, setMaxListeners } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { carry, type Ride } from './carry.ts';
import { breakOff, type Exchange, type Listener } from './exchange.ts';
import { calm, faultText, routeOf, type LineRoute, type Passenger, type Plan } from './fault.ts';
import { Pipe } from './pipe.ts';

/** What passed of one route. */
export interface RouteCount {
  requests: number;
  faults: number;
  requestBytes: number;
  responseBytes: number;
}

/** What a line is made from. */
export interface FaultLineOptions {
  /** Default: nothing goes wrong. */
  plan?: Plan;
  /** Of all connections together, each way. Default: no limit. */
  bytesPerSecond?: number;
  /** Listens in: bodies come uncompressed, and every piece is handed over. */
  hear?: (exchange: Exchange) => Listener;
}

/** A line to a server. */
export interface FaultLine {
  /** What the client takes for the server. */
  readonly origin: string;
  /** In the order in which the requests came. */
  readonly exchanges: readonly Exchange[];
  /** Decides from the next request on. */
  plan: Plan;
  /** From now on so many bytes a second go each way; without a number, as many as come. */
  limit(bytesPerSecond?: number): void;
  /** What passed, by route. */
  counts(): ReadonlyMap<LineRoute, RouteCount>;
  /** Every fault so far, a line each, for a test that fails. */
  log(): string;
  /** Breaks every connection and takes none for so long. */
  goAway(milliseconds: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Opens a line to the server at `backend`.
 *
 * @example
 * const line = await faultLine(server.origin, { plan: seededPlan(7), bytesPerSecond: 125_000 });
 * // … let a candidate talk to line.origin …
 * console.log(line.log());
 */
export async function faultLine(backend: string, options: FaultLineOptions = {}): Promise<FaultLine> {
  const exchanges: Exchange[] = [];
  const turns = new Map<string, number>();
  const [up, down] = [new Pipe(options.bytesPerSecond), new Pipe(options.bytesPerSecond)];
  const end = new AbortController();
  // One for each request that is on its way.
  setMaxListeners(0, end.signal);
  let port = 0;

  const server = createServer((incoming, outgoing) => {
    const exchange = begin(incoming);
    const ride: Ride = { backend, exchange, up, down, listener: options.hear?.(exchange), signal: end.signal };
    if (exchange.fault.kind === 'away') void line.goAway(exchange.fault.milliseconds);
    // A server that is away is a connection that breaks.
    else carry(incoming, outgoing, ride).catch(() => breakOff(outgoing));
  });

  function begin({ method = 'GET', url = '/' }: IncomingMessage): Exchange {
    const path = url.replace(/\?.*$/, '');
    const route = routeOf(method, path);
    const turn = (turns.get(`${method} ${route}`) ?? 0) + 1;
    turns.set(`${method} ${route}`, turn);
    const passenger: Passenger = { method, url, path, route, turn };
    const exchange: Exchange = {
      ...passenger,
      fault: line.plan(passenger),
      requestBytes: 0,
      responseBytes: 0,
      status: 0,
    };
    exchanges.push(exchange);
    return exchange;
  }

  async function listen(): Promise<void> {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The line has no port.');
    port = address.port;
  }

  async function close(): Promise<void> {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  let absence: Promise<void> | undefined;
  async function beAway(milliseconds: number): Promise<void> {
    await close();
    await after(milliseconds, undefined, { signal: end.signal }).catch(() => undefined);
    if (!end.signal.aborted) await listen();
  }

  const line: FaultLine = {
    get origin() {
      return `http://127.0.0.1:${port}`;
    },
    exchanges,
    plan: options.plan ?? calm,
    limit(bytesPerSecond = Number.POSITIVE_INFINITY) {
      for (const pipe of [up, down]) pipe.bytesPerSecond = bytesPerSecond;
    },
    counts: () => countByRoute(exchanges),
    log: () =>
      exchanges
        .map((exchange, index) => ({ ...exchange, index }))
        .filter(({ fault }) => fault.kind !== 'none')
        .map((one) => `#${one.index} ${one.method} ${one.path} (${one.turn}): ${faultText(one.fault)} → ${one.status}`)
        .join('\n'),
    async goAway(milliseconds) {
      absence ??= beAway(milliseconds).finally(() => (absence = undefined));
      await absence;
    },
    async stop() {
      end.abort();
      await absence;
      await close();
    },
  };
  await listen();
  return line;
}

function countByRoute(exchanges: readonly Exchange[]): ReadonlyMap<LineRoute, RouteCount> {
  const counts = new Map<LineRoute, RouteCount>();
  for (const { route, fault, requestBytes, responseBytes } of exchanges) {
    const count = counts.get(route) ?? { requests: 0, faults: 0, requestBytes: 0, responseBytes: 0 };
    count.requests += 1;
    count.faults += fault.kind === 'none' ? 0 : 1;
    count.requestBytes += requestBytes;
    count.responseBytes += responseBytes;
    counts.set(route, count);
  }
  return counts;
}
