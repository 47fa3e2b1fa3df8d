import { memoryStore } from '../../../src/server/store/memory.ts';
import { storeSuite } from './store-suite.ts';

storeSuite('in memory', async () => ({ store: memoryStore(), end: async () => undefined }));
