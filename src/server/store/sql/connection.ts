/** What the SQL store asks of a database engine. Implementations: postgres.ts and pglite.ts. */

/** A row as an engine gives it: JSON columns are parsed already. */
export type SqlRow = { readonly [column: string]: unknown };

/** A statement whose text never changes under its name, so that an engine may keep it prepared. */
export interface SqlStatement {
  readonly name: string;
  readonly text: string;
}

/** Runs SQL inside of a transaction; a text without parameters may hold several statements. */
export type RunSql = (text: string, values?: readonly string[]) => Promise<readonly SqlRow[]>;

/** An open database. Failures are `GreenroomError`s with the code `unavailable`. */
export interface SqlConnection {
  /** Runs one statement on its own; it is durable once this resolves. */
  query(statement: SqlStatement, values: readonly (string | number | null)[]): Promise<readonly SqlRow[]>;
  /** Runs `work` in one transaction that nothing else slips into; rolls back where it throws. */
  transaction<T>(work: (run: RunSql) => Promise<T>): Promise<T>;
  /**
   * Calls `onNotice` with the payload of each notification from now on. Where the line breaks it is taken up again, and
   * `onGap` is called then: notifications may have been missed.
   */
  listen(channel: string, onNotice: (payload: string) => void, onGap: () => void): Promise<void>;
  close(): Promise<void>;
}
