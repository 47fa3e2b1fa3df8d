/** PostgreSQL as the SQL store's engine: a pool for statements and one line of its own for notifications. */
import pg from 'pg';
import type { SqlConnection } from './connection.ts';
import { databaseError } from './database-error.ts';
import { listenOnPostgres, type Listening } from './postgres-listener.ts';

/** How to reach PostgreSQL. */
export interface PostgresOptions {
  /** `postgres://user:password@host:5432/database`. */
  url: string;
  /** Connections at most, the one for notifications not counted. Default 10. */
  poolSize?: number;
  /** How long a connection, and then a statement, may take. Default 10,000 ms. */
  timeoutMs?: number;
}

/**
 * Opens a pool; the first statement connects.
 *
 * @example const connection = postgresConnection({ url: process.env.DATABASE_URL });
 */
export function postgresConnection(options: PostgresOptions): SqlConnection {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const settings: pg.ClientConfig = {
    connectionString: options.url,
    application_name: 'greenroom',
    connectionTimeoutMillis: timeoutMs,
    keepAlive: true,
  };
  const pool = new pg.Pool({ ...settings, max: options.poolSize ?? 10, query_timeout: timeoutMs });
  // An idle connection that breaks is replaced with the next statement; without this the process would end.
  pool.on('error', () => undefined);
  const listening: Listening[] = [];

  return {
    async query({ name, text }, values) {
      try {
        const result = await pool.query<Record<string, unknown>>({ name, text, values: [...values] });
        return result.rows;
      } catch (error) {
        throw databaseError(error);
      }
    },
    async transaction(work) {
      // A connection of its own, without a limit of time: a migration may take long, or wait for another process's.
      const client = new pg.Client(settings);
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query('begin');
        const result = await work(async (text, values) => {
          return (await client.query<Record<string, unknown>>(text, values && [...values])).rows;
        });
        await client.query('commit');
        return result;
      } catch (error) {
        throw databaseError(error);
      } finally {
        // Ends an open transaction too.
        await client.end().catch(() => undefined);
      }
    },
    async listen(channel, onNotice, onGap) {
      listening.push(await listenOnPostgres(settings, channel, onNotice, onGap));
    },
    async close() {
      await Promise.all(listening.map((each) => each.close()));
      await pool.end();
    },
  };
}
