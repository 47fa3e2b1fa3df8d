// Drafts and submissions: what is taken, what is refused, and that a refusal changes nothing.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Session } from '../../../src/contract/records.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { applyFlow } from './apply-flow.ts';
import { ok, refused, smallFlow, withStore, type Candidate, type StartServer, type TestServer } from './harness.ts';

export function answersSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`answers over HTTP, ${name}`, open, (start) => {
    drafts(start);
    submissions(start);
    groundwork(start);
    order(start);
    time(start);
  });
}

/** A candidate who has said who they are and has agreed to the terms. */
async function ready(start: StartServer): Promise<{ server: TestServer; ana: Candidate }> {
  const server = start();
  const flow = applyFlow();
  await server.publish(flow);
  const ana = await server.open(flow.id, { candidate: { name: 'Ana Ruiz', email: 'ana@example.com' } });
  ok(await ana.call('POST', '/consents', { notice: 'terms', decision: 'granted' }));
  return { server, ana };
}

const stageOf = (session: Session, id: string) => session.stages.find((stage) => stage.id === id);

function drafts(start: StartServer): void {
  it('keeps a draft as it was typed, right or not, and gives it back', async () => {
    const { ana } = await ready(start);
    const typed = {
      street: '  Elm St 5 ',
      mail: 'ana@',
      mobile: '0151',
      years: 400,
      start: 'tomorrow',
      shift: 'never',
      days: [],
    };
    assert.deepEqual(ok(await ana.draft('apply', typed, 0)), { revision: 1 });
    const session = await ana.session();
    assert.deepEqual(stageOf(session, 'apply'), { id: 'apply', progress: 'in-progress', answers: typed, revision: 1 });
    assert.equal(session.status.state, 'in-progress');
    assert.deepEqual(ok(await ana.draft('apply', { adult: false }, 1)), { revision: 2 });
    assert.deepEqual(stageOf(await ana.session(), 'apply')?.answers, { adult: false });
  });

  it('answers a stale revision with the present one and changes nothing', async () => {
    const { ana } = await ready(start);
    ok(await ana.draft('apply', { street: 'a' }, 0));
    ok(await ana.draft('apply', { street: 'b' }, 1));
    for (const revision of [0, 1, 3]) {
      const problem = refused(await ana.draft('apply', { street: 'c' }, revision), 409, 'conflict');
      assert.equal(problem['revision'], 2);
    }
    assert.deepEqual(stageOf(await ana.session(), 'apply')?.answers, { street: 'b' });
  });

  it('takes the repeat of a draft whose answer was lost', async () => {
    const { ana } = await ready(start);
    ok(await ana.draft('apply', { street: 'a', adult: true }, 0));
    assert.deepEqual(ok(await ana.draft('apply', { adult: true, street: 'a' }, 0)), { revision: 1 });
  });

  it('refuses unknown questions and values of another shape, each by its path', async () => {
    const { ana } = await ready(start);
    const wrong = {
      ghost: 1,
      adult: 'yes',
      street: 7,
      years: '3',
      wish: null,
      shift: ['day'],
      days: 'sat',
      papers: ['x'],
      agree: 1,
      note: 'x',
      story: { a: 1 },
    };
    const problem = refused(await ana.draft('apply', wrong, 0), 422, 'invalid');
    const paths = problem.problems?.map((one) => `${one.path} ${one.code}`).toSorted();
    assert.deepEqual(paths, [
      'answers.adult type',
      'answers.agree type',
      'answers.days type',
      'answers.ghost unknown-question',
      'answers.note type',
      'answers.papers unknown-file',
      'answers.shift type',
      'answers.story type',
      'answers.street type',
      'answers.years type',
    ]);
    assert.equal(stageOf(await ana.session(), 'apply')?.revision, 0);
  });

  it('refuses bodies of another shape', async () => {
    const { ana } = await ready(start);
    for (const body of [
      {},
      { answers: {} },
      { answers: [], revision: 0 },
      { answers: {}, revision: -1 },
      { answers: {}, revision: 0.5 },
      [],
      'x',
      null,
    ]) {
      refused(
        await ana.call('PUT', '/stages/apply/draft', JSON.stringify(body), {
          headers: { 'Content-Type': 'application/json' },
        }),
        422,
        'invalid',
      );
    }
  });

  it('does not let keys reach a prototype', async () => {
    const { ana } = await ready(start);
    const body = '{"answers":{"__proto__":{"adult":true},"constructor":"x"},"revision":0}';
    refused(
      await ana.call('PUT', '/stages/apply/draft', body, { headers: { 'Content-Type': 'application/json' } }),
      422,
      'invalid',
    );
    assert.equal(({} as { adult?: boolean }).adult, undefined);
  });
}

function submissions(start: StartServer): void {
  it('stores answers in one form, without hidden ones, and goes on to the next stage', async () => {
    const { server, ana } = await ready(start);
    const sent = {
      adult: true,
      mail: ' ana@example.com ',
      site: ' https://ana.example ',
      mobile: '0151 23456789',
      shift: 'day',
      nightsWhy: 'was night before',
      days: ['sun'],
      start: '2026-03-27',
      years: 3,
      wish: 10,
      agree: false,
      story: ' as typed ',
    };
    const session = ok<Session>(await ana.submit('apply', sent));
    const { nightsWhy: _, ...kept } = {
      ...sent,
      mail: 'ana@example.com',
      site: 'https://ana.example',
      mobile: '+4915123456789',
    };
    assert.deepEqual(stageOf(session, 'apply'), { id: 'apply', progress: 'submitted', answers: kept, revision: 1 });
    assert.deepEqual(
      session.stages.map((stage) => stage.progress),
      ['submitted', 'available', 'locked', 'locked'],
    );
    const detail = ok<{ stages: { answers: object; submissions: number }[] }>(
      await server.admin('GET', `/sessions/${ana.id}`),
    );
    assert.deepEqual([detail.stages[0]?.answers, detail.stages[0]?.submissions], [kept, 1]);
  });

  it('says for each answer what is missing or not right, and changes nothing', async () => {
    const { ana } = await ready(start);
    const sent = {
      mail: 'x',
      mobile: '123456789012345',
      years: 61,
      start: '2026-03-26',
      shift: 'night',
      days: ['mon'],
      ghost: 1,
      street: 5,
    };
    const problem = refused(await ana.submit('apply', sent), 422, 'invalid');
    assert.deepEqual(problem.problems?.map((one) => `${one.path} ${one.code}`).toSorted(), [
      'answers.adult required.choice',
      'answers.days option',
      'answers.ghost unknown-question',
      'answers.mail email',
      'answers.mobile phone',
      'answers.nightsWhy required.text',
      'answers.start date-min',
      'answers.street type',
      'answers.years max',
    ]);
    assert.equal((await ana.session()).status.state, 'not-started');
  });

  it('never repeats an answer in what it says about it', async () => {
    const { ana } = await ready(start);
    const answer = await ana.submit('apply', { adult: true, mail: 'my-private-words', shift: 'my-private-words' });
    assert.ok(refused(answer, 422, 'invalid') && !answer.text.includes('my-private-words'));
  });

  it('refuses a stage that was sent before, and keeps what was sent', async () => {
    const { ana } = await ready(start);
    ok(await ana.submit('apply', { adult: true }));
    refused(await ana.submit('apply', { adult: false }), 409, 'conflict');
    refused(await ana.draft('apply', { adult: false }, 1), 409, 'conflict');
    assert.deepEqual(stageOf(await ana.session(), 'apply')?.answers, { adult: true });
  });

  it('does not send a stage over what changed since the revision that If-Match names', async () => {
    const { ana } = await ready(start);
    ok(await ana.draft('apply', { street: 'a' }, 0));
    ok(await ana.draft('apply', { street: 'b' }, 1));
    const headers = (revision: number) => ({ headers: { 'If-Match': `"${revision}"` } });
    const problem = refused(await ana.submit('apply', { adult: true }, headers(1)), 409, 'conflict');
    assert.equal(problem['revision'], 2);
    const before = await ana.session();
    assert.deepEqual(
      [stageOf(before, 'apply')?.progress, stageOf(before, 'apply')?.answers],
      ['in-progress', { street: 'b' }],
    );
    for (const header of ['2', '"two"', 'W/"2"', '*'])
      refused(await ana.submit('apply', { adult: true }, { headers: { 'If-Match': header } }), 422, 'invalid');
    const sent = { ...headers(2), key: 'the-same-key-twice' };
    ok(await ana.submit('apply', { adult: true }, sent));
    // A repeat whose answer was lost is the same submission, whatever the sender knows by then.
    ok(await ana.submit('apply', { adult: true }, { ...headers(3), key: sent.key }));
  });

  it('skips what is optional and nothing else, and drops what was typed there', async () => {
    const { ana } = await ready(start);
    refused(await ana.skip('apply'), 422, 'invalid');
    ok(await ana.submit('apply', { adult: true }));
    ok(await ana.draft('resume', { text: 'half a resume' }, 0));
    const session = ok<Session>(await ana.skip('resume'));
    assert.deepEqual(stageOf(session, 'resume'), { id: 'resume', progress: 'skipped', answers: {}, revision: 2 });
    refused(await ana.call('POST', '/stages/voluntary/submit', { skip: true, answers: {} }), 422, 'invalid');
    refused(await ana.call('POST', '/stages/voluntary/submit', { skip: false }), 422, 'invalid');
  });

  it('takes a resume as text where a file is not at hand', async () => {
    const { ana } = await ready(start);
    ok(await ana.submit('apply', { adult: true }));
    refused(await ana.submit('resume', {}), 422, 'invalid');
    ok(await ana.submit('resume', { text: 'Ten years of picking.' }));
  });
}

function groundwork(start: StartServer): void {
  it('refuses a stage while who the candidate is, or a consent, is missing, and says what', async () => {
    const server = start();
    const flow = applyFlow();
    await server.publish(flow);
    const ana = await server.open(flow.id);
    const missing = async () =>
      refused(await ana.submit('apply', { adult: true }), 422, 'invalid').problems?.map((one) => one.path);
    assert.deepEqual(await missing(), ['candidate.name', 'candidate.email', 'consents.terms']);
    ok(await ana.call('PUT', '/candidate', { name: 'Ana', phone: '+34 612 345 678' }));
    assert.deepEqual(await missing(), ['consents.terms']);
    for (const decision of ['shown', 'declined', 'granted', 'withdrawn']) {
      ok(await ana.call('POST', '/consents', { notice: 'terms', decision }));
      if (decision !== 'granted') assert.deepEqual(await missing(), ['consents.terms'], decision);
    }
    ok(await ana.call('POST', '/consents', { notice: 'terms', decision: 'granted' }));
    ok(await ana.submit('apply', { adult: true }));
  });

  it('asks for a consent only from the stage on that it stands before', async () => {
    const { ana } = await ready(start);
    ok(await ana.submit('apply', { adult: true }));
    ok(await ana.skip('resume'));
    ok(await ana.skip('voluntary'));
    const problem = refused(await ana.submit('last', {}), 422, 'invalid');
    assert.deepEqual(
      problem.problems?.map((one) => one.path),
      ['consents.check'],
    );
    ok(await ana.call('POST', '/consents', { notice: 'check', decision: 'granted' }));
    ok(await ana.submit('last', {}));
  });

  it('lets a draft be saved before anything else is there', async () => {
    const server = start();
    const flow = applyFlow();
    await server.publish(flow);
    const ana = await server.open(flow.id);
    ok(await ana.draft('apply', { adult: true }, 0));
  });
}

function order(start: StartServer): void {
  it('keeps later stages locked until their turn, drafts too', async () => {
    const { ana } = await ready(start);
    for (const stage of ['resume', 'voluntary', 'last']) {
      refused(await ana.submit(stage, {}), 422, 'invalid');
      refused(await ana.skip(stage), 422, 'invalid');
      assert.equal(refused(await ana.draft(stage, {}, 0), 422, 'invalid').problems?.[0]?.code, 'stage-locked');
    }
    refused(await ana.submit('ghost', {}), 404, 'not-found');
    refused(await ana.draft('__proto__', {}, 0), 404, 'not-found');
  });

  it('locks what comes after a stop, and says no more than that', async () => {
    const server = start();
    const first = smallFlow().stages[0];
    assert.ok(first);
    const second = {
      id: 'more',
      type: 'form' as const,
      pages: [{ id: 'p2', questions: [{ id: 'x', type: 'yes-no' as const, label: 'X' }] }],
    };
    const flow = smallFlow({ stages: [first, second] });
    const rule = { id: 'nightsOnly', question: 'nights', op: 'is', value: true };
    await server.publish(flow, { schemaVersion: 1, flow: flow.id, stages: { apply: { dealbreakers: [rule] } } });
    const ana = await server.open(flow.id);
    const session = ok<Session>(await ana.submit('apply', { nights: false }));
    assert.deepEqual(
      [session.status.state, session.stages.map((stage) => stage.progress)],
      ['in-review', ['submitted', 'locked']],
    );
    const problem = refused(await ana.submit('more', { x: true }), 422, 'invalid');
    assert.ok(!JSON.stringify(problem).includes('nights'));
    ok(await server.admin('POST', `/sessions/${ana.id}/decision`, { action: 'waive', stage: 'apply' }));
    const after = await ana.session();
    assert.deepEqual(
      [after.status.state, after.stages.map((stage) => stage.progress)],
      ['in-progress', ['submitted', 'available']],
    );
    ok(await ana.submit('more', { x: true }));
  });

  it('opens the next stage where a recruiter waived the one before it', async () => {
    const { server, ana } = await ready(start);
    ok(await server.admin('POST', `/sessions/${ana.id}/decision`, { action: 'waive', stage: 'apply' }));
    assert.deepEqual(
      (await ana.session()).stages.map((stage) => stage.progress),
      ['waived', 'available', 'locked', 'locked'],
    );
    refused(await ana.submit('apply', { adult: true }), 409, 'conflict');
  });
}

function time(start: StartServer): void {
  it('takes no answers after the deadline, but still consents, help and the way out', async () => {
    const server = start();
    const flow = smallFlow({ availability: { completeWithinHours: 1 } });
    await server.publish(flow);
    const ana = await server.open(flow.id);
    ok(await ana.draft('apply', { nights: true }, 0));
    await server.clock.pass(3_600_001);
    assert.equal((await ana.session()).status.state, 'expired');
    refused(await ana.draft('apply', { nights: false }, 1), 410, 'expired');
    refused(await ana.submit('apply', { nights: true }), 410, 'expired');
    refused(await ana.call('PUT', '/candidate', { name: 'Ana' }), 410, 'expired');
    ok(await ana.call('POST', '/help', { kind: 'more-time' }));
    ok(await ana.call('POST', '/withdraw'));
    ok(await ana.call('GET', '/data'));
  });

  it('takes an answer that is under way when the deadline passes, by the server’s clock', async () => {
    const server = start();
    const flow = smallFlow({ availability: { completeWithinHours: 1 } });
    await server.publish(flow);
    const [ana, ben, eve] = [await server.open(flow.id), await server.open(flow.id), await server.open(flow.id)];
    await server.clock.pass(3_590_000);
    ok(await ana.draft('apply', { nights: true }, 0));
    ok(await ben.draft('apply', { nights: true }, 0));
    await server.clock.pass(60_000);
    assert.equal((await ana.session()).status.state, 'in-progress');
    ok(await ana.draft('apply', { nights: false }, 1));
    ok(await ana.submit('apply', { nights: false }));
    refused(await eve.submit('apply', { nights: true }), 410, 'expired');
    await server.clock.pass(260_000);
    refused(await ben.submit('apply', { nights: true }), 410, 'expired');
    assert.equal((await ben.session()).status.state, 'expired');
  });

  it('counts a request from its first byte: a slow line makes nobody late', async () => {
    const server = start();
    const flow = smallFlow({ availability: { completeWithinHours: 1 } });
    await server.publish(flow);
    const ana = await server.open(flow.id);
    await server.clock.pass(3_599_000);
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const answer = server.fetch(
      new Request(`https://interviews.example.com/v1/session/stages/apply/submit`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${ana.token}` },
        body: body.readable,
        duplex: 'half',
      } as RequestInit),
    );
    await server.clock.pass(20_000);
    const writer = body.writable.getWriter();
    await writer.write(new TextEncoder().encode('{"answers":{"nights":true}}'));
    await writer.close();
    assert.equal((await answer).status, 200);
  });

  it('judges by the day on which a stage is sent', async () => {
    const server = start();
    const question = { id: 'license', type: 'date' as const, label: 'License until' };
    const flow = smallFlow({
      timeZone: 'America/New_York',
      stages: [{ id: 'apply', type: 'form', pages: [{ id: 'p', questions: [question] }] }],
    });
    const rule = { id: 'current', question: 'license', op: 'onOrAfter', value: { today: 0 } };
    await server.publish(flow, { schemaVersion: 1, flow: flow.id, stages: { apply: { dealbreakers: [rule] } } });
    // 03:00 UTC of the 28th is still the 27th in New York.
    await server.clock.pass(18 * 3_600_000);
    const ana = await server.open(flow.id);
    ok(await ana.submit('apply', { license: '2026-03-27' }));
    await server.clock.pass(90 * 86_400_000);
    const detail = ok<{ decision: string }>(await server.admin('GET', `/sessions/${ana.id}`));
    assert.equal(detail.decision, 'qualified');
  });
}
