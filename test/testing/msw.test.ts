import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setupServer } from 'msw/node';
import { HttpBackend } from '../../src/backends/http.ts';
import { createServer } from '../../src/server/create-server.ts';
import { publishFlow } from '../../src/server/publish-flow.ts';
import { memoryStore } from '../../src/server/store/memory.ts';
import { conformanceFlow, greenroomHandlers } from '../../src/testing.ts';

test('handlers answer the page’s own fetch as the server does', async () => {
  const store = memoryStore();
  await publishFlow(store, conformanceFlow, undefined, { now: () => Date.now() });
  const baseUrl = 'https://interviews.example.com/';
  const handlers = await greenroomHandlers({
    server: createServer({ store }),
    baseUrl: 'https://interviews.example.com',
  });
  const worker = setupServer(...handlers);
  worker.listen({ onUnhandledRequest: 'error' });
  try {
    const backend = new HttpBackend({ baseUrl });
    const { token } = await backend.openSession({ flow: conformanceFlow.id });
    assert.equal((await backend.loadSession(token)).status.state, 'not-started');
    await assert.rejects(backend.loadSession('other'), { code: 'unauthorized' });
  } finally {
    worker.close();
  }
});
