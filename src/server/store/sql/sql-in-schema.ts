/** What all statements of one schema share: its tables' names, and each text made once under its name. */
import { keyColumns } from './columns.ts';
import type { SqlStatement } from './connection.ts';
import { columnList, recordType, rowAsJson, valueList } from './fragments.ts';

/** SQL for the tables of one schema. */
export interface SqlInSchema {
  /** The schema's name, which is the channel of its notifications too. */
  readonly schema: string;
  /** A table's full name. */
  table(name: string): string;
  /** A statement; its text is made at the first call of its name. A name has 63 characters at most. */
  statement(name: string, text: () => string): SqlStatement;
  /** `insert … select` of the answer to a key from a JSON parameter; a condition may follow. */
  insertKey(parameter: number): string;
  /** The answer to a key as JSON, or null. */
  selectKey(owner: string, keyHash: string): string;
}

/** The name must have been checked: it becomes part of the text. */
export function sqlInSchema(schema: string): SqlInSchema {
  const made = new Map<string, SqlStatement>();
  const table = (name: string) => `"${schema}"."${name}"`;
  return {
    schema,
    table,
    statement(name, text) {
      const statement = made.get(name) ?? { name, text: text() };
      made.set(name, statement);
      return statement;
    },
    insertKey: (parameter) =>
      `insert into ${table('answered_key')} (${columnList(keyColumns)})
       select ${valueList(keyColumns)} from json_to_record($${parameter}::json) as ${recordType(keyColumns)}`,
    selectKey: (owner, keyHash) =>
      `(select ${rowAsJson(keyColumns, 'k')} from ${table('answered_key')} k
        where k.owner = ${owner} and k.key_hash = ${keyHash})`,
  };
}
