/** Until when people can apply. */
import { plainText } from './clean-text.ts';
import type { ImportLog } from './import-result.ts';

/** The moment; what names a day but no time of it goes to the report, since a day ends where the role is. */
export function deadlineOf(said: string | null | undefined, path: string, log: ImportLog): string | undefined {
  if (!said) return undefined;
  const time = /^\d{4}-\d{2}-\d{2}T/.test(said) ? Date.parse(said) : NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  log.drop(path, plainText(said), 'A deadline that is no exact time: set availability.closesAt');
  return undefined;
}
