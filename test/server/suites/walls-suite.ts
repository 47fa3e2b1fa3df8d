// Walls: every route with no token, a wrong one, another's; and what must be in no answer to a candidate.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { routes, type Route } from '../../../src/contract/routes.ts';
import type { CandidateStatus, FileRef, Session } from '../../../src/contract/records.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow, bookingSecret, secretBackstage, secrets } from './apply-flow.ts';
import {
  adminKey,
  ok,
  read,
  withStore,
  type Answer,
  type Candidate,
  type StartServer,
  type TestServer,
} from './harness.ts';

export function wallsSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`walls over HTTP, ${name}`, open, (start) => {
    credentials(start);
    others(start);
    leaks(start);
  });
}

async function ready(start: StartServer): Promise<{ server: TestServer; ana: Candidate; eva: Candidate }> {
  const server = start();
  const flow = applyFlow();
  await server.publish(flow, secretBackstage(flow.id));
  const open = async (name: string) => {
    const one = await server.open(flow.id, { candidate: { name, email: `${name}@example.com` } });
    ok(
      await one.call('POST', '/consents', [
        { notice: 'terms', decision: 'granted' },
        { notice: 'check', decision: 'granted' },
      ]),
    );
    return one;
  };
  return { server, ana: await open('Ana'), eva: await open('Eva') };
}

const all = Object.entries(routes) as [keyof typeof routes, Route][];
const guarded = all.filter(([, route]) => route.auth !== 'none');

/** Anything that each route's body check would take, so that only the token stands in the way. */
const bodies: { [route: string]: unknown } = {
  updateCandidate: { name: 'X' },
  saveDraft: { answers: { adult: false }, revision: 0 },
  submitStage: { answers: { adult: false } },
  submitSelfId: { skip: true },
  reportScheduling: { event: 'booked', by: 'self' },
  recordConsent: { notice: 'terms', decision: 'withdrawn' },
  requestHelp: { kind: 'person' },
  publishFlow: { flow: {} },
  putScores: { apply: { story: 5 } },
  decide: { action: 'dismiss' },
};

function pathOf(route: Route, known: { [name: string]: string }): string {
  return route.path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? 'x');
}

async function attempt(
  server: TestServer,
  [name, route]: (typeof all)[number],
  known: { [name: string]: string },
  headers: { [name: string]: string },
): Promise<Answer> {
  const body = bodies[name];
  return read(
    await server.fetch(
      new Request(`http://server.test${pathOf(route, known)}`, {
        method: route.method,
        headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    ),
  );
}

function credentials(start: StartServer): void {
  it('answers 401 on every guarded route with no token, a wrong one, and one of the other side', async () => {
    const { server, ana } = await ready(start);
    const known = { flow: ana.opened.flow.id, stage: 'apply', session: ana.id };
    const before = (await server.admin('GET', `/sessions/${ana.id}`)).text;
    for (const row of guarded) {
      const [name, route] = row;
      const wrong = [
        undefined,
        'Bearer',
        'Bearer wrong',
        `Bearer ${ana.token}x`,
        `Basic ${ana.token}`,
        `Bearer ${ana.id}`,
      ];
      const otherSide = route.auth === 'admin' ? `Bearer ${ana.token}` : `Bearer ${adminKey}`;
      for (const authorization of [...wrong, otherSide]) {
        const answer = await attempt(
          server,
          row,
          known,
          authorization === undefined ? {} : { Authorization: authorization },
        );
        assert.equal(answer.status, 401, `${name} with ${authorization}: ${answer.status}`);
        assert.ok(!answer.text.includes(adminKey) && !answer.text.includes(ana.token), name);
      }
    }
    assert.equal((await server.admin('GET', `/sessions/${ana.id}`)).text, before);
    assert.ok(guarded.length >= 20);
  });

  it('answers 503 on every recruiter’s route of a server without a key, whatever is sent', async () => {
    const server = start({ adminKey: '' });
    for (const row of guarded.filter(([, route]) => route.auth === 'admin')) {
      for (const headers of [{}, { Authorization: 'Bearer ' }, { Authorization: 'Bearer undefined' }]) {
        assert.equal((await attempt(server, row, {}, headers)).status, 503, row[0]);
      }
    }
  });
}

function others(start: StartServer): void {
  it('never lets one candidate read or change what another’s is', async () => {
    const { server, ana, eva } = await ready(start);
    ok(await eva.draft('apply', { adult: true, story: 'only-eva-knows' }, 0));
    const created = await server.fetch(
      new Request('http://server.test/v1/uploads', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${eva.token}`,
          'Upload-Length': '9',
          'Content-Type': 'application/offset+octet-stream',
          'Upload-Metadata': `filename ${btoa('only-eva.pdf')},stage ${btoa('apply')},question ${btoa('papers')}`,
        },
        body: '%PDF-1.7\n',
      }),
    );
    const { id: upload } = (await created.json()) as FileRef;
    const known = { flow: ana.opened.flow.id, stage: 'apply', session: eva.id, upload };
    const before = (await server.admin('GET', `/sessions/${eva.id}`)).text;
    for (const row of guarded.filter(
      ([name, route]) => route.auth === 'candidate' && name !== 'eraseData' && name !== 'streamStatus',
    )) {
      const answer = await attempt(server, row, known, {
        Authorization: `Bearer ${ana.token}`,
        'Idempotency-Key': `walk ${row[0]}`,
      });
      for (const hers of [eva.id, 'only-eva-knows', 'only-eva.pdf', 'Eva', upload]) {
        assert.ok(!answer.text.includes(hers), `${row[0]}: ${answer.text}`);
      }
    }
    ok(await ana.call('DELETE', '/data'));
    assert.equal((await server.admin('GET', `/sessions/${eva.id}`)).text, before);
    assert.equal((await eva.session()).stages[0]?.answers?.['story'], 'only-eva-knows');
  });
}

function leaks(start: StartServer): void {
  it('has no word of the backstage in any answer to a candidate, on any way through', async () => {
    const { server, ana, eva } = await ready(start);
    const flowId = ana.opened.flow.id;
    const read = async (one: Candidate) => {
      for (const path of ['', '/status', '/data']) ok(await one.call('GET', path));
      ok(await server.call('GET', `/v1/flows/${flowId}?locale=es`));
      ok(await server.call('GET', `/v1/flows/${flowId}`));
    };
    const good = { adult: true, years: 5, shift: 'night', nightsWhy: 'pay', story: 'x' };
    for (const [one, answers] of [
      [ana, good],
      [eva, { adult: false }],
      [await server.open(flowId, { candidate: { name: 'Li', email: 'li@example.com' } }), good],
    ] as const) {
      ok(
        await one.call('POST', '/consents', [
          { notice: 'terms', decision: 'granted' },
          { notice: 'check', decision: 'granted' },
        ]),
      );
      await read(one);
      await one.submit('last', {});
      await one.draft('apply', { adult: 'no' }, 0);
      await one.submit('apply', { years: 'many', ghost: 1 });
      ok(await one.draft('apply', answers, 0));
      ok(await one.submit('apply', answers));
      await one.submit('apply', answers);
      await read(one);
      for (const stage of ['resume', 'voluntary']) await one.skip(stage);
      await one.submit('last', {});
      await read(one);
      await one.call('POST', '/scheduling', { event: 'booked', by: 'self' });
      ok(await server.admin('PUT', `/sessions/${one.id}/scores`, { apply: { story: one === ana ? 70 : 2 } }));
      await read(one);
    }
    ok(await server.admin('POST', `/sessions/${eva.id}/decision`, { action: 'dismiss' }));
    await read(eva);
    await ana.call('GET', '/nowhere');
    const seen = server.answers.filter(({ path }) => !path.startsWith('/v1/admin'));
    assert.ok(seen.length > 60);
    for (const { path, answer } of seen) {
      const text = answer.text + JSON.stringify([...answer.headers]);
      for (const secret of secrets) assert.ok(!text.includes(secret), `${path}: ${secret} in ${answer.text}`);
      for (const key of [
        '"score',
        '"outcome',
        '"rules',
        '"evaluation',
        '"reasons',
        '"trackingId',
        '"tokenHash',
        '"action',
        '"auto',
      ])
        assert.ok(!text.includes(key), `${path}: ${key}`);
      if (text.includes(bookingSecret)) assert.equal(stateIn(answer), 'next-step', path);
    }
    assert.ok(
      seen.some(({ answer }) => answer.text.includes(bookingSecret)),
      'the booking page was offered once',
    );
  });
}

/** The status that an answer tells of, wherever it stands in it. */
function stateIn({ json }: Answer): string | undefined {
  const body = json as Partial<CandidateStatus & Session & { session: Session }>;
  return body.state ?? body.status?.state ?? body.session?.status.state;
}
