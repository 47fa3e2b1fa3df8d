/** How a candidate comes into an interview: by a stored session or a new one. Fetches; renders nothing. By a link: follow-link.ts. */
import type { Backend } from '../../contract/backend.ts';
import { newKey } from '../../contract/new-key.ts';
import type { OpenSessionRequest, Session } from '../../contract/records.ts';
import { GreenroomError } from '../../errors/index.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { findStoredSession, storeSession } from '../../platform/stored-session.ts';
import { candidateSource } from './candidate-source.ts';
import type { Home } from './home.ts';
import type { Prefill } from './prefill.ts';

/** A session with everything that a journey is made from. */
export interface Entry {
  readonly flow: Flow;
  readonly session: Session;
  readonly token: string;
  readonly backend: Backend;
}

/** What the element knows about the person. */
export interface Visitor {
  readonly locale: string;
  /** The slug that the page gives. */
  readonly source?: string | undefined;
  /** What the page fills in, as it was given. */
  readonly prefill: unknown;
}

/** Openings whose answer has not come, each with its key: asked for again, the backend opens no second session. */
const pending = new WeakMap<Home, { readonly asked: string; readonly key: string }>();

/** True where this device holds a session: the landing is not read first. */
export function isReturning(home: Home): boolean {
  return !home.isPreview && findStoredSession(home.flowId, home.url) !== undefined;
}

/**
 * The session of someone who has been here before; nothing where it is gone.
 *
 * @throws GreenroomError where the backend cannot be reached
 */
export async function returnTo(home: Home, locale: string, signal: AbortSignal): Promise<Entry | undefined> {
  const backend = await home.backend();
  const token = findStoredSession(home.flowId, home.url) ?? '';
  try {
    const session = await backend.loadSession(token, { signal, locale });
    return { backend, token, session, flow: await pinnedFlow(home, session, locale, signal) };
  } catch (error) {
    const isGone = error instanceof GreenroomError && (error.code === 'unauthorized' || error.code === 'not-found');
    if (!isGone) throw error;
    return undefined;
  }
}

/**
 * A new session; kept on this device from then on.
 *
 * @param read - the flow as the candidate has just read it on the landing
 * @throws GreenroomError where the backend takes nobody, or cannot be reached
 */
export async function begin(home: Home, visitor: Visitor, signal: AbortSignal, read?: Flow): Promise<Entry> {
  const backend = await home.backend();
  const { answers, ...candidate } = await prefillOf(visitor);
  const source = candidateSource(visitor.source, location.href, document.referrer);
  const request: OpenSessionRequest = {
    flow: home.flowId,
    locale: visitor.locale,
    device: device(),
    ...(source !== undefined && { source }),
    ...(Object.keys(candidate).length > 0 && { candidate }),
    ...(answers && { prefill: { answers } }),
  };
  const asked = JSON.stringify(request);
  const before = pending.get(home);
  const key = before?.asked === asked ? before.key : newKey();
  pending.set(home, { asked, key });
  const { token, ...session } = await backend.openSession(request, { key, signal });
  pending.delete(home);
  if (!home.isPreview) storeSession(home.flowId, home.url, token);
  return { backend, token, session, flow: read ?? (await pinnedFlow(home, session, visitor.locale, signal)) };
}

/** Few pages fill anything in: the reader is fetched for them alone. */
async function prefillOf({ prefill }: Visitor): Promise<Prefill> {
  return prefill === undefined ? {} : (await import('./prefill.ts')).readPrefill(prefill);
}

/** A session keeps the version of the flow that it began with. */
export async function pinnedFlow(home: Home, session: Session, locale: string, signal: AbortSignal): Promise<Flow> {
  return home.loadFlow({ version: session.flow.version, locale, signal });
}

function device(): string {
  if (window.innerWidth < 600) return 'phone';
  return matchMedia('(pointer: coarse)').matches ? 'tablet' : 'desktop';
}
