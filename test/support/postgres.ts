// PostgreSQL for tests: finds one, and gives each suite a database of its own.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database that nothing else uses. */
export interface TestDatabase {
  /** For `--database-url` or `new pg.Pool({ connectionString })`. */
  url: string;
  /** Ends every connection to it and removes it. */
  drop(): Promise<void>;
}

const serverUrl = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';

/**
 * True where DATABASE_URL, or PostgreSQL at its usual local address, answers. Suites are registered only then:
 *
 * @example if (await hasPostgres()) describe('SQL store on PostgreSQL', () => { … });
 * @throws Error where it does not answer and GREENROOM_REQUIRE_POSTGRES=1 insists on it.
 */
export async function hasPostgres(): Promise<boolean> {
  try {
    await withClient(async (client) => client.query('select 1'));
    return true;
  } catch (error) {
    if (process.env['GREENROOM_REQUIRE_POSTGRES'] !== '1') return false;
    throw new Error('PostgreSQL is required here (GREENROOM_REQUIRE_POSTGRES=1) and does not answer.', {
      cause: error,
    });
  }
}

/** Creates an empty database; the caller drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `greenroom_test_${randomBytes(6).toString('hex')}`;
  await withClient((client) => client.query(`create database ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await withClient((client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

async function withClient<T>(use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end();
  }
}
