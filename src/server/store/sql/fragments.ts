/** Pieces of SQL that follow from a table of columns, and the way from a row back to a record. */
import type { Columns } from './columns.ts';

type AnyColumns = Readonly<Record<string, string>>;

/** `createdAt` → `"created_at"`. */
const column = (property: string) => `"${property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`;

/** `"id", "created_at"`: the columns, for `insert into`. */
export const columnList = (columns: AnyColumns) => Object.keys(columns).map(column).join(', ');

/** `r."id", r."createdAt"`: the same from a JSON record. */
export const valueList = (columns: AnyColumns) =>
  Object.keys(columns)
    .map((property) => `r."${property}"`)
    .join(', ');

/** `r("id" text, "createdAt" timestamptz)`: how JSON records are read. */
export const recordType = (columns: AnyColumns) =>
  `r(${Object.entries(columns)
    .map(([property, type]) => `"${property}" ${type}`)
    .join(', ')})`;

/** `"created_at" = r."createdAt", …` from a JSON record, or from `excluded`; without those of the key. */
export function assignments(columns: AnyColumns, from: 'r' | 'excluded', without: readonly string[]): string {
  return Object.keys(columns)
    .filter((property) => !without.includes(property))
    .map((property) => `${column(property)} = ${from === 'r' ? `r."${property}"` : `excluded.${column(property)}`}`)
    .join(', ');
}

/** `json_build_object('id', t."id", …)`: a row as JSON with the record's own names. */
export const rowAsJson = (columns: AnyColumns, table: string) =>
  `json_build_object(${Object.keys(columns)
    .map((property) => `'${property}', ${table}.${column(property)}`)
    .join(', ')})`;

/**
 * A record from the JSON that {@link rowAsJson} makes: times come in the database's notation and leave in ours.
 *
 * @example recordOf(stageColumns, { stage: 'form', updatedAt: '2026-11-21T07:00:00+00:00' })
 */
export function recordOf<R>(columns: Columns<R>, row: object): R {
  const types = columns as AnyColumns;
  const entries = Object.entries(row).map(([property, value]: [string, unknown]) => [
    property,
    types[property] === 'timestamptz' && typeof value === 'string' ? new Date(value).toISOString() : value,
  ]);
  return Object.fromEntries(entries) as R;
}

/**
 * Records as the JSON text of a parameter. PostgreSQL holds neither U+0000 nor half a surrogate pair: the first is left
 * out and the second becomes U+FFFD, so that no text a browser can send makes a write fail.
 */
export function jsonParameter(records: unknown): string {
  const text = JSON.stringify(records);
  return /\\u0000|\\ud[89a-f]/.test(text) ? JSON.stringify(clean(records)) : text;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [clean(key), clean(each)]));
}
