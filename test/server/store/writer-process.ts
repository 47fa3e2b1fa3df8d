// A process that changes one session without end and prints each revision once it is acknowledged. It is killed from outside.
import { openStore } from '../../../src/server/node/open-store.ts';
import { openedSession, stageRecord } from './records.ts';

const flowId = 'durable';
const store = await openStore({ dataDir: process.argv[2] ?? '' });
const [known] = await store.listSessions(flowId, { limit: 1 });
const session = known?.session ?? (await openFirst());
for (;;) {
  const done = await store.changeSession({ id: session.id }, undefined, async ({ data }) => {
    const revision = (data.stages[0]?.revision ?? 0) + 1;
    return { change: { session: data.session, stages: [stageRecord('form', { revision })] }, result: { revision } };
  });
  process.stdout.write(`${JSON.stringify({ session: session.id, revision: done?.revision })}\n`);
}

async function openFirst() {
  const { flowRecord } = await import('./records.ts');
  await store.addFlow(flowRecord(flowId));
  return openedSession(store, flowId);
}
