// A line to a server that breaks while bytes go up, and can stand still: what a phone on a bus does to a file.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A local address that leads to a server, and breaks after so many bytes. */
export interface CuttingLine {
  readonly origin: string;
  /** Bytes that have gone up so far. */
  readonly sent: number;
  /** How often it has broken. */
  readonly cuts: number;
  /** The connection on which the byte of that number goes up stands still from then on, and this resolves; others go on. */
  holdAt(bytes: number): Promise<void>;
  close(): Promise<void>;
}

/** Opens a line to the server at `origin` which breaks each time when one of `cutsAt` bytes in all have gone up. */
export async function cuttingLine(origin: string, cutsAt: readonly number[]): Promise<CuttingLine> {
  const target = new URL(origin);
  const sockets = new Set<Socket>();
  const left = [...cutsAt];
  let [sent, hold] = [0, Number.POSITIVE_INFINITY];
  let isHeld = () => {};
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const cut = () => [near, far].forEach((socket) => socket.destroy());
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => (sockets.delete(socket), cut()));
    }
    near.on('data', (piece) => {
      sent += piece.length;
      if (sent >= (left[0] ?? Number.POSITIVE_INFINITY)) {
        left.shift();
        // What was on the line before the cut may have arrived.
        far.write(piece, cut);
        return;
      }
      far.write(piece);
      if (sent < hold) return;
      near.pause();
      hold = Number.POSITIVE_INFINITY;
      isHeld();
    });
    far.on('data', (piece) => near.write(piece));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    get sent() {
      return sent;
    },
    get cuts() {
      return cutsAt.length - left.length;
    },
    holdAt(bytes) {
      hold = bytes;
      return new Promise((resolve) => (isHeld = resolve));
    },
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
