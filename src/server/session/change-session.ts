/** One write to one session: replay, effect, stored answer and notice to those who watch, in one step of the store. */
import { GreenroomError } from '../../errors/index.ts';
import { decide } from '../../backstage/decision.ts';
import type { Call } from '../http/call.ts';
import { checkReplay } from '../http/request-key.ts';
import { applyChange } from '../store/apply-change.ts';
import type { FlowRecord, SessionChange, SessionData, SessionRecord } from '../store/records.ts';
import { finderOf, noSession } from './find-session.ts';
import { sessionView, visibleStatus, type Viewed } from './session-view.ts';

/** What a write starts from. */
export interface Start {
  readonly data: SessionData;
  readonly record: FlowRecord;
  readonly now: Date;
  /** When the request began to arrive: what deadlines are judged by. */
  readonly receivedAt: Date;
  /** `now` as records hold it. */
  readonly at: string;
}

/** The rows that a write changes. */
export interface Effect extends Omit<SessionChange, 'session' | 'key' | 'announce'> {
  session?: Partial<SessionRecord>;
}

/** An answer as it can be stored. */
export interface StoredAnswer {
  readonly status: number;
  /** The JSON body; null for none. */
  readonly body: unknown;
}

/** What a write comes to: rows, and the answer given the session after it. */
export interface Outcome {
  readonly effect: Effect;
  answer(after: Start): StoredAnswer;
}

/**
 * Runs a write on the session that the call names. `work` decides from the state alone and may run more than once.
 *
 * @throws what `work` throws; `unauthorized` or `not-found` where there is no session; `invalid` for a key that another request used.
 */
export async function changeSession(
  call: Call<unknown>,
  work: (start: Start) => Outcome | Promise<Outcome>,
): Promise<StoredAnswer> {
  const { server, key, receivedAt } = call;
  const answer = await server.store.changeSession<StoredAnswer>(finderOf(call), key?.hash, async ({ data, replay }) => {
    if (key && replay) {
      checkReplay(key, replay);
      return { result: { status: replay.status, body: replay.body } };
    }
    const record = await server.flows.version(data.session.flowId, data.session.flowVersion);
    const now = new Date(server.clock.now());
    const start: Start = { data, record, now, receivedAt, at: now.toISOString() };
    const outcome = await work(start);
    const { change, after } = effectOn(start, outcome.effect);
    const result = outcome.answer({ ...start, data: after });
    const stored = key && {
      owner: data.session.id,
      keyHash: key.hash,
      requestHash: key.requestHash,
      ...result,
      at: start.at,
    };
    return { change: { ...change, ...(stored && { key: stored }) }, result };
  });
  if (answer) return answer;
  throw call.tokenHash === '' ? new GreenroomError('not-found', 'There is no such session.') : await noSession(call);
}

function isFinished({ record }: Start, { stages, session }: SessionData): boolean {
  return stages.length > 0 && decide(record.flow, record.backstage, { stages, action: session.action }).allDone;
}

/** The change, and the session after it. Only what the candidate reads moves `statusAt` and wakes those who watch. */
function effectOn(start: Start, effect: Effect): { change: SessionChange; after: SessionData } {
  const session: SessionRecord = { ...start.data.session, ...effect.session, updatedAt: start.at };
  const after = applyChange(start.data, { ...effect, session });
  if (session.finishedAt === null && isFinished(start, after)) after.session.finishedAt = session.finishedAt = start.at;
  const announce = visibleStatus(start) !== visibleStatus({ ...start, data: after });
  if (announce) after.session.statusAt = session.statusAt = start.at;
  return { change: { ...effect, session, announce }, after };
}

/** The answer of a write that gives the session back. */
export function sessionAnswer(after: Viewed): StoredAnswer {
  return { status: 200, body: sessionView(after) };
}
