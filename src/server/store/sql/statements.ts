/** The statements about everything but sessions, for one schema. */
import { eventColumns, flowColumns, helpColumns, resumeTextColumns, selfIdColumns, uploadColumns } from './columns.ts';
import { columnList, recordType, rowAsJson, valueList } from './fragments.ts';
import type { SqlInSchema } from './sql-in-schema.ts';

/** Statements about flows. */
export function flowStatements({ table, statement, insertKey }: SqlInSchema) {
  const flow = table('flow_version');
  const record = rowAsJson(flowColumns, 'f');
  return {
    newestVersion: statement('newest-version', () => `select max(version) as version from ${flow} where id = $1`),
    readFlow: statement('read-flow', () => `select ${record} as record from ${flow} f where id = $1 and version = $2`),
    listFlows: statement(
      'list-flows',
      () => `select ${record} as record from (select distinct on (id) * from ${flow} order by id, version desc) f`,
    ),
    /** Parameters: the version, the key or null. No row where the version is there; a key that is there undoes both. */
    addFlow: statement(
      'add-flow',
      () => `
        with added as (
          insert into ${flow} (${columnList(flowColumns)})
          select ${valueList(flowColumns)} from json_to_record($1::json) as ${recordType(flowColumns)}
          on conflict do nothing
          returning id
        ), keyed as (${insertKey(2)} where exists (select from added) and $2::json is not null)
        select id from added`,
    ),
  };
}

/** Statements about single records and keys. */
export function recordStatements({ table, statement, insertKey, selectKey }: SqlInSchema) {
  return {
    ready: statement('ready', () => 'select 1'),
    readResumeTexts: statement(
      'read-resume-texts',
      () => `select ${rowAsJson(resumeTextColumns, 't')} as record from ${table('resume_text')} t where session = $1`,
    ),
    readHelp: statement(
      'read-help',
      () => `select ${rowAsJson(helpColumns, 't')} as record from ${table('help')} t where session = $1 order by seq`,
    ),
    readSelfId: statement(
      'read-self-id',
      () =>
        `select ${rowAsJson(selfIdColumns, 't')} as record from ${table('self_id')} t where session = $1 order by stage`,
    ),
    readUpload: statement(
      'read-upload',
      () => `select ${rowAsJson(uploadColumns, 't')} as record from ${table('upload')} t where id = $1`,
    ),
    /** Parameters: the moment, how many. */
    lostUploads: statement(
      'lost-uploads',
      () => `select id from ${table('upload')} where finished is null and expires_at < $1::timestamptz limit $2`,
    ),
    forgetUpload: statement('forget-upload', () => `delete from ${table('upload')} where id = $1 and finished is null`),
    readErased: statement('read-erased', () => `select key_hash from ${table('erased')} where token_hash = $1`),
    readKey: statement('read-key', () => `select ${selectKey('$1', '$2')} as record`),
    /** Parameters: the events, the key or null. */
    addEvents: statement(
      'add-events',
      () => `
        with keyed as (${insertKey(2)} where $2::json is not null on conflict do nothing returning owner),
          added as (
            insert into ${table('event')} (${columnList(eventColumns)})
            select ${valueList(eventColumns)} from json_to_recordset($1::json) as ${recordType(eventColumns)}
            where $2::json is null or exists (select from keyed)
          )
        select $2::json is null or exists (select from keyed) as added`,
    ),
    forgetKeys: statement('forget-keys', () => `delete from ${table('answered_key')} where at < $1::timestamptz`),
  };
}
