/** Opens the store that a deployment asked for: PostgreSQL where an address is given, else the embedded database. */
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { GreenroomError } from '../../errors/index.ts';
import { damagedDatabase } from '../store/sql/database-error.ts';
import { postgresConnection } from '../store/sql/postgres.ts';
import { sqlStore } from '../store/sql/sql-store.ts';
import type { SqlConnection } from '../store/sql/connection.ts';
import type { Store } from '../store/store.ts';
import { lockFolder } from './folder-lock.ts';

/** Which database; without either the embedded one keeps everything in memory. */
export interface OpenStoreOptions {
  /** Folder of the embedded database; made where it is missing. Not used with `databaseUrl`. */
  dataDir?: string | undefined;
  /** PostgreSQL: `postgres://user:password@host:5432/database`. */
  databaseUrl?: string | undefined;
  /** The PostgreSQL schema that holds the tables. Default `greenroom`. */
  schema?: string | undefined;
  /** PostgreSQL connections at most. Default 10. */
  poolSize?: number | undefined;
}

/**
 * Opens a store whose tables are up to date.
 *
 * @throws GreenroomError `unavailable` where the database does not answer, the folder cannot be written, or another
 * process uses it; the message says which in one sentence and holds no password.
 * @example
 * const store = await openStore({ dataDir: '/var/lib/greenroom' });
 * const server = createServer({ store });
 */
export async function openStore(options: OpenStoreOptions = {}): Promise<Store> {
  const { databaseUrl, poolSize, schema } = options;
  if (databaseUrl === undefined) return openEmbedded(options);
  const connection = postgresConnection({ url: databaseUrl, ...(poolSize !== undefined && { poolSize }) });
  return closingOnFailure(connection, () => sqlStore({ connection, ...(schema !== undefined && { schema }) }));
}

async function openEmbedded({ dataDir, schema }: OpenStoreOptions): Promise<Store> {
  const connection = dataDir === undefined ? await openFolder() : await openLocked(dataDir);
  return closingOnFailure(connection, () => sqlStore({ connection, ...(schema !== undefined && { schema }) }));
}

/** The database of a folder that is ours for as long as the connection is open. */
async function openLocked(dataDir: string): Promise<SqlConnection> {
  makeFolder(dataDir);
  const lock = lockFolder(dataDir);
  try {
    const connection = await openFolder(await preparedFolder(dataDir));
    const close = async () => {
      await connection.close();
      lock.release();
    };
    return { ...connection, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The database's own folder. A new one is made under another name and moved, because a process that is killed while a
 * database is being made leaves one that never opens.
 */
async function preparedFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'db');
  if (existsSync(join(folder, 'PG_VERSION'))) return folder;
  // The engine would take it for a new one and write over what is left.
  if (existsSync(folder) && readdirSync(folder).length > 0) throw damagedDatabase(folder);
  const fresh = join(dataDir, 'db.new');
  rmSync(fresh, { recursive: true, force: true });
  await (await openFolder(fresh)).close();
  renameSync(fresh, folder);
  return folder;
}

/** Loaded on demand: who uses PostgreSQL needs no database in the process. */
async function openFolder(folder?: string): Promise<SqlConnection> {
  const { pgliteConnection } = await import('../store/sql/pglite.ts');
  return pgliteConnection(folder);
}

/** Makes a folder that only this user reads, and sees that it can be written. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new GreenroomError('unavailable', `The data folder ${folder} cannot be written (${code}).`, { cause: error });
  }
}

async function closingOnFailure<T>(connection: SqlConnection, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    await connection.close().catch(() => undefined);
    throw error;
  }
}
