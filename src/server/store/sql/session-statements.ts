/**
 * The statements about sessions. A request reads with one and writes with one: JSON goes in and comes out whole, and the
 * database takes it apart.
 */
import {
  bookingColumns,
  consentColumns,
  helpColumns,
  resumeTextColumns,
  selfIdColumns,
  sessionColumns,
  stageColumns,
  tokenColumns,
  uploadColumns,
} from './columns.ts';
import type { TokenRecord } from '../records.ts';
import type { SqlStatement } from './connection.ts';
import { assignments, columnList, recordType, rowAsJson, valueList } from './fragments.ts';
import type { SqlInSchema } from './sql-in-schema.ts';

type AnyColumns = Readonly<Record<string, string>>;

/** What hangs on a session: table, columns, and by what a row is written over an older one. */
const parts = {
  stages: { table: 'stage', columns: stageColumns, key: 'stage' },
  consents: { table: 'consent', columns: consentColumns, key: 'id' },
  bookings: { table: 'booking', columns: bookingColumns, key: 'id' },
  uploads: { table: 'upload', columns: uploadColumns, key: 'id' },
  resumeTexts: { table: 'resume_text', columns: resumeTextColumns, key: 'upload' },
  tokens: { table: 'session_token', columns: tokenColumns, key: 'hash' },
  help: { table: 'help', columns: helpColumns, key: 'id' },
  selfId: { table: 'self_id', columns: selfIdColumns, key: 'stage' },
} as const satisfies Record<string, { table: string; columns: AnyColumns; key: string }>;

/** A part of a session that a change may write. */
export type SessionPart = keyof typeof parts;
/** All of them, in the order in which a statement takes its parameters. */
export const sessionParts = Object.keys(parts) as readonly SessionPart[];

/** How a session may be found, with the condition that finds it. */
const conditions = {
  id: () => 's.id = $1',
  // The token of the opening first: most sessions have no other.
  tokenHash: (sql: SqlInSchema) =>
    `s.id = coalesce((select id from ${sql.table('session')} where token_hash = $1), ${sessionOfToken(sql, 'session')})`,
  inviteHash: (sql: SqlInSchema) => `s.id = ${sessionOfToken(sql, 'invite')}`,
  openingKeyHash: () => `s.opening ->> 'keyHash' = $1`,
  trackingId: () => 's.tracking_id = $1',
} as const;

function sessionOfToken(sql: SqlInSchema, kind: TokenRecord['kind']): string {
  return `(select session from ${sql.table('session_token')} where hash = $1 and kind = '${kind}')`;
}

/** By what a session may be found. */
export type SessionLookup = keyof typeof conditions;

/** Parameters: the value that finds it, the hash of a key or null. */
export function readSession(sql: SqlInSchema, by: SessionLookup): SqlStatement {
  return sql.statement(
    `read-session ${by}`,
    () => `
      select ${sessionAsJson(sql)} as data, ${sql.selectKey('s.id', '$2')} as replay
      from ${sql.table('session')} s where ${conditions[by](sql)}`,
  );
}

/** Parameters: the flow, a session's id or null, how many. */
export function listSessions(sql: SqlInSchema): SqlStatement {
  const session = sql.table('session');
  return sql.statement(
    'list-sessions',
    () => `
      select ${sessionAsJson(sql)} as data from (
        select * from ${session}
        where flow_id = $1 and seq > coalesce((select seq from ${session} where id = $2), 0)
        order by seq limit $3
      ) s order by s.seq`,
  );
}

/** Parameters: the session, then the written parts in order. No row where its opening key is there already. */
export function addSession(sql: SqlInSchema, written: readonly SessionPart[]): SqlStatement {
  return sql.statement(
    `add-session ${initials(written)}`,
    () => `
      with added as (
        insert into ${sql.table('session')} as s (${columnList(sessionColumns)})
        select ${valueList(sessionColumns)} from json_to_record($1::json) as ${recordType(sessionColumns)}
        on conflict ((opening ->> 'keyHash')) do nothing
        returning s.id
      )${written.map((part, index) => `, ${writePart(sql, part, 'added', index + 2)}`).join('')}
      select id from added`,
  );
}

/**
 * Parameters: the session, its id, the version that it is built on, the written parts in order, the key. No row where
 * the session is at another version.
 */
export function changeSession(
  sql: SqlInSchema,
  written: readonly SessionPart[],
  { hasKey, announce }: { hasKey: boolean; announce: boolean },
): SqlStatement {
  const key = () =>
    `, keyed as (${sql.insertKey(written.length + 4)} where exists (select from changed) on conflict do nothing)`;
  return sql.statement(
    `change-session ${initials(written)}${hasKey ? ' key' : ''}${announce ? ' announced' : ''}`,
    () => `
      with changed as (
        update ${sql.table('session')} s
        set ${assignments(sessionColumns, 'r', ['id', 'version'])}, version = s.version + 1
        from json_to_record($1::json) as ${recordType(sessionColumns)}
        where s.id = $2 and s.version = $3
        returning s.id
      )${written.map((part, index) => `, ${writePart(sql, part, 'changed', index + 4)}`).join('')}${hasKey ? key() : ''}
      select id${announce ? `, pg_notify('${sql.schema}', id)` : ''} from changed`,
  );
}

/** Parameters: the session's id, the hash of the token of its opening, the key's hash or null, the time. */
export function eraseSession(sql: SqlInSchema): SqlStatement {
  return sql.statement(
    'erase-session',
    () => `
      with gone as (delete from ${sql.table('session')} where id = $1),
        keys as (delete from ${sql.table('answered_key')} where owner = $1),
        events as (delete from ${sql.table('event')} where session = $1),
        kept as (
          insert into ${sql.table('erased')} (token_hash, key_hash, at)
          select hash, $3::text, $4::timestamptz
          from (select $2::text as hash union select hash from ${sql.table('session_token')} where session = $1) tokens
          on conflict (token_hash) do update set key_hash = excluded.key_hash
        )
      select pg_notify('${sql.schema}', $1)`,
  );
}

function sessionAsJson(sql: SqlInSchema): string {
  const rows = (part: SessionPart, order: string) =>
    `coalesce((select json_agg(${rowAsJson(parts[part].columns, 't')} order by t.${order})
      from ${sql.table(parts[part].table)} t where t.session = s.id), '[]')`;
  return `json_build_object('session', ${rowAsJson(sessionColumns, 's')},
    'stages', ${rows('stages', 'stage')}, 'consents', ${rows('consents', 'seq')},
    'bookings', ${rows('bookings', 'seq')}, 'uploads', ${rows('uploads', 'seq')}, 'tokens', ${rows('tokens', 'seq')})`;
}

/** Writes the JSON records of a parameter as rows of the session in `from`. */
function writePart(sql: SqlInSchema, part: SessionPart, from: string, parameter: number): string {
  const { table, columns, key } = parts[part];
  // Ids of uploads and hashes of tokens are unique over all sessions, and a row of another session is never written over.
  const isGlobal = part === 'uploads' || part === 'resumeTexts' || part === 'tokens';
  const [conflict, own] = isGlobal ? [key, ' where t.session = excluded.session'] : [`session, ${key}`, ''];
  return `${table} as (
    insert into ${sql.table(table)} as t (session, ${columnList(columns)})
    select ${from}.id, ${valueList(columns)} from ${from}, json_to_recordset($${parameter}::json) as ${recordType(columns)}
    on conflict (${conflict}) do update set ${assignments(columns, 'excluded', [key])}${own}
  )`;
}

const initials = (written: readonly SessionPart[]) => written.map((part) => part.slice(0, 2)).join('');
