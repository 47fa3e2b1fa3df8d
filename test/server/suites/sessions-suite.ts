// Opening sessions: tokens, details, languages, deadlines, repeats.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Session } from '../../../src/contract/records.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { ok, refused, smallFlow, withStore, type StartServer, type TestServer } from './harness.ts';

export function sessionsSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`sessions over HTTP, ${name}`, open, (start) => {
    opening(start);
    repeating(start);
    identity(start);
  });
}

async function started(
  start: StartServer,
  more: Parameters<typeof smallFlow>[0] = {},
): Promise<{ server: TestServer; flow: ReturnType<typeof smallFlow> }> {
  const server = start();
  const flow = smallFlow(more);
  await server.publish(flow);
  return { server, flow };
}

const post = (server: TestServer, flowId: string, body: object, key?: string) =>
  server.call('POST', `/v1/flows/${flowId}/sessions`, body, key === undefined ? {} : { key });

function opening(start: StartServer): void {
  it('opens a session that starts at the beginning', async () => {
    const { server, flow } = await started(start);
    const { opened, token } = await server.open(flow.id);
    assert.match(token, /^[\w-]{43}$/);
    assert.deepEqual(
      { ...opened, id: '', status: { ...opened.status, updatedAt: '' } },
      {
        id: '',
        flow: { id: flow.id, version: 1 },
        locale: 'en',
        status: { state: 'not-started', updatedAt: '' },
        candidate: {},
        stages: [{ id: 'apply', progress: 'available', revision: 0 }],
        consents: [],
      },
    );
  });

  it('gives every session another token and id, and keeps no token', async () => {
    const { server, flow } = await started(start);
    const sessions = await Promise.all(Array.from({ length: 20 }, () => server.open(flow.id)));
    assert.equal(new Set(sessions.map((one) => one.token)).size, 20);
    assert.equal(new Set(sessions.map((one) => one.id)).size, 20);
    const details = await Promise.all(sessions.map((one) => server.admin('GET', `/sessions/${one.id}`)));
    for (const [index, one] of sessions.entries()) assert.ok(!details[index]?.text.includes(one.token));
  });

  it('keeps where a candidate came from, on what device, in which language', async () => {
    const { server, flow } = await started(start, { locales: ['es'] });
    const { id, opened } = await server.open(flow.id, { source: ' Job fair/2026 ', device: 'phone', locale: 'es-MX' });
    assert.equal(opened.locale, 'es-MX');
    const detail = ok<{ source: string; device: string }>(await server.admin('GET', `/sessions/${id}`));
    assert.deepEqual([detail.source, detail.device], ['Job-fair-2026', 'phone']);
    assert.equal((await server.open(flow.id, { locale: 'fr' })).opened.locale, 'en');
    assert.equal((await server.open(flow.id, { locale: '<script>' })).opened.locale, 'en');
  });

  it('follows a candidate who changes the language, and stays with it', async () => {
    const { server, flow } = await started(start, {
      locales: ['es'],
      status: { complete: { body: { en: 'Thank you.', es: 'Gracias.' } } },
    });
    const ana = await server.open(flow.id);
    ok(await ana.submit('apply', { nights: true }));
    const read = async (query: string) => {
      const { locale, status } = ok<Session>(await ana.call('GET', query));
      return `${locale} ${status.message}`;
    };
    assert.deepEqual(
      [
        await read(''),
        await read('?locale=es-MX'),
        await read('?locale=fr'),
        await read('?locale='),
        await read(''),
        await read('?locale=en'),
      ],
      ['en Thank you.', 'es-MX Gracias.', 'es-MX Gracias.', 'es-MX Gracias.', 'es-MX Gracias.', 'en Thank you.'],
    );
  });

  it('takes the earlier of closing time and time per candidate as the deadline', async () => {
    const { server, flow } = await started(start, { availability: { completeWithinHours: 48 } });
    assert.equal((await server.open(flow.id)).opened.deadline, '2026-03-29T09:00:00.000Z');
    await server.publish({ ...flow, availability: { completeWithinHours: 48, closesAt: '2026-03-28T00:00:00+02:00' } });
    assert.equal((await server.open(flow.id)).opened.deadline, '2026-03-27T22:00:00.000Z');
  });

  it('opens nothing outside of the opening hours', async () => {
    const { server, flow } = await started(start, {
      availability: { opensAt: '2026-03-27T10:00:00Z', closesAt: '2026-03-27T11:00:00Z' },
    });
    refused(await post(server, flow.id, {}), 403, 'closed');
    await server.clock.pass(3_600_000);
    ok(await post(server, flow.id, {}));
    await server.clock.pass(3_600_000);
    refused(await post(server, flow.id, {}), 403, 'closed');
  });

  it('knows no invitation that was not issued', async () => {
    const { server, flow } = await started(start);
    refused(await post(server, flow.id, { invite: 'guessed' }), 404, 'not-found');
  });

  it('stores answers brought along as a draft, and leaves out what fits no question', async () => {
    const { server, flow } = await started(start);
    const { opened } = await server.open(flow.id, {
      prefill: { answers: { nights: true, days: true, __proto__: { nights: false } } },
    });
    assert.deepEqual(opened.stages, [{ id: 'apply', progress: 'available', answers: { nights: true }, revision: 0 }]);
    assert.equal(opened.status.state, 'not-started');
    assert.deepEqual(
      (await server.open(flow.id, { prefill: { answers: { nights: 'yes' } } })).opened.stages[0]?.answers,
      undefined,
    );
  });

  it('refuses a token that it does not know, and none at all', async () => {
    const { server } = await started(start);
    refused(await server.call('GET', '/v1/session'), 401, 'unauthorized');
    refused(await server.call('GET', '/v1/session', undefined, { token: 'wrong' }), 401, 'unauthorized');
    const basic = await server.call('GET', '/v1/session', undefined, { headers: { Authorization: 'Basic abc' } });
    assert.equal(basic.headers.get('WWW-Authenticate'), 'Bearer');
  });
}

function repeating(start: StartServer): void {
  it('gives a repeat of the opening the same token and session', async () => {
    const { server, flow } = await started(start);
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(server, flow.id, { source: 'a' }, key)));
    assert.deepEqual(new Set(answers.map((answer) => `${answer.status} ${answer.text}`)).size, 1);
    const candidates = ok<unknown[]>(await server.admin('GET', `/flows/${flow.id}/candidates`));
    assert.equal(candidates.length, 1);
  });

  it('gives the repeat of an opening its answer even after the interview closed', async () => {
    const { server, flow } = await started(start, { availability: { closesAt: '2026-03-27T10:00:00Z' } });
    const first = ok<{ token: string }>(await post(server, flow.id, {}, 'late'));
    await server.clock.pass(3_600_000);
    assert.equal(ok<{ token: string }>(await post(server, flow.id, {}, 'late')).token, first.token);
    refused(await post(server, flow.id, {}, 'later'), 403, 'closed');
  });

  it('refuses the key of an opening for another request', async () => {
    const { server, flow } = await started(start);
    const key = crypto.randomUUID();
    ok(await post(server, flow.id, { source: 'a' }, key));
    refused(await post(server, flow.id, { source: 'b' }, key), 422, 'invalid');
  });

  it('lets nobody into a session by its opening key once the candidate has done anything', async () => {
    const { server, flow } = await started(start);
    const key = crypto.randomUUID();
    const { token } = ok<{ token: string }>(await post(server, flow.id, {}, key));
    ok(await server.call('PUT', '/v1/session/candidate', { name: 'Ana' }, { token }));
    refused(await post(server, flow.id, {}, key), 422, 'invalid');
  });
}

function identity(start: StartServer): void {
  it('stores who the candidate is in one form: trimmed, the number in E.164', async () => {
    const { server, flow } = await started(start);
    const candidate = await server.open(flow.id, { candidate: { name: '  Ana \n Ruiz ' } });
    assert.deepEqual(candidate.opened.candidate, { name: 'Ana Ruiz' });
    const session = ok<Session>(
      await candidate.call('PUT', '/candidate', { email: ' ana@example.com ', phone: '(207) 555-0142' }),
    );
    assert.deepEqual(session.candidate, { name: 'Ana Ruiz', email: 'ana@example.com', phone: '+12075550142' });
    assert.deepEqual(ok<Session>(await candidate.call('PUT', '/candidate', { phone: '' })).candidate, {
      name: 'Ana Ruiz',
      email: 'ana@example.com',
    });
  });

  it('says which detail cannot be right, and changes nothing', async () => {
    const { server, flow } = await started(start);
    const candidate = await server.open(flow.id, { candidate: { name: 'Ana' } });
    const problem = refused(
      await candidate.call('PUT', '/candidate', { name: 'Eva', email: 'x@', phone: '12' }),
      422,
      'invalid',
    );
    assert.deepEqual(
      problem.problems?.map(({ path, code }) => [path, code]),
      [
        ['candidate.email', 'email'],
        ['candidate.phone', 'phone'],
      ],
    );
    assert.deepEqual((await candidate.session()).candidate, { name: 'Ana' });
    refused(await post(server, flow.id, { candidate: { email: 'x@' } }), 422, 'invalid');
    refused(await candidate.call('PUT', '/candidate', { name: 7 }), 422, 'invalid');
  });

  it('keeps no detail that the flow does not ask for', async () => {
    const { server, flow } = await started(start, { identity: { name: 'required', email: 'required', phone: 'off' } });
    const { opened } = await server.open(flow.id, { candidate: { name: 'Ana', phone: '+12075550142' } });
    assert.deepEqual(opened.candidate, { name: 'Ana' });
  });
}
