// PostgreSQL that is lost at the worst moment: a write is there once or not at all, and its repeat tells which.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { jsonLog } from '../../../src/cli/json-log.ts';
import { openStore } from '../../../src/server/node/open-store.ts';
import type { Store } from '../../../src/server/store/store.ts';
import { fragileLine, type Break, type FragileLine } from '../../support/fragile-line.ts';
import { createTestDatabase, hasPostgres, type TestDatabase } from '../../support/postgres.ts';
import { applyFlow, secretBackstage } from '../suites/apply-flow.ts';
import { ok, refused, smallFlow, TestServer, type Answer, type Candidate } from '../suites/harness.ts';

const moments = ['before the request arrives', 'before the answer arrives'] as const satisfies Break[];

if (await hasPostgres()) {
  describe('PostgreSQL that is lost in the middle of a write', () => {
    let database: TestDatabase;
    let line: FragileLine;
    let store: Store;
    before(async () => {
      database = await createTestDatabase();
      line = await fragileLine(database.url);
      store = await openStore({ databaseUrl: line.url });
    });
    after(async () => {
      await store.close();
      await line.close();
      await database.drop();
    });

    /** A server that loses its line while it writes, wherever `break` is set. */
    const started = () => {
      const printed: string[] = [];
      let moment: Break = 'none';
      const lose = () => (line.breaks = moment);
      const writing: Store = {
        ...store,
        changeSession: (by, key, work) =>
          store.changeSession(by, key, async (found) => {
            const worked = await work(found);
            lose();
            return worked;
          }),
        addSession: (data) => (lose(), store.addSession(data)),
        addFlow: (record, key) => (lose(), store.addFlow(record, key)),
        addEvents: (events, key) => (lose(), store.addEvents(events, key)),
      };
      const server = new TestServer({ store: writing, log: jsonLog((text) => printed.push(text)) });
      const losing = async (at: Break, write: () => Promise<Answer>): Promise<Answer> => {
        moment = at;
        const answer = await write();
        moment = line.breaks = 'none';
        return answer;
      };
      return { server, printed, losing };
    };

    const introduced = async (server: TestServer): Promise<Candidate> => {
      const flow = applyFlow();
      await server.publish(flow, secretBackstage(flow.id));
      const ana = await server.open(flow.id, { candidate: { name: 'Ana Ruiz', email: 'ana@private.example' } });
      ok(await ana.call('POST', '/consents', { notice: 'terms', decision: 'granted' }));
      return ana;
    };

    for (const moment of moments) {
      it(`${moment}: says that it is away, and takes the repeat as if nothing had been`, async () => {
        const { server, losing, printed } = started();
        const ana = await introduced(server);
        const send = () => ana.submit('apply', { adult: true, story: 'a-private-story' }, { key: 'one' });
        const failure = refused(await losing(moment, send), 503, 'unavailable');
        assert.equal(failure['retryable'], true);
        const first = ok<{ stages: { progress: string }[] }>(await send());
        assert.equal(first.stages[0]?.progress, 'submitted');
        assert.deepEqual(ok(await send()), first);
        const detail = ok<{ stages: { submissions: number }[] }>(await server.admin('GET', `/sessions/${ana.id}`));
        assert.equal(detail.stages[0]?.submissions, 1);
        assert.equal(printed.length, 1);
        for (const word of ['a-private-story', 'Ana', 'private.example', ana.token, ana.id])
          assert.ok(!printed.join('').includes(word), `${word} in ${printed.join('')}`);
      });

      it(`${moment}: opens one session and publishes one version for the repeats of one key`, async () => {
        const { server, losing } = started();
        const flow = smallFlow();
        const publish = () => server.admin('PUT', `/flows/${flow.id}`, { flow }, { key: flow.id });
        refused(await losing(moment, publish), 503, 'unavailable');
        assert.deepEqual(ok(await publish()), { flow: flow.id, version: 1 });
        const key = crypto.randomUUID();
        const open = () => server.call('POST', `/v1/flows/${flow.id}/sessions`, {}, { key });
        refused(await losing(moment, open), 503, 'unavailable');
        const [first, second] = [await open(), await open()];
        assert.deepEqual(ok(first), ok(second));
        assert.equal(ok<unknown[]>(await server.admin('GET', `/flows/${flow.id}/candidates`)).length, 1);
      });
    }

    it('says what to mend where its name is wrong, without the password', async () => {
      const wrong = new URL(database.url);
      wrong.pathname = '/nowhere';
      wrong.password = 'a-private-password';
      await assert.rejects(openStore({ databaseUrl: wrong.href }), {
        code: 'unavailable',
        message: 'The server has no database of that name. Create it first.',
      });
    });

    it('keeps the folder of tables whole, wherever the line breaks while they are made', async () => {
      for (const passing of [1, 3, 4, 5, 6, 7]) {
        Object.assign(line, { breaks: 'before the answer arrives', passing });
        const schema = `half_made_${passing}`;
        const opened = await openStore({ databaseUrl: line.url, schema }).catch((error: unknown) => error);
        if (opened instanceof Error) assert.equal('code' in opened && opened.code, 'unavailable', opened.message);
        else await (opened as Store).close();
        Object.assign(line, { breaks: 'none', passing: 0 });
        const again = await openStore({ databaseUrl: line.url, schema });
        await again.ready();
        assert.deepEqual(await again.listFlows(), []);
        await again.close();
      }
    });
  });
}
