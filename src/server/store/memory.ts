/** A store in memory: for tests, demos and the local backend. Runs in a browser; forgets everything with the page. */
import { changeMemorySession, findMemorySession, type MemorySession } from './memory-session.ts';
import type { EventRecord, FlowRecord, KeyRecord } from './records.ts';
import type { Store } from './store.ts';

/**
 * A {@link Store} that keeps everything in this process. Not for real candidates: it forgets them when it ends.
 *
 * @example
 * const server = createServer({ store: memoryStore() });
 */
export function memoryStore(): Store {
  const memory: Memory = {
    flows: new Map(),
    sessions: new Map(),
    keys: new Map(),
    events: [],
    erased: new Map(),
    listeners: new Map(),
  };
  return { ...flowMethods(memory), ...sessionMethods(memory), ...eraseMethods(memory), ...restMethods(memory) };
}

interface Memory {
  readonly flows: Map<string, FlowRecord[]>;
  readonly sessions: Map<string, MemorySession>;
  readonly keys: Map<string, KeyRecord>;
  events: EventRecord[];
  readonly erased: Map<string, { keyHash: string | null }>;
  readonly listeners: Map<string, Set<() => void>>;
}

function flowMethods(memory: Memory): Pick<Store, 'newestVersion' | 'readFlow' | 'listFlows' | 'addFlow'> {
  const { flows } = memory;
  return {
    async newestVersion(flowId) {
      return flows.get(flowId)?.at(-1)?.version;
    },
    async readFlow(flowId, version) {
      return structuredClone(flows.get(flowId)?.find((record) => record.version === version));
    },
    async listFlows() {
      const newest = [...flows.values()].flatMap((versions) => versions.at(-1) ?? []);
      const rows = newest.map(({ id, version, publishedAt, flow }) => ({ id, version, publishedAt, flow }));
      return structuredClone(rows).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async addFlow(record, key) {
      const versions = flows.get(record.id) ?? [];
      if (versions.some((other) => other.version === record.version) || !keep(memory, key)) return false;
      flows.set(record.id, [...versions, structuredClone(record)]);
      return true;
    },
  };
}

type SessionMethods =
  'addSession' | 'readSession' | 'changeSession' | 'listSessions' | 'readResumeTexts' | 'readHelp' | 'readSelfId';

function sessionMethods(memory: Memory): Pick<Store, SessionMethods> {
  const { sessions, keys } = memory;
  return {
    async addSession(data) {
      const { opening, id } = data.session;
      if (opening && findMemorySession(sessions, { openingKeyHash: opening.keyHash })) return false;
      sessions.set(id, { data: structuredClone(data), resumeTexts: [], help: [], selfId: [] });
      return true;
    },
    async readSession(by) {
      return structuredClone(findMemorySession(sessions, by)?.data);
    },
    async changeSession(by, keyHash, work) {
      const replay = (id: string) => (keyHash === undefined ? undefined : keys.get(nameOf(id, keyHash)));
      const keepKey = (key: KeyRecord | undefined) => void keep(memory, key);
      const done = await changeMemorySession(() => findMemorySession(sessions, by), replay, keepKey, work);
      if (!done) return undefined;
      if (done.change?.announce) announce(memory, done.change.session.id);
      return done.result;
    },
    async listSessions(flowId, { limit, after }) {
      const all = [...sessions.values()].map((kept) => kept.data).filter((data) => data.session.flowId === flowId);
      const start = after === undefined ? 0 : all.findIndex((data) => data.session.id === after) + 1;
      return structuredClone(all.slice(start, start + limit));
    },
    async readResumeTexts(sessionId) {
      const { data, resumeTexts = [] } = sessions.get(sessionId) ?? {};
      return structuredClone(resumeTexts.filter(({ upload }) => data?.uploads.some(({ id }) => id === upload)));
    },
    async readHelp(sessionId) {
      return structuredClone(sessions.get(sessionId)?.help ?? []);
    },
    async readSelfId(sessionId) {
      return structuredClone(sessions.get(sessionId)?.selfId ?? []);
    },
  };
}

function eraseMethods(memory: Memory): Pick<Store, 'eraseSession' | 'readErased' | 'subscribe'> {
  const { sessions, keys, erased, listeners } = memory;
  return {
    async eraseSession(session, keyHash) {
      const further = sessions.get(session.id)?.data.tokens ?? [];
      sessions.delete(session.id);
      for (const [name, key] of keys) if (key.owner === session.id) keys.delete(name);
      memory.events = memory.events.filter((event) => event.session !== session.id);
      for (const hash of [session.tokenHash, ...further.map((token) => token.hash)])
        erased.set(hash, { keyHash: keyHash ?? null });
      announce(memory, session.id);
    },
    async readErased(tokenHash) {
      return erased.get(tokenHash);
    },
    subscribe(sessionId, listener) {
      const own = listeners.get(sessionId) ?? new Set();
      listeners.set(sessionId, own.add(listener));
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(sessionId) === own) listeners.delete(sessionId);
      };
    },
  };
}

type RestMethods =
  'readUpload' | 'lostUploads' | 'forgetUpload' | 'readKey' | 'addEvents' | 'forgetKeys' | 'ready' | 'close';

function restMethods(memory: Memory): Pick<Store, RestMethods> {
  const { sessions, keys } = memory;
  return {
    async readUpload(uploadId) {
      const uploads = [...sessions.values()].flatMap((kept) => kept.data.uploads);
      return structuredClone(uploads.find((upload) => upload.id === uploadId));
    },
    async lostUploads(before, limit) {
      const uploads = [...sessions.values()].flatMap((kept) => kept.data.uploads);
      const lost = uploads.filter(({ finished, expiresAt }) => !finished && expiresAt < before);
      return lost.slice(0, limit).map(({ id }) => id);
    },
    async forgetUpload(uploadId) {
      for (const { data } of sessions.values())
        data.uploads = data.uploads.filter(({ id, finished }) => id !== uploadId || finished !== null);
    },
    async readKey(owner, keyHash) {
      return structuredClone(keys.get(nameOf(owner, keyHash)));
    },
    async addEvents(added, key) {
      if (!keep(memory, key)) return false;
      memory.events.push(...structuredClone(added));
      return true;
    },
    async forgetKeys(before) {
      for (const [name, key] of keys) if (key.at < before) keys.delete(name);
    },
    async ready() {},
    async close() {},
  };
}

/** Keeps the answer to a key; false where one is there already. */
function keep({ keys }: Memory, key: KeyRecord | undefined): boolean {
  if (!key) return true;
  const name = nameOf(key.owner, key.keyHash);
  if (keys.has(name)) return false;
  keys.set(name, structuredClone(key));
  return true;
}

function announce({ listeners }: Memory, sessionId: string): void {
  for (const listener of [...(listeners.get(sessionId) ?? [])]) listener();
}

const nameOf = (owner: string, keyHash: string) => `${owner} ${keyHash}`;
