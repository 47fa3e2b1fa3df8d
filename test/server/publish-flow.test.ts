// Publishing without HTTP: what `serve`, previews and the backend in the page do.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DocumentError, GreenroomError } from '../../src/errors/index.ts';
import { memoryStore, publishFlow } from '../../src/server/index.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { smallFlow } from './suites/harness.ts';

describe('publishFlow', () => {
  it('publishes a flow without a backstage as one without rules', async () => {
    const store = memoryStore();
    const flow = smallFlow();
    assert.deepEqual(await publishFlow(store, flow, undefined, new FakeClock()), { flow: flow.id, version: 1 });
    const record = await store.readFlow(flow.id, 1);
    assert.deepEqual(
      [record?.backstage, record?.publishedAt],
      [{ schemaVersion: 1, flow: flow.id }, '2026-03-27T09:00:00.000Z'],
    );
  });

  it('throws what is wrong with a document, and publishes nothing', async () => {
    const store = memoryStore();
    const flow = smallFlow();
    const fails = (input: unknown, backstage?: unknown) => publishFlow(store, input, backstage, new FakeClock());
    await assert.rejects(
      fails({ ...flow, stages: [] }),
      (error) => error instanceof DocumentError && error.document === 'flow',
    );
    await assert.rejects(
      fails(flow, { schemaVersion: 1, flow: 'other' }),
      (error) => error instanceof DocumentError && error.document === 'backstage',
    );
    const interview = { id: 'talk', type: 'interview', modes: ['text'], questions: [{ id: 'why', ask: 'Why?' }] };
    await assert.rejects(
      fails({ ...flow, stages: [interview] }),
      (error) => error instanceof GreenroomError && /"interview"/.test(error.message),
    );
    assert.deepEqual(await store.listFlows(), []);
  });
});
