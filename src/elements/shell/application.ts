/** The part of the widget that comes when a candidate begins: journey and pages, in a chunk of their own. */
import type { PublicEvent } from '../../contract/public-events.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import { resumeJourney } from '../../journey/create-journey.ts';
import type { Journey } from '../../journey/events.ts';
import { browserPorts, forgetFlow } from '../../platform/browser-ports.ts';
import { closableStorage } from '../../platform/closable-storage.ts';
import { createDeviceStorage } from '../../platform/device-storage.ts';
import { memoryLayer } from '../../platform/storage-layer.ts';
import { storeSession } from '../../platform/stored-session.ts';
import '../pages/application/application.define.ts';
import { loadQuestions } from '../questions/load-questions.ts';
import type { Home } from './home.ts';
import type { Entry } from './opening.ts';

/** Where the token is kept beside what was typed. */
const tokenKey = 'token';
/** A journey, and how to have it keep nothing more on this device. */
export interface OpenJourney {
  readonly journey: Journey;
  close(): void;
}

/** A running journey for a session, with what this device kept of it. A preview keeps nothing. */
export async function openJourney(
  home: Home,
  entry: Entry,
  announce: (event: PublicEvent) => void,
): Promise<OpenJourney> {
  const { flow, session, token, backend } = entry;
  const ports = browserPorts(home.flowId, home.url);
  const storage = closableStorage(
    home.isPreview ? createDeviceStorage({ scope: 'preview', layers: [memoryLayer()] }) : ports.storage,
  );
  // Browsers write localStorage down seconds later, and a killed one never does: what was typed must not be left without its token.
  void storage.set(tokenKey, token);
  const files = home.isPreview ? undefined : ports.files;
  const journey = await resumeJourney({
    ...ports,
    storage,
    files,
    flow,
    session: { ...session, token },
    backend,
    announce,
  });
  journey.subscribe(({ acknowledged }) => {
    if (acknowledged === 'erased') void forget(home);
  });
  return { journey, close: () => storage.close() };
}

/** Without an entry: calls back where it finds the session of a browser that was killed before it had written down whose it is. */
export async function recall(home: Home, entry: Entry | undefined, goOn: () => Promise<void>): Promise<void> {
  const { flowId, url, isPreview } = home;
  if (entry || isPreview) return;
  const token = await browserPorts(flowId, url).storage.get(tokenKey);
  if (typeof token === 'string' && storeSession(flowId, url, token)) await goOn();
}

/** True where the candidate has begun, as the backend knows, or as this device kept it. */
export async function hasBegun({ flowId, url }: Home, { session }: Entry): Promise<boolean> {
  if (session.status.state !== 'not-started') return true;
  const { storage } = browserPorts(flowId, url);
  return (await storage.keys(session.id).catch(() => [])).length > 0;
}

/** Takes everything of one interview off this device. */
export function forget({ flowId, url }: Home): Promise<void> {
  return forgetFlow(flowId, url, browserPorts(flowId, url).storage);
}

/** Fetches ahead what the first pages need: their words, and the usual questions. */
export async function prepare(): Promise<void> {
  await Promise.all([
    loadMessagesFor('application'),
    loadQuestions(['short-text']),
    import('../pages/identity/identity-page.define.ts'),
  ]);
}
