// Fifty at once: of one write, of different ones, of many candidates with the same key.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openStore } from '../../../src/server/node/open-store.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { createTestDatabase, hasPostgres } from '../../support/postgres.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow, secretBackstage } from '../suites/apply-flow.ts';
import {
  ok,
  refused,
  smallFlow,
  withStore,
  type Answer,
  type Candidate,
  type StartServer,
  type TestServer,
} from '../suites/harness.ts';

const fifty = Array.from({ length: 50 }, (_, index) => index);
const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).toSorted();

async function introduced(start: StartServer): Promise<{ server: TestServer; ana: Candidate; flowId: string }> {
  const server = start();
  const flow = applyFlow();
  await server.publish(flow, secretBackstage(flow.id));
  return { server, ana: await introduce(server, flow.id), flowId: flow.id };
}

async function introduce(server: TestServer, flowId: string): Promise<Candidate> {
  const one = await server.open(flowId, { candidate: { name: 'Ana', email: 'ana@example.com' } });
  ok(await one.call('POST', '/consents', { notice: 'terms', decision: 'granted' }));
  return one;
}

function races(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`fifty at once, ${name}`, open, (start) => {
    it('openings with one key are one session, and with different keys fifty', async () => {
      const { server, flowId } = await introduced(start);
      const opening = (key: string) => server.call('POST', `/v1/flows/${flowId}/sessions`, {}, { key });
      const key = crypto.randomUUID();
      const same = await Promise.all(fifty.map(() => opening(key)));
      assert.equal(new Set(same.map((answer) => `${answer.status} ${answer.text}`)).size, 1);
      const other = await Promise.all(fifty.map((index) => opening(`${key} ${index}`)));
      assert.equal(new Set(other.map((answer) => ok<{ token: string }>(answer).token)).size, 50);
      assert.equal(ok<unknown[]>(await server.admin('GET', `/flows/${flowId}/candidates`)).length, 52);
    });

    it('openings with one key and different payloads let one of them in', async () => {
      const { server, flowId } = await introduced(start);
      const key = crypto.randomUUID();
      const answers = await Promise.all(
        fifty.map((index) =>
          server.call('POST', `/v1/flows/${flowId}/sessions`, { candidate: { name: `Person ${index}` } }, { key }),
        ),
      );
      assert.deepEqual(statuses(answers), [201, ...Array.from({ length: 49 }, () => 422)]);
      for (const answer of answers.filter(({ status }) => status === 422))
        assert.doesNotMatch(answer.text, /Person|token/);
    });

    it('writes of fifty candidates with the same key and payload each have their own effect and answer', async () => {
      const { server, flowId } = await introduced(start);
      const people = await Promise.all(fifty.map(() => introduce(server, flowId)));
      const answers = await Promise.all(people.map((one) => one.submit('apply', { adult: true }, { key: 'k' })));
      for (const [index, answer] of answers.entries()) {
        assert.equal(ok<{ id: string }>(answer).id, people[index]?.id);
        assert.deepEqual(
          ok((await people[index]?.submit('apply', { adult: true }, { key: 'k' })) ?? answer),
          answer.json,
        );
      }
    });

    it('different payloads under one key: one effect, and the others are told that the key is used', async () => {
      const { server, ana } = await introduced(start);
      const answers = await Promise.all(
        fifty.map((index) => ana.submit('apply', { adult: true, years: index }, { key: 'k' })),
      );
      assert.deepEqual(statuses(answers), [200, ...Array.from({ length: 49 }, () => 422)]);
      const detail = ok<{ stages: { submissions: number; answers: { years: number } }[] }>(
        await server.admin('GET', `/sessions/${ana.id}`),
      );
      const winner = answers.findIndex(({ status }) => status === 200);
      assert.deepEqual([detail.stages[0]?.submissions, detail.stages[0]?.answers.years], [1, winner]);
    });

    it('publications with one key and different payloads: one version, and the others are told', async () => {
      const server = start();
      const flow = smallFlow();
      const answers = await Promise.all(
        fifty.map((index) =>
          server.admin(
            'PUT',
            `/flows/${flow.id}`,
            { flow: { ...flow, role: { title: `Role ${index}` } } },
            { key: flow.id },
          ),
        ),
      );
      assert.deepEqual(statuses(answers), [200, ...Array.from({ length: 49 }, () => 422)]);
      const winner = answers.findIndex(({ status }) => status === 200);
      const loaded = ok<{ role: { title: string } }>(await server.call('GET', `/v1/flows/${flow.id}`));
      assert.equal(loaded.role.title, `Role ${winner}`);
    });

    it('submission, skip, withdrawal and erasure leave one of the orders in which they can happen', async () => {
      const { server, ana } = await introduced(start);
      const [submitted, withdrawn, erased] = await Promise.all([
        ana.submit('apply', { adult: true }),
        ana.call('POST', '/withdraw'),
        ana.call('DELETE', '/data'),
      ]);
      assert.equal(erased.status, 204);
      assert.ok([200, 403, 404].includes(submitted.status), submitted.text);
      assert.ok([200, 404].includes(withdrawn.status), withdrawn.text);
      refused(await ana.call('GET', ''), 404, 'not-found');
      refused(await server.admin('GET', `/sessions/${ana.id}`), 404, 'not-found');
      assert.deepEqual(server.errors, []);
    });
  });
}

races('in memory', async () => ({ store: memoryStore(), end: async () => {} }));
races('on PGlite', async () => {
  const store = await openStore();
  return { store, end: () => store.close() };
});
if (await hasPostgres()) {
  races('on PostgreSQL', async () => {
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
