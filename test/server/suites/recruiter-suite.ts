// The recruiter's side: candidates with outcomes and reasons, scores, decisions.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow, secretBackstage } from './apply-flow.ts';
import { ok, refused, smallFlow, withStore, type Candidate, type StartServer, type TestServer } from './harness.ts';

export function recruiterSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`the recruiter’s side over HTTP, ${name}`, open, (start) => {
    reading(start);
    scoring(start);
    deciding(start);
  });
}

interface Detail {
  decision: string;
  auto: string;
  action: string | null;
  score: number | null;
  stages: {
    id: string;
    outcome: string;
    score: number | null;
    reasons: { rule?: string; result: string }[];
    scores: object;
    waivedAt: string | null;
  }[];
}

async function ready(
  start: StartServer,
  answers: object = { adult: true, years: 5, shift: 'night', nightsWhy: 'pay', story: 'x' },
): Promise<{ server: TestServer; ana: Candidate }> {
  const server = start();
  const flow = applyFlow();
  await server.publish(flow, secretBackstage(flow.id));
  const ana = await server.open(flow.id, { candidate: { name: 'Ana Ruiz', email: 'ana@example.com' }, source: 'fair' });
  ok(
    await ana.call('POST', '/consents', [
      { notice: 'terms', decision: 'granted' },
      { notice: 'check', decision: 'granted' },
    ]),
  );
  ok(await ana.submit('apply', answers));
  return { server, ana };
}

const detailOf = async (server: TestServer, { id }: Candidate) =>
  ok<Detail>(await server.admin('GET', `/sessions/${id}`));
const decide = (server: TestServer, { id }: Candidate, body: object) =>
  server.admin('POST', `/sessions/${id}/decision`, body);
const put = (server: TestServer, { id }: Candidate, body: object) =>
  server.admin('PUT', `/sessions/${id}/scores`, body);

function reading(start: StartServer): void {
  it('shows why a stage did not simply pass', async () => {
    const { server, ana } = await ready(start, { adult: false, shift: 'day' });
    const { stages, decision } = await detailOf(server, ana);
    assert.deepEqual([decision, stages[0]?.outcome], ['not-qualified', 'not-passed']);
    assert.deepEqual(
      stages[0]?.reasons.map((one) => [one.rule, one.result]),
      [
        ['secretRuleAdult', 'not-met'],
        ['secretRuleYears', 'unknown'],
        [undefined, 'score-pending'],
      ],
    );
  });

  it('lists candidates in the order of opening, a page at a time', async () => {
    const server = start();
    const flow = smallFlow();
    await server.publish(flow);
    const opened: string[] = [];
    for (let index = 0; index < 5; index++) {
      opened.push((await server.open(flow.id, { source: `s${index}` })).id);
      await server.clock.pass(1);
    }
    const first = await server.admin('GET', `/flows/${flow.id}/candidates?limit=2`);
    const rows = ok<{ id: string; source: string; decision: string; stages: object[]; bookings: object[] }[]>(first);
    assert.deepEqual(
      rows.map(({ id, source, decision }) => [id, source, decision]),
      [
        [opened[0], 's0', 'pending'],
        [opened[1], 's1', 'pending'],
      ],
    );
    assert.deepEqual(rows[0]?.stages, [{ id: 'apply', outcome: 'pending', score: null, reasons: [] }]);
    const all: string[] = [];
    for (let path: string | undefined = `/v1/admin/flows/${flow.id}/candidates?limit=2`; path;) {
      const page = await server.admin('GET', path.replace('/v1/admin', ''));
      all.push(...ok<{ id: string }[]>(page).map((one) => one.id));
      path = /^<(.*)>; rel="next"$/.exec(page.headers.get('Link') ?? '')?.[1];
    }
    assert.deepEqual(all, opened);
    for (const limit of ['0', 'x', '-1', '1001', '1.5'])
      refused(await server.admin('GET', `/flows/${flow.id}/candidates?limit=${limit}`), 422, 'invalid');
  });

  it('knows no flow and no session that is not there', async () => {
    const server = start();
    refused(await server.admin('GET', '/flows/ghost/candidates'), 404, 'not-found');
    refused(await server.admin('GET', '/sessions/ghost'), 404, 'not-found');
    refused(await server.admin('PUT', '/sessions/ghost/scores', {}), 404, 'not-found');
    refused(await server.admin('POST', '/sessions/ghost/decision', { action: 'reset' }), 404, 'not-found');
  });
}

function scoring(start: StartServer): void {
  it('merges scores question by question, and takes one back with null', async () => {
    const { server, ana } = await ready(start);
    assert.equal(ok<Detail>(await put(server, ana, { apply: { story: 77.25 } })).stages[0]?.score, 1);
    const half = ok<Detail>(await put(server, ana, { apply: { shift: 17.5 } }));
    assert.deepEqual(half.stages[0]?.scores, { story: 77.25, shift: 17.5 });
    const back = ok<Detail>(await put(server, ana, { apply: { story: null } }));
    assert.deepEqual([back.stages[0]?.scores, back.stages[0]?.score], [{ shift: 17.5 }, null]);
  });

  it('takes scores before the stage is sent', async () => {
    const { server, ana } = await ready(start);
    const other = await server.open(ana.opened.flow.id);
    ok(await put(server, other, { apply: { story: 50 } }));
    assert.equal((await other.session()).status.state, 'not-started');
  });

  it('refuses scores of what is not scored, and off their scale, and changes nothing', async () => {
    const { server, ana } = await ready(start);
    for (const body of [
      { ghost: { story: 5 } },
      { apply: { street: 5 } },
      { apply: { story: 1.4 } },
      { apply: { story: 78 } },
      { apply: { story: '5' } },
      { apply: 5 },
      [],
    ]) {
      refused(await put(server, ana, body), 422, 'invalid');
    }
    refused(await put(server, ana, { apply: { story: 5 }, resume: { resume: 1 } }), 422, 'invalid');
    assert.deepEqual((await detailOf(server, ana)).stages[0]?.scores, {});
  });
}

function deciding(start: StartServer): void {
  it('lets a person outrank every rule, both ways, and take it back', async () => {
    const { server, ana } = await ready(start, { adult: false });
    const decisions: string[] = [];
    for (const action of ['shortlist', 'dismiss', 'reset'])
      decisions.push(ok<Detail>(await decide(server, ana, { action })).decision);
    assert.deepEqual(decisions, ['qualified', 'not-qualified', 'not-qualified']);
    const { auto, action } = await detailOf(server, ana);
    assert.deepEqual([auto, action], ['not-qualified', null]);
  });

  it('waives a stage: it counts as passed, without its score', async () => {
    const { server, ana } = await ready(start, { adult: false, shift: 'day' });
    const after = ok<Detail>(await decide(server, ana, { action: 'waive', stage: 'apply' }));
    assert.deepEqual([after.stages[0]?.outcome, after.stages[0]?.score], ['passed', null]);
    assert.notEqual(after.stages[0]?.waivedAt, null);
  });

  it('refuses decisions that are none', async () => {
    const { server, ana } = await ready(start);
    for (const body of [{}, { action: 'hire' }, { action: 'waive' }, { action: 'waive', stage: 'ghost' }, []]) {
      refused(await decide(server, ana, body), 422, 'invalid');
    }
  });
}
