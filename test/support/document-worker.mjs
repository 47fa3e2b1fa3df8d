// The thread that opens documents, from the sources: a thread does not inherit what runs TypeScript in the tests.
import { register } from 'tsx/esm/api';

register();
await import('../../src/server/node/documents/document-worker.ts');
