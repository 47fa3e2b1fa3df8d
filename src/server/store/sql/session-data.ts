/** A session with all that hangs on it, from the one JSON value that a statement reads it as. */
import type { SessionData } from '../records.ts';
import {
  bookingColumns,
  consentColumns,
  sessionColumns,
  stageColumns,
  tokenColumns,
  uploadColumns,
} from './columns.ts';
import { recordOf } from './fragments.ts';

/** The record behind a `data` column. It was written by this store, so its shape is known. */
export function sessionDataOf(value: unknown): SessionData {
  const raw = value as SessionData;
  return {
    session: recordOf(sessionColumns, raw.session),
    stages: raw.stages.map((row) => recordOf(stageColumns, row)),
    consents: raw.consents.map((row) => recordOf(consentColumns, row)),
    bookings: raw.bookings.map((row) => recordOf(bookingColumns, row)),
    uploads: raw.uploads.map((row) => recordOf(uploadColumns, row)),
    tokens: raw.tokens.map((row) => recordOf(tokenColumns, row)),
  };
}
