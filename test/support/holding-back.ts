// A line to a store that makes it hold back from overwriting, as Amazon S3, MinIO and others do: `If-None-Match: *` and `If-Match`.
import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';

/** An address that leads to a store. */
export interface StoreLine {
  readonly origin: string;
  /** Answers that still get lost on their way back, after the store has done what was asked. */
  lostAnswers: number;
  /** Every request that came through: method, path and headers. */
  readonly requests: { readonly method: string; readonly path: string; readonly headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** Opens a line to the store at `origin`. Requests for one object go through one after the other. */
export async function holdingBack(origin: string): Promise<StoreLine> {
  const last = new Map<string, Promise<void>>();
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url: path = '/', headers } = incoming;
    line.requests.push({ method, path, headers });
    const before = last.get(path) ?? Promise.resolve();
    const answered = before.then(async () => {
      if (method === 'PUT' && (await isForbidden(origin, path, headers))) {
        incoming.resume();
        outgoing.writeHead(412, { 'Content-Type': 'application/xml' });
        return void outgoing.end('<Error><Code>PreconditionFailed</Code></Error>');
      }
      const answer = await pass(origin, incoming);
      if (method === 'PUT' && line.lostAnswers > 0) {
        line.lostAnswers -= 1;
        answer.resume();
        return void outgoing.destroy();
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      await once(answer, 'close');
    });
    last.set(
      path,
      answered.catch(() => void outgoing.destroy()),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const line: StoreLine = {
    origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    lostAnswers: 0,
    requests: [],
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return line;
}

async function isForbidden(origin: string, path: string, headers: IncomingMessage['headers']): Promise<boolean> {
  const [noneMatch, match] = [headers['if-none-match'], headers['if-match']];
  if (noneMatch === undefined && match === undefined) return false;
  const present = await fetch(`${origin}${path}`, { method: 'HEAD' });
  return noneMatch === '*' ? present.ok : present.headers.get('ETag') !== match;
}

async function pass(origin: string, incoming: IncomingMessage): Promise<IncomingMessage> {
  const { method, url, headers } = incoming;
  const { 'if-none-match': _, 'if-match': __, ...rest } = headers;
  const forwarded = request(`${origin}${url}`, { method, headers: rest });
  incoming.pipe(forwarded);
  const [answer] = (await once(forwarded, 'response')) as [IncomingMessage];
  return answer;
}
