/** Everything a journey needs of this browser, in one call. */
import { systemClock } from '../contract/clock.ts';
import { onDemand } from '../contract/on-demand.ts';
import type { DeviceStorage, JourneyPorts } from '../journey/ports.ts';
import { createConnectivity } from './connectivity.ts';
import { createDeviceStorage } from './device-storage.ts';
import { newKey } from '../contract/new-key.ts';
import { createPageLife } from './page-life.ts';
import { forgetSession } from './stored-session.ts';

const tabsOfBrowser = onDemand(() => import('./tabs.ts').then(({ createTabs }) => createTabs()));

/**
 * The ports of this browser for one flow of one backend.
 *
 * @example
 * const journey = await resumeJourney({ flow, session, backend, ...browserPorts(flow.id, backendUrl) });
 */
export function browserPorts(flowId: string, backendUrl: string): JourneyPorts {
  return {
    storage: createDeviceStorage({ scope: `${backendUrl}:${flowId}` }),
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
}
