// Stands between browser and backend on a port of its own: writes down everything that passes, and can lose an answer.
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';

/** One request and as much of its answer as has passed. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly requestBody: string;
  status: number;
  /** Every answer's headers and body in one text, so that nothing can hide in either. */
  answer: string;
}

/** A line that is listened to. */
export interface Wiretap {
  /** What the browser takes for the backend. */
  readonly origin: string;
  /** In the order in which the answers began. */
  readonly exchanges: readonly Exchange[];
  /** From here on the backend still gets these requests, and the browser never hears of it; until the returned function is called. */
  loseAnswers(to: (method: string, path: string) => boolean): () => void;
  stop(): Promise<void>;
}

/** Starts to listen in on a backend. */
export async function tap(backend: string): Promise<Wiretap> {
  const exchanges: Exchange[] = [];
  let isLost: (method: string, path: string) => boolean = () => false;

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = incoming;
    const body = Buffer.concat(await incoming.toArray());
    // Uncompressed, so that what is written down can be read.
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const upstream = ask(backend + path, { method, headers });
    upstream.end(body);
    outgoing.on('close', () => upstream.destroy());
    const [answer] = (await once(upstream, 'response')) as [IncomingMessage];
    const mustLose = isLost(method, path);
    const exchange = {
      ...{ method, path, requestBody: body.toString(), status: answer.statusCode ?? 0 },
      answer: `${JSON.stringify(answer.headers)}\n`,
    };
    exchanges.push(exchange);
    if (!mustLose) outgoing.writeHead(answer.statusCode ?? 502, answer.headers).flushHeaders();
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      exchange.answer += chunk.toString();
      if (!mustLose) outgoing.write(chunk);
    }
    if (mustLose) outgoing.destroy();
    else outgoing.end();
  }

  const server = createServer((incoming, outgoing) => {
    // A backend that is away is a connection that breaks.
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The tap has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    exchanges,
    loseAnswers(to) {
      isLost = to;
      return () => (isLost = () => false);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
