/** PGlite, PostgreSQL inside of this process, as the SQL store's engine. It has one connection and queues for it itself. */
import { PGlite } from '@electric-sql/pglite';
import type { SqlConnection } from './connection.ts';
import { damagedDatabase, databaseError } from './database-error.ts';

/**
 * Opens an embedded database in a folder, or in memory where none is given. The caller keeps other processes off the folder.
 *
 * @throws GreenroomError `unavailable` where what is in the folder is no whole database.
 * @example const connection = await pgliteConnection('/var/lib/greenroom/db');
 */
export async function pgliteConnection(folder?: string): Promise<SqlConnection> {
  const database = folder === undefined ? await PGlite.create() : await openFolder(folder);
  return {
    async query({ text }, values) {
      try {
        return (await database.query<Record<string, unknown>>(text, [...values])).rows;
      } catch (error) {
        throw databaseError(error);
      }
    },
    async transaction(work) {
      try {
        return await database.transaction((tx) =>
          work(async (text, values) => {
            if (values) return (await tx.query<Record<string, unknown>>(text, [...values])).rows;
            return (await tx.exec(text)).at(-1)?.rows as Record<string, unknown>[];
          }),
        );
      } catch (error) {
        throw databaseError(error);
      }
    },
    async listen(channel, onNotice) {
      await database.listen(channel, onNotice);
    },
    close: () => database.close(),
  };
}

/** The engine's own failure is a page of WebAssembly: it says nothing to whoever starts the server. */
async function openFolder(folder: string): Promise<PGlite> {
  try {
    return await PGlite.create(folder);
  } catch (cause) {
    throw damagedDatabase(folder, cause);
  }
}
