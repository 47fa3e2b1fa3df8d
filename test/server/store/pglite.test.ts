import { openStore } from '../../../src/server/node/open-store.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('on the embedded database', async () => {
  const store = await openStore();
  return { store, end: () => store.close() };
});
