/** Puts store, files, server and port together, and takes them apart again in order. */
import { join } from 'node:path';
import { createServer, type GreenroomServer } from '../server/create-server.ts';
import type { Blobs } from '../server/blobs.ts';
import { diskBlobs } from '../server/node/disk-blobs.ts';
import { workerDocuments } from '../server/node/documents/worker-documents.ts';
import { listen } from '../server/node/listen.ts';
import { makeFolder, openStore } from '../server/node/open-store.ts';
import { publicAddress } from '../server/node/public-address.ts';
import type { Log } from '../server/ports.ts';
import type { S3Options } from '../server/s3/s3-options.ts';
import type { Store } from '../server/store/store.ts';
import type { Io } from './io.ts';
import { jsonLog } from './json-log.ts';
import type { Site } from './serve-files.ts';
import type { ServeSettings } from './serve-settings.ts';

/** A server that answers, with all that it holds open. */
export interface RunningServer {
  readonly origin: string;
  stop(): Promise<void>;
}

const hourMs = 3_600_000;

/**
 * Starts everything; resolves once the port answers.
 *
 * @param prepare runs on the open store before anyone can ask.
 * @throws GreenroomError `unavailable` with one sentence for whatever cannot be had.
 */
export async function startServer(
  settings: ServeSettings,
  site: Site,
  io: Io,
  prepare: (store: Store) => Promise<void>,
): Promise<RunningServer> {
  const { data, databaseUrl, adminKey, publicUrl, s3, host, port } = settings;
  makeFolder(data);
  const store = await openStore(databaseUrl === undefined ? { dataDir: data } : { databaseUrl });
  try {
    await prepare(store);
    const log = jsonLog(io.err);
    const peers = new WeakMap<Request, string>();
    const server = createServer({
      store,
      blobs: s3 ? await openBucket(s3, io) : await diskBlobs(join(data, 'files')),
      documents: workerDocuments({ log }),
      log,
      assets: site.files,
      // Under another public address a proxy stands in front, and every caller has the proxy's.
      clientAddress: (request) => (publicUrl === undefined ? publicAddress(peers.get(request)) : undefined),
      ...(adminKey !== undefined && { adminKey }),
      ...(publicUrl !== undefined && { publicUrl }),
    });
    const listener = await listen(
      (request, peer) => {
        if (peer !== undefined) peers.set(request, peer);
        return server.fetch(request);
      },
      { host, port },
    );
    const sweeper = sweepHourly(server, log);
    const stop = async () => {
      clearInterval(sweeper);
      await listener.stop();
      await store.close();
    };
    return { origin: listener.origin, stop };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Says where files go, and what an operator has to know of that place. */
async function openBucket(options: S3Options, io: Io): Promise<Blobs> {
  // Loaded on demand: who keeps files on disk needs no client for another store.
  const { s3Blobs } = await import('../server/s3/s3-blobs.ts');
  const blobs = await s3Blobs(options);
  io.out(`Files go to the bucket "${options.bucket}" at ${options.endpoint ?? 'Amazon S3'}.\n`);
  if (!blobs.isExclusive)
    io.out(
      'This store does not hold back from overwriting (If-None-Match): let one server process at a time use it.\n',
    );
  return blobs;
}

/** Now and every hour. */
function sweepHourly(server: GreenroomServer, log: Log): NodeJS.Timeout {
  const sweep = () => void server.sweep().catch((error: unknown) => log.error('sweep', error));
  sweep();
  return setInterval(sweep, hourMs).unref();
}
