import { memoryStore } from '../../src/server/store/memory.ts';
import { serverSuites } from './suites/server-suites.ts';

serverSuites('in memory', async () => ({ store: memoryStore(), end: async () => undefined }));
