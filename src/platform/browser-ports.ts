/** Everything a journey needs of this browser, in one call. */
import { systemClock } from '../contract/clock.ts';
import { onDemand } from '../contract/on-demand.ts';
import type { DeviceStorage, JourneyPorts } from '../journey/ports.ts';
import { createConnectivity } from './connectivity.ts';
import { createDeviceStorage } from './device-storage.ts';
import { newKey } from '../contract/new-key.ts';
import { indexedDbLayer } from './indexed-db-layer.ts';
import { createPageLife } from './page-life.ts';
import type { StorageLayer } from './storage-layer.ts';
import { forgetSession } from './stored-session.ts';

const tabsOfBrowser = onDemand(() => import('./tabs.ts').then(({ createTabs }) => createTabs()));

/**
 * The ports of this browser for one flow of one backend.
 *
 * @example
 * const journey = await resumeJourney({ flow, session, backend, ...browserPorts(flow.id, backendUrl) });
 */
export function browserPorts(flowId: string, backendUrl: string): JourneyPorts {
  const scope = `${backendUrl}:${flowId}`;
  return {
    storage: createDeviceStorage({ scope }),
    files: onDemand(async () => (await import('./device-files.ts')).createDeviceFiles({ scope, layer: filesLayer() })),
    clock: systemClock,
    connectivity: createConnectivity(),
    pageLife: createPageLife(),
    tabs: tabsOfBrowser,
    newKey,
    random: () => Math.random(),
  };
}

/** "Not you?": takes everything of one flow off this device. */
export async function forgetFlow(flowId: string, backendUrl: string, storage: DeviceStorage): Promise<void> {
  forgetSession(flowId, backendUrl);
  for (const key of await storage.keys('')) await storage.delete(key);
  const files = filesLayer();
  // Where the database cannot be opened, nothing is in it.
  const kept = await files.keys(`${backendUrl}:${flowId}:`).catch(() => []);
  for (const key of kept) await files.delete(key).catch(() => undefined);
}

/** Files have a database of their own: they are large, few, and soon gone. */
function filesLayer(): StorageLayer {
  return indexedDbLayer(() => indexedDB, 'greenroom-files');
}
