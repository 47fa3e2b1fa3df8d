/** A driver's failure as one of ours: what failed, without the values that it was about. */
import { GreenroomError } from '../../../errors/index.ts';

/** What whoever starts the server can mend, by SQLSTATE. */
const mendable: Readonly<Record<string, string>> = {
  '3D000': 'The server has no database of that name. Create it first.',
  '28P01': 'The database refused the user name or the password.',
  '28000': 'The database refused the user name or the password.',
  '42501': 'The user of the database may not create tables in it. Grant it the right to.',
};

/** The database did not answer, or said no. Code `unavailable`. */
export class DatabaseError extends GreenroomError {
  override readonly name = 'DatabaseError';
  /** The SQLSTATE or system code of the driver's failure; empty where it has none. */
  readonly state: string;

  constructor(state: string) {
    // Class 08 and 57P: the server went away. Everything else of five characters: it answered and said no.
    const isRefusal = /^[0-9A-Z]{5}$/.test(state) && !/^(08|57P)/.test(state);
    const otherwise = isRefusal
      ? `The database refused a statement (${state}).`
      : `The database does not answer (${state || 'connection lost'}).`;
    super('unavailable', (Object.hasOwn(mendable, state) && mendable[state]) || otherwise);
    this.state = state;
  }
}

/**
 * The error to throw for a failure of the database. PostgreSQL's own messages and details quote rows, which are people's
 * data and would end up in logs; so only its five-character code is kept.
 */
export function databaseError(error: unknown): GreenroomError {
  return error instanceof GreenroomError ? error : new DatabaseError(stateOf(error));
}

function stateOf(error: unknown): string {
  if (error instanceof AggregateError) return stateOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The failure of an embedded database whose files are not whole. */
export function damagedDatabase(folder: string, cause?: unknown): GreenroomError {
  const message = `The embedded database in ${folder} is damaged. Put a copy of it back, or move it away to begin with an empty one.`;
  return new GreenroomError('unavailable', message, { cause });
}
