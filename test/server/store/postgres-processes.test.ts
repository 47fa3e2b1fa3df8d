// What several processes on one PostgreSQL, and a PostgreSQL that goes away, could get wrong.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openStore } from '../../../src/server/node/open-store.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from '../../support/postgres.ts';
import { openedSession, stageRecord } from './records.ts';

/** Cuts every connection of the database, as a restart of the server would. */
async function cutAll(database: TestDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}

if (await hasPostgres()) {
  describe('two processes on one PostgreSQL', () => {
    let database: TestDatabase;
    let stores: [Store, Store];
    before(async () => {
      database = await createTestDatabase();
      const open = () => openStore({ databaseUrl: database.url, poolSize: 4 });
      stores = await Promise.all([open(), open()]);
    });
    after(async () => {
      await Promise.all(stores.map((store) => store.close()));
      await database.drop();
    });

    it('hear of each other’s changes', async () => {
      const session = await openedSession(stores[0]);
      const heard = new Promise<void>((resolve) => stores[1].subscribe(session.id, resolve));
      await stores[0].changeSession({ id: session.id }, undefined, async ({ data }) => ({
        change: { session: data.session, announce: true },
        result: {},
      }));
      await heard;
    });

    it('never lose each other’s changes of one session', async () => {
      const { id } = await openedSession(stores[0]);
      const add = (store: Store) =>
        store.changeSession({ id }, undefined, async ({ data }) => {
          const revision = (data.stages[0]?.revision ?? 0) + 1;
          return {
            change: { session: data.session, stages: [stageRecord('form', { revision })] },
            result: { revision },
          };
        });
      const results = await Promise.all(Array.from({ length: 16 }, (_, n) => add(n % 2 === 0 ? stores[0] : stores[1])));
      assert.equal(new Set(results.map((result) => result?.revision)).size, 16);
      assert.equal((await stores[1].readSession({ id }))?.stages[0]?.revision, 16);
    });

    it('go on after every connection was cut, and wake those who may have missed something', async () => {
      const session = await openedSession(stores[0]);
      const woken = new Promise<void>((resolve) => stores[0].subscribe(session.id, resolve));
      await cutAll(database);
      await woken;
      await stores[0].ready();
      const heard = new Promise<void>((resolve) => stores[0].subscribe(session.id, resolve));
      await stores[1].changeSession({ id: session.id }, undefined, async ({ data }) => ({
        change: { session: data.session, announce: true },
        result: {},
      }));
      await heard;
    });
  });

  describe('a PostgreSQL that is lost while a store is open', () => {
    it('is `unavailable`, and says nothing of its address', async () => {
      const database = await createTestDatabase();
      const store = await openStore({ databaseUrl: database.url });
      await database.drop();
      await assert.rejects(store.ready(), (error: Error & { code?: string }) => {
        assert.equal(error.code, 'unavailable');
        assert.doesNotMatch(
          JSON.stringify([error.message, error.stack, error.cause]),
          /127\.0\.0\.1:5432|greenroom_test/,
        );
        return true;
      });
      await store.close();
    });
  });
}

describe('a PostgreSQL that cannot be reached', () => {
  it('is `unavailable` at the start, in one sentence without the password', async () => {
    await assert.rejects(
      openStore({ databaseUrl: 'postgres://someone:secret-word@127.0.0.1:1/none' }),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, 'unavailable');
        assert.equal(error.message, 'The database does not answer (ECONNREFUSED).');
        return true;
      },
    );
  });
});
