// Notices and consents, help, voluntary questions, withdrawal, the candidate's own data.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Session } from '../../../src/contract/records.ts';
import { sha256Hex } from '../../../src/server/digest.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow } from './apply-flow.ts';
import { ok, refused, smallFlow, withStore, type Candidate, type StartServer, type TestServer } from './harness.ts';

export function rightsSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`consents, rights and own data over HTTP, ${name}`, open, (start) => {
    consents(start);
    help(start);
    selfIdentification(start);
    leaving(start);
    ownData(start);
  });
}

async function ready(start: StartServer, body: object = {}): Promise<{ server: TestServer; ana: Candidate }> {
  const server = start();
  const flow = applyFlow();
  await server.publish(flow);
  const ana = await server.open(flow.id, { candidate: { name: 'Ana Ruiz', email: 'ana@example.com' }, ...body });
  ok(
    await ana.call('POST', '/consents', [
      { notice: 'terms', decision: 'granted' },
      { notice: 'check', decision: 'granted' },
    ]),
  );
  return { server, ana };
}

/** Through to the voluntary questions. */
async function atSelfId(start: StartServer) {
  const found = await ready(start);
  ok(await found.ana.submit('apply', { adult: true }));
  ok(await found.ana.skip('resume'));
  return found;
}

function consents(start: StartServer): void {
  it('records each decision with what was read, in which language and version', async () => {
    const { ana } = await ready(start, { locale: 'es-MX' });
    const one = await ana.call('POST', '/consents', { notice: 'privacy', decision: 'shown' });
    assert.deepEqual([one.status, one.text], [204, '']);
    const record = (await ana.session()).consents.at(-1);
    assert.deepEqual(
      { ...record, id: '' },
      {
        id: '',
        notice: 'privacy',
        noticeVersion: '3',
        textSha256: sha256Hex('Lo guardamos.'),
        locale: 'es',
        decision: 'shown',
        at: '2026-03-27T09:00:00.000Z',
      },
    );
  });

  it('appends: nothing that was decided is ever overwritten', async () => {
    const { server, ana } = await ready(start);
    for (const decision of ['declined', 'granted', 'withdrawn'])
      ok(await ana.call('POST', '/consents', { notice: 'terms', decision }));
    const all = (await ana.session()).consents.filter((one) => one.notice === 'terms').map((one) => one.decision);
    assert.deepEqual(all, ['granted', 'declined', 'granted', 'withdrawn']);
    assert.equal(ok<{ consents: unknown[] }>(await server.admin('GET', `/sessions/${ana.id}`)).consents.length, 5);
  });

  it('stores none where one names a notice that is not there', async () => {
    const { ana } = await ready(start);
    const before = (await ana.session()).consents.length;
    const problem = refused(
      await ana.call('POST', '/consents', [
        { notice: 'terms', decision: 'declined' },
        { notice: 'ghost', decision: 'granted' },
      ]),
      422,
      'invalid',
    );
    assert.deepEqual(
      problem.problems?.map((one) => `${one.path} ${one.code}`),
      ['[1].notice unknown-notice'],
    );
    for (const body of [[], {}, { notice: 'terms' }, { notice: 'terms', decision: 'maybe' }])
      refused(await ana.call('POST', '/consents', body), 422, 'invalid');
    assert.equal((await ana.session()).consents.length, before);
  });
}

function help(start: StartServer): void {
  it('takes requests for help in any state, for the recruiter to read', async () => {
    const { server, ana } = await ready(start);
    ok(
      await ana.call('POST', '/help', {
        kind: 'accommodation',
        message: 'I use a screen reader.',
        contact: 'ana@example.com',
      }),
    );
    ok(await ana.call('POST', '/withdraw'));
    ok(await ana.call('POST', '/help', { kind: 'person' }));
    const detail = ok<{ help: object[] }>(await server.admin('GET', `/sessions/${ana.id}`));
    assert.deepEqual(
      detail.help.map((one) => ({ ...one, id: '', at: '' })),
      [
        { id: '', kind: 'accommodation', message: 'I use a screen reader.', contact: 'ana@example.com', at: '' },
        { id: '', kind: 'person', message: null, contact: null, at: '' },
      ],
    );
    refused(await ana.call('POST', '/help', { kind: 'money' }), 422, 'invalid');
  });

  it('takes so many requests and no more', async () => {
    const server = start({ limits: { helpPerSession: 2 } });
    const flow = smallFlow();
    await server.publish(flow);
    const ana = await server.open(flow.id);
    ok(await ana.call('POST', '/help', { kind: 'person' }));
    ok(await ana.call('POST', '/help', { kind: 'person' }));
    refused(await ana.call('POST', '/help', { kind: 'person' }), 422, 'invalid');
  });
}

function selfIdentification(start: StartServer): void {
  it('keeps voluntary answers where only the candidate’s own export reads them', async () => {
    for (const path of ['/self-id/voluntary', '/stages/voluntary/submit']) {
      const { server, ana } = await atSelfId(start);
      const session = ok<Session>(await ana.call('POST', path, { answers: { veteran: 'veteran-yes' } }));
      assert.deepEqual(session.stages[2], { id: 'voluntary', progress: 'submitted', revision: 1 });
      const elsewhere = [
        await ana.call('GET', ''),
        await server.admin('GET', `/sessions/${ana.id}`),
        await server.admin('GET', `/flows/${ana.opened.flow.id}/candidates`),
      ];
      for (const answer of elsewhere) assert.ok(!ok<string>({ ...answer, json: answer.text }).includes('veteran-yes'));
      const own = ok<{ selfIdentification: { stage: string; answers: object }[] }>(await ana.call('GET', '/data'));
      assert.deepEqual(
        own.selfIdentification.map(({ stage, answers }) => ({ stage, answers })),
        [{ stage: 'voluntary', answers: { veteran: 'veteran-yes' } }],
      );
    }
  });

  it('keeps no draft of them', async () => {
    const { ana } = await atSelfId(start);
    assert.deepEqual(ok(await ana.draft('voluntary', { veteran: 'veteran-yes' }, 0)), { revision: 0 });
    refused(await ana.draft('voluntary', { veteran: 1 }, 0), 422, 'invalid');
    assert.ok(!(await ana.call('GET', '')).text.includes('veteran-yes'));
    assert.deepEqual(ok<{ selfIdentification: unknown[] }>(await ana.call('GET', '/data')).selfIdentification, []);
    assert.deepEqual((await ana.session()).stages[2], { id: 'voluntary', progress: 'available', revision: 0 });
  });

  it('requires nothing, and can always be skipped', async () => {
    const sent = await atSelfId(start);
    ok(await sent.ana.call('POST', '/self-id/voluntary', { answers: {} }));
    const skipped = await atSelfId(start);
    assert.equal(
      ok<Session>(await skipped.ana.call('POST', '/self-id/voluntary', { skip: true })).stages[2]?.progress,
      'skipped',
    );
  });

  it('has an address for voluntary stages alone', async () => {
    const { ana } = await atSelfId(start);
    refused(await ana.call('POST', '/self-id/last', { answers: {} }), 404, 'not-found');
    refused(await ana.call('POST', '/self-id/ghost', { answers: {} }), 404, 'not-found');
  });
}

function leaving(start: StartServer): void {
  it('withdraws for good', async () => {
    const { server, ana } = await ready(start);
    const first = ok<Session>(await ana.call('POST', '/withdraw'));
    assert.equal(first.status.state, 'withdrawn');
    await server.clock.pass(1000);
    assert.deepEqual(ok<Session>(await ana.call('POST', '/withdraw')), first);
    refused(await ana.submit('apply', { adult: true }), 403, 'closed');
    refused(await ana.draft('apply', { adult: true }, 0), 403, 'closed');
    refused(await ana.call('PUT', '/candidate', { name: 'Eva' }), 403, 'closed');
  });

  it('offers only the rights that the flow has not switched off', async () => {
    const server = start();
    const flow = smallFlow({ rights: { download: false, erase: false, withdraw: false } });
    await server.publish(flow);
    const ana = await server.open(flow.id);
    refused(await ana.call('GET', '/data'), 403, 'closed');
    refused(await ana.call('DELETE', '/data'), 403, 'closed');
    refused(await ana.call('POST', '/withdraw'), 403, 'closed');
    assert.equal((await ana.session()).status.state, 'not-started');
  });
}

function ownData(start: StartServer): void {
  it('hands over everything that is kept of a candidate, as a file', async () => {
    const { ana } = await ready(start, { source: 'fair', device: 'tablet' });
    ok(await ana.submit('apply', { adult: true, story: 'mine' }));
    ok(await ana.call('POST', '/help', { kind: 'person', message: 'Call me' }));
    const answer = await ana.call('GET', '/data');
    assert.match(answer.headers.get('Content-Disposition') ?? '', /^attachment; filename="application-/);
    const own = ok<{ session: Session; source: string; device: string; help: unknown[] }>(answer);
    assert.deepEqual(own.session, await ana.session());
    assert.deepEqual([own.source, own.device, own.help.length], ['fair', 'tablet', 1]);
  });

  it('erases all of it: the token answers 404, the recruiter finds nothing', async () => {
    const { server, ana } = await ready(start);
    ok(await ana.submit('apply', { adult: true }));
    assert.equal((await ana.call('DELETE', '/data', undefined, { key: 'erase-1' })).status, 204);
    refused(await ana.call('GET', ''), 404, 'not-found');
    refused(await ana.call('GET', '/status/stream'), 404, 'not-found');
    refused(await ana.draft('resume', {}, 0), 404, 'not-found');
    refused(await server.admin('GET', `/sessions/${ana.id}`), 404, 'not-found');
    assert.deepEqual(ok(await server.admin('GET', `/flows/${ana.opened.flow.id}/candidates`)), []);
    assert.equal((await ana.call('DELETE', '/data', undefined, { key: 'erase-1' })).status, 204);
    refused(await ana.call('DELETE', '/data', undefined, { key: 'erase-2' }), 404, 'not-found');
    refused(await ana.call('DELETE', '/data'), 404, 'not-found');
  });
}
