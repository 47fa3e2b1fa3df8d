// Steps that bring a database up to date: applied once, all or none, by one of several processes.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { SqlConnection } from '../../../src/server/store/sql/connection.ts';
import { migrate } from '../../../src/server/store/sql/migrate.ts';
import { migrations } from '../../../src/server/store/sql/migrations.ts';
import { pgliteConnection } from '../../../src/server/store/sql/pglite.ts';
import { postgresConnection } from '../../../src/server/store/sql/postgres.ts';
import { sqlStore } from '../../../src/server/store/sql/sql-store.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from '../../support/postgres.ts';

const tables = (schema: string) => ({
  name: `tables ${schema}`,
  text: `select tablename from pg_tables where schemaname = '${schema}' order by tablename`,
});
const broken = { id: migrations.length + 1, name: 'broken', sql: 'create table half (id integer); select 1 / 0;' };

function suite(name: string, open: () => Promise<SqlConnection>): void {
  describe(`migrations on ${name}`, () => {
    let connection: SqlConnection;
    before(async () => {
      connection = await open();
    });
    after(() => connection.close());

    it('are applied once, in a schema of their own', async () => {
      assert.equal(await migrate(connection, 'first'), migrations.length);
      assert.equal(await migrate(connection, 'first'), 0);
      assert.equal(await migrate(connection, 'second'), migrations.length);
      const names = (await connection.query(tables('first'), [])).map((row) => row['tablename']);
      assert.ok(names.includes('session') && names.includes('migration'));
      assert.deepEqual(await connection.query(tables('public'), []), []);
    });

    it('that fail leave nothing behind', async () => {
      await assert.rejects(migrate(connection, 'third', [...migrations, broken]), {
        code: 'unavailable',
        message: /22012/,
      });
      assert.deepEqual(await connection.query(tables('third'), []), []);
      assert.equal(await migrate(connection, 'third'), migrations.length);
    });

    it('of a newer version are not touched by an older one', async () => {
      const newer = [...migrations, { id: 1000, name: 'later', sql: 'create table later (id integer)' }];
      await migrate(connection, 'fourth', newer);
      await assert.rejects(migrate(connection, 'fourth'), { code: 'unavailable', message: /newer version/ });
    });

    it('refuse a name that is none for a schema', async () => {
      for (const schema of ['', 'a"b', 'a b', 'Ä', '1a', 'x'.repeat(64)]) {
        await assert.rejects(sqlStore({ connection, schema }), { code: 'invalid' });
      }
    });
  });
}

suite('the embedded database', () => pgliteConnection());

if (await hasPostgres()) {
  let database: TestDatabase;
  const open = () => postgresConnection({ url: database.url });
  before(async () => {
    database = await createTestDatabase();
  });
  after(() => database.drop());
  suite('PostgreSQL', async () => open());

  describe('several processes that start at once on PostgreSQL', () => {
    it('find the tables made by one of them', async () => {
      const connections = [1, 2, 3, 4].map(open);
      const applied = await Promise.all(connections.map((connection) => migrate(connection, 'together')));
      assert.deepEqual(applied.toSorted(), [0, 0, 0, migrations.length]);
      await Promise.all(connections.map((connection) => connection.close()));
    });
  });
}
