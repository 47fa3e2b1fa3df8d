/** `greenroom serve`: the backend, the script and the flows of a folder, on one port. */
import { systemClock } from '../contract/clock.ts';
import { publishFlow } from '../server/publish-flow.ts';
import type { Store } from '../server/store/store.ts';
import type { Command } from './command.ts';
import { CommandError, type Io } from './io.ts';
import { loadFlows, type LoadedFlow } from './load-flows.ts';
import { count, problemText } from './problem-text.ts';
import { openSite } from './serve-files.ts';
import { startServer } from './serve-server.ts';
import { serveSettings, type ServeSettings } from './serve-settings.ts';

export const serveCommand: Command = {
  name: 'serve',
  usage: '[--flows DIR] [--data DIR] [--port N] [--host H] [--database-url URL] [--site DIR]',
  summary: 'Serve the backend, the script and the flows of a folder.',
  options: {
    flows: { value: 'DIR', help: 'Publishes each NAME.flow.json, with its NAME.backstage.json, where it changed.' },
    data: { value: 'DIR', help: 'Holds uploads and the embedded database. Default: greenroom-data.' },
    port: { value: 'N', help: '0 takes any free one. Default: 4173.' },
    host: { value: 'H', help: 'Default: 127.0.0.1. 0.0.0.0 answers to other machines too.' },
    'database-url': { value: 'URL', help: 'PostgreSQL instead of the embedded database. Default: DATABASE_URL.' },
    site: { value: 'DIR', help: 'A folder of pages to serve at /.' },
  },
  notes: `Environment: GREENROOM_ADMIN_KEY (turns on the recruiter's routes), DATABASE_URL, GREENROOM_PUBLIC_URL (the address
that links carry), GREENROOM_S3_BUCKET, _ACCESS_KEY, _SECRET_KEY, _ENDPOINT, _REGION, _PREFIX, _PATH_STYLE (uploads to an
S3-compatible store instead of the data folder). The embedded database is for one process and keeps everything that was answered when the process
dies; for several processes, and against power cuts, use PostgreSQL.`,
  words: [0, 0],
  async run({ options }, io) {
    const settings = serveSettings(options, io.env);
    const flows = await readFlows(settings, io);
    if (!flows) return 1;
    const stop = io.stopSignal();
    const site = await openSite(settings.site);
    const server = await startServer(settings, site, io, (store) => publish(flows, store, io));
    if (settings.adminKey === undefined) io.out('GREENROOM_ADMIN_KEY is not set: the recruiter’s routes are off.\n');
    if (!site.hasScript) io.out('The script is not built: /greenroom.js is off.\n');
    io.out(`Greenroom is ready on ${server.origin}\n`);
    await aborted(stop);
    await server.stop();
    return 0;
  },
};

/** The flows of the folder; nothing where anything is wrong in any of them, which has been printed then. */
async function readFlows(settings: ServeSettings, io: Io): Promise<readonly LoadedFlow[] | undefined> {
  if (settings.flows === undefined) return [];
  const { flows, errors, warnings } = await loadFlows(settings.flows);
  if (errors.length > 0) {
    io.err(`${errors.map(problemText).join('')}${count(errors.length, 'problem')}: nothing was started.\n`);
    return undefined;
  }
  const idle = warnings.filter(({ severity }) => severity === 'error');
  if (idle.length > 0)
    io.err(`${idle.map(problemText).join('')}${count(idle.length, 'error')}: served all the same.\n`);
  const doubts = warnings.length - idle.length;
  if (doubts > 0) io.out(`${count(doubts, 'warning')}: greenroom check ${settings.flows} tells them.\n`);
  if (flows.length === 0) throw new CommandError(`There is no NAME.flow.json in ${settings.flows}.`);
  return flows;
}

async function publish(flows: readonly LoadedFlow[], store: Store, io: Io): Promise<void> {
  for (const { flow, backstage } of flows) {
    const before = await store.newestVersion(flow.id);
    const { version } = await publishFlow(store, flow, backstage, systemClock);
    const isNew = version !== before;
    io.out(`${flow.id}: version ${version}${isNew ? ', published now' : ''}\n`);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
