/** The session behind a token, with the version of the flow that it is pinned to. */
import { GreenroomError } from '../../errors/index.ts';
import type { Call } from '../http/call.ts';
import type { FlowRecord, SessionData } from '../store/records.ts';
import type { SessionFinder } from '../store/store.ts';

/** A session as a handler reads it. */
export interface FoundCase {
  readonly data: SessionData;
  readonly record: FlowRecord;
}

/**
 * Reads the session of a candidate's call.
 *
 * @throws GreenroomError `unauthorized` for a token of no session, `not-found` for one whose session was erased.
 */
export async function findSession(call: Pick<Call<unknown>, 'server' | 'tokenHash'>): Promise<FoundCase> {
  const data = await call.server.store.readSession({ tokenHash: call.tokenHash });
  if (!data) throw await noSession(call);
  return { data, record: await call.server.flows.version(data.session.flowId, data.session.flowVersion) };
}

/** Why there is no session behind a token. */
export async function noSession(call: Pick<Call<unknown>, 'server' | 'tokenHash'>): Promise<GreenroomError> {
  const erased = await call.server.store.readErased(call.tokenHash);
  return erased ? new GreenroomError('not-found', 'This application was erased.') : new GreenroomError('unauthorized');
}

/** How a call names its session: a candidate's by token, a recruiter's by the id in the path. */
export function finderOf(call: Call<unknown>): SessionFinder {
  return call.tokenHash === '' ? { id: call.params['session'] ?? '' } : { tokenHash: call.tokenHash };
}
