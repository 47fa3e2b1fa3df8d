/** The Store port: everything the server keeps but files. Implementations: memory.ts, and SQL in sql/. */
import type {
  EventRecord,
  FlowRecord,
  FlowSummary,
  HelpRecord,
  KeyRecord,
  ResumeTextRecord,
  SelfIdRecord,
  SessionChange,
  SessionData,
  SessionRecord,
  UploadRecord,
} from './records.ts';

/** How a session is looked up; each is unique. */
export type SessionFinder =
  | { readonly id: string }
  /** The token of its opening, or one that an invite was exchanged for. */
  | { readonly tokenHash: string }
  | { readonly inviteHash: string }
  | { readonly openingKeyHash: string }
  | { readonly trackingId: string };

/** A session as a change starts from it. */
export interface FoundSession {
  readonly data: SessionData;
  /** The stored answer to the same Idempotency-Key, where one was asked for and is there. */
  readonly replay: KeyRecord | undefined;
}

/** What a change comes to: what to store (nothing where `change` is absent) and what the caller gets. */
export interface Worked<T> {
  readonly change?: SessionChange;
  readonly result: T;
}

/** Part of a recruiter's list. */
export interface SessionPage {
  /** At most so many. */
  readonly limit: number;
  /** Start after this session id, as the last one of the page before. */
  readonly after?: string;
}

/**
 * Where sessions, flows and all that belongs to them are kept. Each method is atomic and durable once it resolves.
 * Failures of the store itself throw whatever they are; the server answers them as `unavailable`.
 */
export interface Store {
  /** The number of the newest version of a flow; undefined where there is none. Asked often: keep it cheap. */
  newestVersion(flowId: string): Promise<number | undefined>;
  /** One version. The server keeps it, so this is asked once per version and process. */
  readFlow(flowId: string, version: number): Promise<FlowRecord | undefined>;
  /** The newest version of each flow, by id. */
  listFlows(): Promise<FlowSummary[]>;
  /** Adds a version, and the answer's key with it. False where that id and version, or the key, are there already. */
  addFlow(record: FlowRecord, key?: KeyRecord): Promise<boolean>;

  /** Adds a session with its first rows. False where its opening key is there already. */
  addSession(data: SessionData): Promise<boolean>;
  readSession(by: SessionFinder): Promise<SessionData | undefined>;
  /**
   * Changes one session as if no other change of it were under way: `work` gets its latest state (and the answer stored
   * for `keyHash`), and what it returns is applied wholly, or `work` is called again with the newer state. So `work` has
   * no effects of its own. What `work` throws comes out, and nothing is changed. Undefined where there is no such session.
   *
   * SQL: read with one statement, write with one (`update … where version = read` feeding the inserts), no lock held between.
   */
  changeSession<T extends object>(
    by: SessionFinder,
    keyHash: string | undefined,
    work: (found: FoundSession) => Promise<Worked<T>>,
  ): Promise<T | undefined>;
  /** Sessions of a flow, all versions, in the order of their opening. */
  listSessions(flowId: string, page: SessionPage): Promise<SessionData[]>;
  /** The texts of a session's resumes, in no certain order. */
  readResumeTexts(sessionId: string): Promise<ResumeTextRecord[]>;
  readHelp(sessionId: string): Promise<HelpRecord[]>;
  readSelfId(sessionId: string): Promise<SelfIdRecord[]>;
  /**
   * Deletes a session with everything that hangs on it, events too, and tells subscribers. Only the hashes of its tokens stay, so
   * that their holders read "not found", and the hash of the key, so that a repeat is answered. The caller deletes the files.
   */
  eraseSession(
    session: Pick<SessionRecord, 'id' | 'tokenHash'>,
    keyHash: string | undefined,
    at: string,
  ): Promise<void>;
  /** Whether a token belonged to a session that was erased, and by which key. Asked only where no session is found. */
  readErased(tokenHash: string): Promise<{ keyHash: string | null } | undefined>;

  /** One upload of any session, for the recruiter. */
  readUpload(uploadId: string): Promise<UploadRecord | undefined>;
  /** Ids of at most `limit` unfinished uploads of any session that expired before a moment. The caller deletes the bytes. */
  lostUploads(before: string, limit: number): Promise<string[]>;
  /** Deletes the row of an upload that is not finished; harmless where there is none. */
  forgetUpload(uploadId: string): Promise<void>;

  /** The stored answer of a write that belongs to no session. */
  readKey(owner: string, keyHash: string): Promise<KeyRecord | undefined>;
  /** Appends events, and the answer's key with them. False (and nothing stored) where the key is there already. */
  addEvents(events: EventRecord[], key?: KeyRecord): Promise<boolean>;
  /** Forgets answers to keys that are older than `before`. */
  forgetKeys(before: string): Promise<void>;

  /**
   * Calls `listener` after each announced change of a session, by any process; may call once too often, never once too few.
   * Returns how to stop. SQL: LISTEN and NOTIFY on one connection for all.
   */
  subscribe(sessionId: string, listener: () => void): () => void;
  /** Resolves when the store can answer; throws where it cannot. */
  ready(): Promise<void>;
  close(): Promise<void>;
}
