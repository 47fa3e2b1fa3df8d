import { openStore } from '../../src/server/node/open-store.ts';
import { serverSuites } from './suites/server-suites.ts';

serverSuites('on the embedded database', async () => {
  const store = await openStore();
  return { store, end: () => store.close() };
});
