// Every write can be repeated by its key: one effect, the same answer. And parallel writes do not lose one another.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow, secretBackstage } from './apply-flow.ts';
import {
  ok,
  refused,
  smallFlow,
  withStore,
  type Answer,
  type CallOptions,
  type Candidate,
  type StartServer,
  type TestServer,
} from './harness.ts';

export function repeatsSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`repeats over HTTP, ${name}`, open, (start) => {
    sameAnswer(start);
    concurrency(start);
  });
}

async function ready(start: StartServer): Promise<{ server: TestServer; ana: Candidate }> {
  const server = start();
  const flow = applyFlow();
  await server.publish(flow, secretBackstage(flow.id));
  const ana = await server.open(flow.id, { candidate: { name: 'Ana Ruiz', email: 'ana@example.com' } });
  ok(
    await ana.call('POST', '/consents', [
      { notice: 'terms', decision: 'granted' },
      { notice: 'check', decision: 'granted' },
    ]),
  );
  return { server, ana };
}

/** A write, and one that differs from it in its payload. */
type Write = (body: 'same' | 'other', options: CallOptions) => Promise<Answer>;

/** Each write of a session, by name, in an order in which each can be made. */
function writes({ server, ana }: { server: TestServer; ana: Candidate }): [string, Write][] {
  const pick = (which: 'same' | 'other', same: unknown, other: unknown) => (which === 'same' ? same : other);
  const admin =
    (method: string, path: string, same: unknown, other: unknown): Write =>
    (which, options) =>
      server.admin(method, `/sessions/${ana.id}${path}`, pick(which, same, other), options);
  const own =
    (method: string, path: string, same: unknown, other: unknown): Write =>
    (which, options) =>
      ana.call(method, path, pick(which, same, other), options);
  return [
    ['candidate', own('PUT', '/candidate', { name: 'Ana' }, { name: 'Eva' })],
    [
      'draft',
      own(
        'PUT',
        '/stages/apply/draft',
        { answers: { adult: true }, revision: 0 },
        { answers: { adult: false }, revision: 0 },
      ),
    ],
    [
      'submit',
      own('POST', '/stages/apply/submit', { answers: { adult: true, years: 3 } }, { answers: { adult: true } }),
    ],
    ['skip', own('POST', '/stages/resume/submit', { skip: true }, { answers: { text: 'x' } })],
    ['self-id', own('POST', '/self-id/voluntary', { answers: { veteran: 'veteran-no' } }, { skip: true })],
    [
      'consents',
      own('POST', '/consents', { notice: 'privacy', decision: 'shown' }, { notice: 'privacy', decision: 'granted' }),
    ],
    ['help', own('POST', '/help', { kind: 'person' }, { kind: 'technical' })],
    ['scores', admin('PUT', '/scores', { apply: { story: 5 } }, { apply: { story: 6 } })],
    ['decision', admin('POST', '/decision', { action: 'shortlist' }, { action: 'dismiss' })],
    ['last stage', own('POST', '/stages/last/submit', { answers: { more: 'a' } }, { answers: { more: 'b' } })],
    ['scheduling', own('POST', '/scheduling', { event: 'booked', by: 'self' }, { event: 'booked', by: 'embed' })],
    ['withdraw', own('POST', '/withdraw', undefined, { why: 'not' })],
  ];
}

function sameAnswer(start: StartServer): void {
  it('gives the repeat of each write of a session the stored answer, and has one effect', async () => {
    const made = await ready(start);
    for (const [name, write] of writes(made)) {
      await made.server.clock.pass(1000);
      const first = await write('same', { key: `key ${name}` });
      assert.ok(first.status < 300, `${name}: ${first.text}`);
      const before = await made.server.admin('GET', `/sessions/${made.ana.id}`);
      await made.server.clock.pass(1000);
      const second = await write('same', { key: `key ${name}` });
      assert.deepEqual([second.status, second.text], [first.status, first.text], name);
      assert.equal((await made.server.admin('GET', `/sessions/${made.ana.id}`)).text, before.text, name);
    }
  });

  it('refuses the key of another payload, of another call, and changes nothing', async () => {
    const made = await ready(start);
    for (const [name, write] of writes(made).filter(([name]) => name !== 'withdraw')) {
      const key = `key ${name}`;
      ok(await write('same', { key }));
      const before = await made.server.admin('GET', `/sessions/${made.ana.id}`);
      const problem = refused(await write('other', { key }), 422, 'invalid');
      assert.deepEqual(
        problem.problems?.map((one) => one.code),
        ['key-reused'],
        name,
      );
      assert.equal((await made.server.admin('GET', `/sessions/${made.ana.id}`)).text, before.text, name);
    }
    refused(await made.ana.call('POST', '/help', { kind: 'person' }, { key: 'key candidate' }), 422, 'invalid');
  });

  it('does the same for publishing and for events', async () => {
    const server = start();
    const flow = smallFlow();
    const key = crypto.randomUUID();
    const publish = (title: string) =>
      server.admin('PUT', `/flows/${flow.id}`, { flow: { ...flow, role: { title } } }, { key });
    const first = await publish('Picker');
    assert.deepEqual((await publish('Picker')).text, first.text);
    refused(await publish('Packer'), 422, 'invalid');
    const beacon = (name: string) => server.call('POST', '/v1/events', { name, at: '2026-03-27T09:00:00Z' }, { key });
    assert.deepEqual([(await beacon('greenroom-start')).status, (await beacon('greenroom-start')).status], [204, 204]);
    refused(await beacon('greenroom-ready'), 422, 'invalid');
  });

  it('keeps the keys of candidates apart, and those of a recruiter from theirs', async () => {
    const { server, ana } = await ready(start);
    const eva = await server.open(ana.opened.flow.id);
    ok(await ana.call('POST', '/help', { kind: 'person' }, { key: 'k' }));
    ok(await eva.call('POST', '/help', { kind: 'technical' }, { key: 'k' }));
    ok(await server.admin('POST', `/sessions/${ana.id}/decision`, { action: 'shortlist' }, { key: 'k' }));
  });

  it('uses no key up on a request that was refused', async () => {
    const { ana } = await ready(start);
    refused(await ana.submit('apply', {}, { key: 'k' }), 422, 'invalid');
    ok(await ana.submit('apply', { adult: true }, { key: 'k' }));
  });

  it('refuses keys that are none', async () => {
    const { ana } = await ready(start);
    for (const key of ['', 'x'.repeat(256), 'café']) {
      refused(await ana.call('POST', '/help', { kind: 'person' }, { key }), 422, 'invalid');
    }
  });
}

function concurrency(start: StartServer): void {
  it('has one effect for twenty parallel submissions with one key', async () => {
    const { server, ana } = await ready(start);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ana.submit('apply', { adult: true, years: 3 }, { key: 'one' })),
    );
    assert.deepEqual(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size, 1);
    const { stages } = ok<{ stages: { submissions: number }[] }>(await server.admin('GET', `/sessions/${ana.id}`));
    assert.equal(stages[0]?.submissions, 1);
  });

  it('takes one of twenty parallel submissions with different keys', async () => {
    const { server, ana } = await ready(start);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => ana.submit('apply', { adult: true, years: index }, { key: `${index}` })),
    );
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [200, ...Array.from({ length: 19 }, () => 409)]);
    const { stages } = ok<{ stages: { submissions: number; answers: { years: number } }[] }>(
      await server.admin('GET', `/sessions/${ana.id}`),
    );
    const winner = answers.findIndex((one) => one.status === 200);
    assert.deepEqual([stages[0]?.submissions, stages[0]?.answers.years], [1, winner]);
  });

  it('loses none of many different writes at once', async () => {
    const { server, ana } = await ready(start);
    const before = (await ana.session()).consents.length;
    const decisions = Array.from({ length: 10 }, () =>
      ana.call('POST', '/consents', { notice: 'privacy', decision: 'shown' }),
    );
    const details = [
      ana.call('PUT', '/candidate', { name: 'Eva' }),
      ana.call('PUT', '/candidate', { phone: '+34612345678' }),
    ];
    const scores = server.admin('PUT', `/sessions/${ana.id}/scores`, { apply: { story: 5 } });
    for (const answer of await Promise.all([...decisions, ...details, ana.draft('apply', { adult: true }, 0), scores]))
      ok(answer);
    const session = await ana.session();
    assert.equal(session.consents.length, before + 10);
    assert.deepEqual(session.candidate, { name: 'Eva', email: 'ana@example.com', phone: '+34612345678' });
    assert.deepEqual(session.stages[0]?.answers, { adult: true });
    const detail = ok<{ stages: { scores: object }[] }>(await server.admin('GET', `/sessions/${ana.id}`));
    assert.deepEqual(detail.stages[0]?.scores, { story: 5 });
  });

  it('lets one of two parallel drafts of the same revision win', async () => {
    const { ana } = await ready(start);
    const answers = await Promise.all([ana.draft('apply', { street: 'a' }, 0), ana.draft('apply', { street: 'b' }, 0)]);
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [200, 409]);
    assert.equal((await ana.session()).stages[0]?.revision, 1);
  });
}
