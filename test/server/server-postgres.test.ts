import { openStore } from '../../src/server/node/open-store.ts';
import { createTestDatabase, hasPostgres } from '../support/postgres.ts';
import { serverSuites } from './suites/server-suites.ts';

if (await hasPostgres()) {
  serverSuites('on PostgreSQL', async () => {
    const database = await createTestDatabase();
    const store = await openStore({ databaseUrl: database.url });
    return {
      store,
      end: async () => {
        await store.close();
        await database.drop();
      },
    };
  });
}
