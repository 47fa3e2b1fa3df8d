// The store on PostgreSQL, and what only several processes on one database can get wrong.
import { openStore } from '../../../src/server/node/open-store.ts';
import { createTestDatabase, hasPostgres } from '../../support/postgres.ts';
import { storeSuite } from './store-suite.ts';

if (await hasPostgres()) {
  storeSuite('on PostgreSQL', async () => {
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
