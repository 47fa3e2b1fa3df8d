/** The Store on PostgreSQL's SQL, whichever engine runs it. No statement waits for our code with a lock held. */
import { GreenroomError } from '../../../errors/index.ts';
import type { SessionChange, SessionData } from '../records.ts';
import type { FoundSession, SessionFinder, Store } from '../store.ts';
import { announcements } from './announcements.ts';
import {
  flowColumns,
  helpColumns,
  keyColumns,
  resumeTextColumns,
  selfIdColumns,
  uploadColumns,
  type Columns,
} from './columns.ts';
import type { SqlConnection, SqlRow } from './connection.ts';
import { DatabaseError } from './database-error.ts';
import { jsonParameter, recordOf } from './fragments.ts';
import { migrate } from './migrate.ts';
import { sessionDataOf } from './session-data.ts';
import {
  addSession,
  changeSession,
  eraseSession,
  listSessions,
  readSession,
  sessionParts,
  type SessionLookup,
} from './session-statements.ts';
import { sqlInSchema, type SqlInSchema } from './sql-in-schema.ts';
import { flowStatements, recordStatements } from './statements.ts';

/** How a store is opened. */
export interface SqlStoreOptions {
  connection: SqlConnection;
  /** The PostgreSQL schema that holds the tables. Default `greenroom`. */
  schema?: string;
}

/**
 * Brings the tables up to date and opens the store. Closing the store closes the connection.
 *
 * @throws GreenroomError `unavailable` where the database does not answer, or belongs to a newer version.
 * @example
 * const store = await sqlStore({ connection: postgresConnection({ url }) });
 */
export async function sqlStore({ connection, schema = 'greenroom' }: SqlStoreOptions): Promise<Store> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new GreenroomError('invalid', `"${schema}" is no name for a schema: use lower-case letters, digits and "_".`);
  }
  await migrate(connection, schema);
  const waiting = announcements();
  await connection.listen(schema, waiting.announce, waiting.announceAll);
  const sql = sqlInSchema(schema);
  return {
    ...flowMethods(connection, sql),
    ...sessionMethods(connection, sql),
    ...recordMethods(connection, sql),
    subscribe: waiting.subscribe,
    close: () => connection.close(),
  };
}

type FlowMethods = Pick<Store, 'newestVersion' | 'readFlow' | 'listFlows' | 'addFlow'>;
type RecordMethods = Pick<
  Store,
  | 'readUpload'
  | 'lostUploads'
  | 'forgetUpload'
  | 'readKey'
  | 'addEvents'
  | 'forgetKeys'
  | 'readErased'
  | 'readResumeTexts'
  | 'readHelp'
  | 'readSelfId'
  | 'ready'
>;
type SessionMethods = Pick<Store, 'addSession' | 'readSession' | 'changeSession' | 'listSessions' | 'eraseSession'>;

function flowMethods(connection: SqlConnection, inSchema: SqlInSchema): FlowMethods {
  const sql = flowStatements(inSchema);
  return {
    async newestVersion(flowId) {
      const [row] = await connection.query(sql.newestVersion, [flowId]);
      return typeof row?.['version'] === 'number' ? row['version'] : undefined;
    },
    async readFlow(flowId, version) {
      return records(flowColumns, await connection.query(sql.readFlow, [flowId, version]))[0];
    },
    async listFlows() {
      const found = records(flowColumns, await connection.query(sql.listFlows, []));
      return found.map(({ id, version, publishedAt, flow }) => ({ id, version, publishedAt, flow }));
    },
    async addFlow(record, key) {
      try {
        const values = [jsonParameter(record), key === undefined ? null : jsonParameter(key)];
        return (await connection.query(sql.addFlow, values)).length > 0;
      } catch (error) {
        if (error instanceof DatabaseError && error.state === '23505') return false;
        throw error;
      }
    },
  };
}

function sessionMethods(connection: SqlConnection, sql: SqlInSchema): SessionMethods {
  const read = async (by: SessionFinder, keyHash: string | undefined): Promise<FoundSession | undefined> => {
    const [name, value] = Object.entries(by)[0] as [SessionLookup, string];
    const [row] = await connection.query(readSession(sql, name), [value, keyHash ?? null]);
    if (!row) return undefined;
    const replay = row['replay'];
    return { data: sessionDataOf(row['data']), replay: isObject(replay) ? recordOf(keyColumns, replay) : undefined };
  };
  /** False where the session is not at the version that the change was made from. */
  const write = async (change: SessionChange): Promise<boolean> => {
    const written = sessionParts.filter((part) => change[part]?.length);
    const { session, key, announce } = change;
    const values = [
      jsonParameter(session),
      session.id,
      session.version,
      ...written.map((part) => jsonParameter(change[part])),
    ];
    const statement = changeSession(sql, written, { hasKey: key !== undefined, announce: announce === true });
    return (await connection.query(statement, key ? [...values, jsonParameter(key)] : values)).length > 0;
  };
  return {
    async addSession(data) {
      const written = (['stages', 'consents', 'bookings', 'uploads', 'tokens'] as const).filter(
        (part) => data[part].length,
      );
      const values = [jsonParameter(data.session), ...written.map((part) => jsonParameter(data[part]))];
      return (await connection.query(addSession(sql, written), values)).length > 0;
    },
    async readSession(by) {
      return (await read(by, undefined))?.data;
    },
    async changeSession(by, keyHash, work) {
      for (;;) {
        const found = await read(by, keyHash);
        if (!found) return undefined;
        const { change, result } = await work(found);
        if (!change || (await write(change))) return result;
      }
    },
    async listSessions(flowId, { limit, after }) {
      const rows = await connection.query(listSessions(sql), [flowId, after ?? null, limit]);
      return rows.map((row): SessionData => sessionDataOf(row['data']));
    },
    async eraseSession({ id, tokenHash }, keyHash, at) {
      await connection.query(eraseSession(sql), [id, tokenHash, keyHash ?? null, at]);
    },
  };
}

function recordMethods(connection: SqlConnection, inSchema: SqlInSchema): RecordMethods {
  const sql = recordStatements(inSchema);
  return {
    async ready() {
      await connection.query(sql.ready, []);
    },
    async readResumeTexts(sessionId) {
      return records(resumeTextColumns, await connection.query(sql.readResumeTexts, [sessionId]));
    },
    async readHelp(sessionId) {
      return records(helpColumns, await connection.query(sql.readHelp, [sessionId]));
    },
    async readSelfId(sessionId) {
      return records(selfIdColumns, await connection.query(sql.readSelfId, [sessionId]));
    },
    async readErased(tokenHash) {
      const [row] = await connection.query(sql.readErased, [tokenHash]);
      return row && { keyHash: typeof row['key_hash'] === 'string' ? row['key_hash'] : null };
    },
    async readUpload(uploadId) {
      return records(uploadColumns, await connection.query(sql.readUpload, [uploadId]))[0];
    },
    async lostUploads(before, limit) {
      return (await connection.query(sql.lostUploads, [before, limit])).map((row) => String(row['id']));
    },
    async forgetUpload(uploadId) {
      await connection.query(sql.forgetUpload, [uploadId]);
    },
    async readKey(owner, keyHash) {
      return records(keyColumns, await connection.query(sql.readKey, [owner, keyHash]))[0];
    },
    async addEvents(events, key) {
      const values = [jsonParameter(events), key === undefined ? null : jsonParameter(key)];
      const [row] = await connection.query(sql.addEvents, values);
      return row?.['added'] === true;
    },
    async forgetKeys(before) {
      await connection.query(sql.forgetKeys, [before]);
    },
  };
}

/** The records in the column `record`; rows without one are left out. */
function records<R>(columns: Columns<R>, rows: readonly SqlRow[]): R[] {
  return rows
    .map((row) => row['record'])
    .filter(isObject)
    .map((record) => recordOf(columns, record));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
