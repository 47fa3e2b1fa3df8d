/** Puts store, files, server and port together, and takes them apart again in order. */
import { join } from 'node:path';
import { systemClock } from '../contract/clock.ts';
import { createServer } from '../server/create-server.ts';
import { diskBlobs } from '../server/node/disk-blobs.ts';
import { workerDocuments } from '../server/node/documents/worker-documents.ts';
import { listen } from '../server/node/listen.ts';
import { makeFolder, openStore } from '../server/node/open-store.ts';
import { publicAddress } from '../server/node/public-address.ts';
import type { Log } from '../server/ports.ts';
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
/** Longer than a browser stays offline with an answer that it has not sent. */
const keepKeysMs = 30 * 24 * hourMs;

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
  const { data, databaseUrl, adminKey, publicUrl, host, port } = settings;
  makeFolder(data);
  const store = await openStore(databaseUrl === undefined ? { dataDir: data } : { databaseUrl });
  try {
    await prepare(store);
    const log = jsonLog(io.err);
    const peers = new WeakMap<Request, string>();
    const server = createServer({
      store,
      blobs: await diskBlobs(join(data, 'files')),
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
    const sweeper = sweepKeys(store, log);
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

/** Forgets old answers to keys, now and every hour. */
function sweepKeys(store: Store, log: Log): NodeJS.Timeout {
  const sweep = () => {
    const before = new Date(systemClock.now() - keepKeysMs).toISOString();
    store.forgetKeys(before).catch((error: unknown) => log.error('sweep', error));
  };
  sweep();
  return setInterval(sweep, hourMs).unref();
}
