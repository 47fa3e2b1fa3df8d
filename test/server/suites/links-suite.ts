// Going on elsewhere: a link is made, exchanged once for a token of its own, and never again.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Session } from '../../../src/contract/records.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { Candidate, ok, refused, smallFlow, withStore, type StartServer, type TestServer } from './harness.ts';

const hour = 3_600_000;

export function linksSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`links to go on elsewhere over HTTP, ${name}`, open, (start) => {
    goingOn(start);
    once(start);
    ending(start);
    secrecy(start);
  });
}

interface Link {
  token: string;
  expiresAt: string;
}

async function begun(start: StartServer, options: Parameters<StartServer>[0] = {}) {
  const server = start(options);
  const flow = smallFlow();
  await server.publish(flow);
  const ana = await server.open(flow.id, { candidate: { name: 'Ana Ruiz' } });
  return { server, flow, ana };
}

const link = async (ana: Candidate, key?: string) =>
  ok<Link>(await ana.call('POST', '/links', undefined, key === undefined ? {} : { key }));

const exchange = (server: TestServer, flowId: string, invite: string, key?: string) =>
  server.call('POST', `/v1/flows/${flowId}/sessions`, { invite }, key === undefined ? {} : { key });

async function enter(server: TestServer, flowId: string, invite: string, key?: string): Promise<Candidate> {
  const answer = await exchange(server, flowId, invite, key);
  assert.equal(answer.status, 201, answer.text);
  const { token, session } = answer.json as { token: string; session: Session };
  return new Candidate(server, token, session);
}

function goingOn(start: StartServer): void {
  it('leads into the same session with a token of its own, and both devices go on', async () => {
    const { server, flow, ana } = await begun(start);
    ok(await ana.draft('apply', { nights: true }, 0));
    const made = await link(ana);
    assert.match(made.token, /^gr_[\w-]{43}$/);
    assert.equal(made.expiresAt, '2026-03-28T09:00:00.000Z');
    const there = await enter(server, flow.id, made.token);
    assert.notEqual(there.token, ana.token);
    assert.deepEqual([there.id, there.opened.candidate.name], [ana.id, 'Ana Ruiz']);
    assert.deepEqual(there.opened.stages[0]?.answers, { nights: true });
    ok(await there.draft('apply', { nights: false }, 1));
    refused(await ana.draft('apply', { nights: true }, 1), 409, 'conflict');
    assert.deepEqual((await ana.session()).stages[0]?.answers, { nights: false });
    ok(await ana.submit('apply', { nights: true }));
    assert.equal((await there.session()).stages[0]?.progress, 'submitted');
  });

  it('leads on from the device that it led to', async () => {
    const { server, flow, ana } = await begun(start);
    const second = await enter(server, flow.id, (await link(ana)).token);
    const third = await enter(server, flow.id, (await link(second)).token);
    assert.equal(third.id, ana.id);
    for (const one of [ana, second, third]) assert.equal((await one.session()).id, ana.id);
  });

  it('opens nothing by itself: a link is no token, and a token is no link', async () => {
    const { server, flow, ana } = await begun(start);
    const { token } = await link(ana);
    refused(await server.call('GET', '/v1/session', undefined, { token }), 401, 'unauthorized');
    refused(await exchange(server, flow.id, ana.token), 404, 'not-found');
  });

  it('is given at any state of the session, to read on', async () => {
    const { server, flow, ana } = await begun(start);
    ok(await ana.call('POST', '/withdraw'));
    const there = await enter(server, flow.id, (await link(ana)).token);
    assert.equal(there.opened.status.state, 'withdrawn');
  });
}

function once(start: StartServer): void {
  it('is exchanged once; a second time is told that it was used', async () => {
    const { server, flow, ana } = await begun(start);
    const { token } = await link(ana);
    await enter(server, flow.id, token, 'first');
    const problem = refused(await exchange(server, flow.id, token, 'second'), 401, 'unauthorized');
    assert.equal(problem.detail, 'This link was used already.');
    refused(await exchange(server, flow.id, token), 401, 'unauthorized');
  });

  it('gives the repeat of an exchange the same token, whatever has happened since', async () => {
    const { server, flow, ana } = await begun(start);
    const { token } = await link(ana);
    const key = crypto.randomUUID();
    const there = await enter(server, flow.id, token, key);
    ok(await there.draft('apply', { nights: true }, 0));
    await server.clock.pass(30 * hour);
    assert.equal((await enter(server, flow.id, token, key)).token, there.token);
  });

  it('refuses the key of an exchange for another request', async () => {
    const { server, flow, ana } = await begun(start);
    const { token } = await link(ana);
    await enter(server, flow.id, token, 'k');
    const other = server.call('POST', `/v1/flows/${flow.id}/sessions`, { invite: token, source: 'x' }, { key: 'k' });
    refused(await other, 422, 'invalid');
  });

  it('is won by one of many who exchange it at once', async () => {
    const { server, flow, ana } = await begun(start);
    const { token } = await link(ana);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => exchange(server, flow.id, token, `k${index}`)),
    );
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [201, ...Array.from({ length: 19 }, () => 401)]);
  });

  it('gives all repeats that arrive at once the same token', async () => {
    const { server, flow, ana } = await begun(start);
    const { token } = await link(ana);
    const answers = await Promise.all(Array.from({ length: 20 }, () => exchange(server, flow.id, token, 'k')));
    assert.deepEqual([...new Set(answers.map((answer) => ok<Link>(answer).token))].length, 1);
  });

  it('is made once per key', async () => {
    const { ana } = await begun(start);
    const key = crypto.randomUUID();
    const made = await Promise.all(Array.from({ length: 5 }, () => link(ana, key)));
    assert.equal(new Set(made.map(({ token }) => token)).size, 1);
    assert.notEqual((await link(ana)).token, made[0]?.token);
  });
}

function ending(start: StartServer): void {
  it('holds for a day', async () => {
    const { server, flow, ana } = await begun(start);
    const [early, late] = [await link(ana), await link(ana)];
    await server.clock.pass(24 * hour - 1);
    await enter(server, flow.id, early.token);
    await server.clock.pass(1);
    refused(await exchange(server, flow.id, late.token), 410, 'expired');
  });

  it('holds beside newer ones, the newest five at a time', async () => {
    const { server, flow, ana } = await begun(start);
    const all: string[] = [];
    for (let count = 0; count < 7; count += 1) all.push((await link(ana)).token);
    for (const token of all.slice(0, 2)) refused(await exchange(server, flow.id, token), 410, 'expired');
    for (const token of all.slice(2)) await enter(server, flow.id, token);
  });

  it('is given so often for one session, and no more', async () => {
    const { ana } = await begun(start, { limits: { linksPerSession: 2 } });
    await link(ana);
    await link(ana);
    refused(await ana.call('POST', '/links'), 422, 'invalid');
  });

  it('belongs to its own interview', async () => {
    const { server, flow, ana } = await begun(start);
    const other = smallFlow();
    await server.publish(other);
    const { token } = await link(ana);
    refused(await exchange(server, other.id, token), 404, 'not-found');
    await enter(server, flow.id, token);
  });

  it('ends with the session, and so does every token that was had for one', async () => {
    const { server, flow, ana } = await begun(start);
    const there = await enter(server, flow.id, (await link(ana)).token);
    const unused = await link(ana);
    ok(await there.call('DELETE', '/data', undefined, { key: 'gone' }));
    for (const one of [ana, there]) refused(await one.call('GET', ''), 404, 'not-found');
    refused(await exchange(server, flow.id, unused.token), 404, 'not-found');
    ok(await there.call('DELETE', '/data', undefined, { key: 'gone' }));
  });
}

function secrecy(start: StartServer): void {
  it('is in no other answer and no log, nor is the token that it was exchanged for', async () => {
    const { server, flow, ana } = await begun(start);
    const made = await link(ana, 'k');
    const there = await enter(server, flow.id, made.token, 'x');
    const spare = await link(there);
    const reads = [
      await ana.call('GET', ''),
      await ana.call('GET', '/data'),
      await ana.call('GET', '/status'),
      await exchange(server, flow.id, made.token),
      await server.admin('GET', `/sessions/${ana.id}`),
      await server.admin('GET', `/flows/${flow.id}/candidates`),
    ];
    for (const { text, headers } of reads) {
      const all = `${text} ${JSON.stringify([...headers])}`;
      for (const secret of [made.token, spare.token, there.token, ana.token]) assert.ok(!all.includes(secret));
      assert.doesNotMatch(all, /"tokens"|salt|usedAt/);
    }
    assert.deepEqual(server.errors, []);
  });
}
