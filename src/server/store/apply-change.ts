/** What a change makes of a session: the same for the memory store and for the answer that the server gives before it is stored. */
import type { SessionChange, SessionData } from './records.ts';

/** The session after the change. Rows are shared with the arguments, not copied. */
export function applyChange(data: SessionData, change: SessionChange): SessionData {
  return {
    session: { ...change.session, version: change.session.version + 1 },
    stages: replaceRows(data.stages, change.stages, (row) => row.stage),
    consents: [...data.consents, ...(change.consents ?? [])],
    bookings: replaceRows(data.bookings, change.bookings, (row) => row.id),
    uploads: replaceRows(data.uploads, change.uploads, (row) => row.id),
    tokens: replaceRows(data.tokens, change.tokens, (row) => row.hash),
  };
}

/** The rows with `changed` in the place of those of the same name, new ones at the end. */
export function replaceRows<T>(rows: readonly T[], changed: readonly T[] = [], nameOf: (row: T) => string): T[] {
  const byName = new Map(rows.map((row) => [nameOf(row), row]));
  for (const row of changed) byName.set(nameOf(row), row);
  return [...byName.values()];
}
