/** How one session changes in memory: compare and set, as the SQL store does it. */
import { applyChange, replaceRows } from './apply-change.ts';
import type {
  HelpRecord,
  KeyRecord,
  ResumeTextRecord,
  SelfIdRecord,
  SessionChange,
  SessionData,
  TokenRecord,
} from './records.ts';
import type { FoundSession, SessionFinder, Worked } from './store.ts';

/** A session as memory keeps it. */
export interface MemorySession {
  data: SessionData;
  resumeTexts: ResumeTextRecord[];
  help: HelpRecord[];
  selfId: SelfIdRecord[];
}

/** Runs `work` until its change meets the state that it started from, and applies it. Undefined where there is no session. */
export async function changeMemorySession<T>(
  find: () => MemorySession | undefined,
  replayOf: (sessionId: string) => KeyRecord | undefined,
  keep: (key: KeyRecord | undefined) => void,
  work: (found: FoundSession) => Promise<Worked<T>>,
): Promise<Worked<T> | undefined> {
  for (;;) {
    const kept = find();
    if (!kept) return undefined;
    const found = structuredClone({ data: kept.data, replay: replayOf(kept.data.session.id) });
    const worked = await work(found);
    if (!worked.change) return worked;
    const now = find();
    if (now && now.data.session.version === worked.change.session.version) {
      apply(now, structuredClone(worked.change));
      // In the same turn: a repeat that starts from the new state must find the answer too.
      keep(worked.change.key);
      return worked;
    }
  }
}

function apply(kept: MemorySession, change: SessionChange): void {
  kept.data = applyChange(kept.data, change);
  kept.resumeTexts = replaceRows(kept.resumeTexts, change.resumeTexts, (row) => row.upload);
  kept.help.push(...(change.help ?? []));
  kept.selfId = replaceRows(kept.selfId, change.selfId, (row) => row.stage);
}

/** The session that is looked for, if it is there. */
export function findMemorySession(
  sessions: ReadonlyMap<string, MemorySession>,
  by: SessionFinder,
): MemorySession | undefined {
  if ('id' in by) return sessions.get(by.id);
  return [...sessions.values()].find(({ data: { session, tokens } }) => {
    const holds = (kind: TokenRecord['kind'], hash: string) =>
      tokens.some((one) => one.kind === kind && one.hash === hash);
    if ('tokenHash' in by) return session.tokenHash === by.tokenHash || holds('session', by.tokenHash);
    if ('inviteHash' in by) return holds('invite', by.inviteHash);
    if ('openingKeyHash' in by) return session.opening?.keyHash === by.openingKeyHash;
    return session.trackingId === by.trackingId;
  });
}
