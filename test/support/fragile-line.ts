// A line to a database that a test can break at a chosen moment.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What happens to what passes. */
export type Break = 'none' | 'before the request arrives' | 'before the answer arrives';

/** A local address that leads to a server, and can be broken. */
export interface FragileLine {
  /** The database's address, by way of this line. */
  readonly url: string;
  /** From now on, until it is `none` again, each connection breaks at this point. */
  breaks: Break;
  /** So many pieces of answers still pass before `breaks` holds. */
  passing: number;
  close(): Promise<void>;
}

/** Opens a line to the database at `url`. */
export async function fragileLine(url: string): Promise<FragileLine> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    const cut = () => [near, far].forEach((socket) => socket.destroy());
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    near.on('data', (piece) => (line.breaks === 'before the request arrives' ? cut() : far.write(piece)));
    far.on('data', (piece) => {
      if (line.breaks === 'before the answer arrives' && line.passing <= 0) return cut();
      line.passing -= 1;
      near.write(piece);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const here = new URL(url);
  here.host = `127.0.0.1:${port}`;
  const line: FragileLine = {
    url: here.href,
    breaks: 'none',
    passing: 0,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
  return line;
}
