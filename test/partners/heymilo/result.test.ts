// A result becomes what the candidate may read, by the same rules as everywhere, and apart from it what recruiters may know.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseBackstage } from '../../../src/backstage/parse-backstage.ts';
import type { Backstage } from '../../../src/backstage/schema/backstage.ts';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import { createHeyMiloClient } from '../../../src/partners/heymilo/client.ts';
import type { HeyMiloResult, ResultDocuments } from '../../../src/partners/heymilo/result.ts';
import { fullPosting, fullQuestions } from '../../importers/heymilo/sample-posting.ts';
import { fakeHeyMilo } from './fake-heymilo.ts';

const { flow, backstage: off } = importHeyMilo({ posting: fullPosting, questions: fullQuestions });
const steps = flow.stages.map(({ id }) => id);

/** The imported backstage with its links on, and all or none of its rules enforced. */
function switchedOn(more: Partial<Backstage> = {}, enforce = false): Backstage {
  const stages = Object.entries(off.stages ?? {}).map(([id, rules]) => [id, { ...rules, enforce }] as const);
  const { scheduling, redirect } = off.links ?? {};
  assert.ok(scheduling && redirect);
  const links = { scheduling: { ...scheduling, enabled: true }, redirect: { ...redirect, enabled: true } };
  return parseBackstage({ ...off, stages: Object.fromEntries(stages), links, ...more }, flow);
}

const step = (step_id: string, done: boolean, more: object = {}) => ({
  step_id,
  order: 1,
  status: done ? 'completed' : 'not_started',
  started: done,
  completed: done,
  knocked_out: false,
  last_updated_at: 1774602000,
  ...more,
});
/** How far somebody is: so many steps done, the next one opened or not. */
const workflow = (done: number, next: object = {}) => ({
  steps: steps.map((id, at) => step(id, at < done, at === done ? next : {})),
  all_complete: done === steps.length,
  last_activity_at: 1774602000,
});
const passedAll = {
  form: {
    interview_id: 'i1',
    overall_status: 'passed',
    questions: ['fq_1', 'fq_2', 'fq_3'].map((question_id) => ({
      question_id,
      passed: true,
      expected_answer: 'secret',
    })),
  },
  sms: {
    is_eligible: true,
    criteria: ['sq_1', 'sq_2'].map((criteria_id) => ({ criteria_id, passed: true, confidence: 1 })),
  },
  resume: { overall_score: 80 },
  web_interview: {
    match_score: 90,
    scorecard: [
      { question_id: 'vq_1', score: 9 },
      { question_id: 'vq_2', score: 1, not_scored: true },
    ],
  },
};

async function resultOf(data: object, documents: Partial<ResultDocuments> = {}): Promise<HeyMiloResult> {
  const whole = {
    interview_id: 'i1',
    posting_id: 'p1',
    name: 'Ana Ruiz',
    email: 'ana@example.com',
    status: 'pending',
    ...data,
  };
  const fake = fakeHeyMilo({ 'GET /api/v2/interviews/i1/data': { json: { data: whole } } });
  return createHeyMiloClient(fake.options).readResult('i1', { flow, backstage: off, ...documents });
}
const stateOf = async (data: object, documents: Partial<ResultDocuments> = {}) =>
  (await resultOf(data, documents)).status.state;

const finished = { status: 'completed', workflow: workflow(steps.length), ...passedAll };

describe('the status that a candidate reads', () => {
  it('follows what HeyMilo says', async () => {
    const rows: [object, string, string][] = [
      [{ status: 'pending' }, 'not-started', 'not-started'],
      [{ status: 'pending', workflow: workflow(0) }, 'not-started', 'not-started'],
      [
        { status: 'not_ready', workflow: workflow(0, { started: true, status: 'in_progress' }) },
        'in-progress',
        'in-progress',
      ],
      [{ status: 'in_progress', workflow: null }, 'in-progress', 'in-progress'],
      [{ status: 'in_progress', workflow: workflow(2) }, 'in-progress', 'in-progress'],
      [{ ...finished, status: 'evaluating' }, 'complete', 'in-review'],
      [finished, 'complete', 'next-step'],
      [{ ...finished, status: 'shortlisted' }, 'complete', 'next-step'],
      [{ ...finished, status: 'dismissed' }, 'closed', 'closed'],
      [{ status: 'dismissed', workflow: workflow(1) }, 'closed', 'closed'],
      [{ status: 'knocked_out', workflow: workflow(1) }, 'in-review', 'in-review'],
      [
        { status: 'in_progress', workflow: workflow(1, { knocked_out: true, status: 'knocked_out' }) },
        'in-review',
        'in-review',
      ],
      [{ ...finished, status: 'a word that is new' }, 'complete', 'next-step'],
    ];
    for (const [data, without, withScheduling] of rows) {
      const states = [await stateOf(data), await stateOf(data, { backstage: switchedOn() })];
      assert.deepEqual(states, [without, withScheduling], JSON.stringify(data).slice(0, 120));
    }
  });

  it('has the Schedule button for those who may book, and for nobody else', async () => {
    const backstage = switchedOn();
    const { schedule } = (await resultOf(finished, { backstage, trackingId: 't1' })).status;
    assert.equal(schedule?.provider, 'cal');
    const address = new URL(schedule.url);
    assert.equal(address.origin + address.pathname, 'https://cal.com/secret-calendar/intro');
    assert.equal(address.searchParams.get('metadata[greenroom]'), 't1');
    for (const status of ['evaluating', 'knocked_out', 'dismissed']) {
      const read = JSON.stringify((await resultOf({ ...finished, status }, { backstage })).status);
      assert.doesNotMatch(read, /secret-calendar/);
    }
  });

  it('waits for a person where the gate is theirs, and for the rules where it is not', async () => {
    const gate = (scheduleGate: 'shortlisted' | 'qualified') => ({
      backstage: switchedOn({ decision: { scheduleGate } }),
    });
    const shortlisted = { ...finished, status: 'shortlisted' };
    assert.equal(await stateOf(finished, gate('shortlisted')), 'in-review');
    assert.equal(await stateOf(shortlisted, gate('shortlisted')), 'next-step');
    assert.equal(await stateOf(finished, gate('qualified')), 'next-step');
    const stopped = { ...shortlisted, workflow: workflow(steps.length - 1, { knocked_out: true }) };
    assert.equal(await stateOf(stopped, gate('shortlisted')), 'next-step');
    assert.equal(await stateOf(stopped, gate('qualified')), 'in-review');
  });

  it('is the same to the byte for those on hold, still evaluated, or under a threshold', async () => {
    const backstage = switchedOn({}, true);
    const low = { ...passedAll.web_interview, scorecard: [{ question_id: 'vq_1', score: 2 }] };
    const unsure = { ...passedAll.sms, criteria: [{ criteria_id: 'sq_1', passed: true, confidence: 0.6 }] };
    const cases = [
      { ...finished, status: 'evaluating' },
      { ...finished, web_interview: null },
      { ...finished, web_interview: low },
      { ...finished, sms: unsure },
    ];
    const results = await Promise.all(cases.map((data) => resultOf(data, { backstage })));
    assert.deepEqual(
      results.map(({ recruiter }) => recruiter.decision),
      ['pending', 'pending', 'not-qualified', 'hold'],
    );
    assert.equal(new Set(results.map(({ status }) => JSON.stringify(status))).size, 1);
    assert.equal(results[0]?.status.state, 'in-review');
  });

  it('reads the same for a silent knock-out as for those in review, but for the link that only finishers get', async () => {
    const documents = {
      backstage: switchedOn({ links: { ...switchedOn().links, redirect: { enabled: false, url: 'https://a.test/' } } }),
    };
    const stopped = await resultOf({ status: 'knocked_out', workflow: workflow(1, { knocked_out: true }) }, documents);
    const waiting = await resultOf({ ...finished, status: 'evaluating' }, documents);
    assert.equal(JSON.stringify(stopped.status), JSON.stringify(waiting.status));
  });

  it('tells a knock-out where its enforced rule says so, in the rule’s own words', async () => {
    const failed = { sms: { is_eligible: false, criteria: [{ criteria_id: 'sq_1', passed: false, confidence: 1 }] } };
    const data = { ...finished, ...failed, status: 'knocked_out', workflow: workflow(3, { knocked_out: true }) };
    const told = await resultOf(data, { backstage: switchedOn({}, true) });
    assert.equal(told.status.state, 'closed');
    assert.equal(told.status.message, 'secret-sorry, Ana Ruiz');
    assert.equal(await stateOf(data, { backstage: switchedOn() }), 'in-review');
  });

  it('knows bookings from your own records, and a deadline that has passed', async () => {
    const booking = {
      provider: 'cal',
      state: 'booked',
      startsAt: null,
      createdAt: '2026-03-27T09:00:00.000Z',
    } as const;
    assert.equal(await stateOf(finished, { backstage: switchedOn(), bookings: [booking] }), 'scheduled');
    const late = { ...flow, availability: { closesAt: '2026-01-01T00:00:00.000Z' } };
    assert.equal(await stateOf({ status: 'pending' }, { flow: late }), 'expired');
  });

  it('says when it last changed, and goes by the results where the steps are not named', async () => {
    assert.equal((await resultOf(finished)).status.updatedAt, '2026-03-27T09:00:00.000Z');
    const nameless = { ...finished, workflow: null, form: { questions: [{ question_id: 'fq_1', passed: false }] } };
    const { recruiter } = await resultOf(nameless, { backstage: switchedOn({}, true) });
    assert.equal(recruiter.decision, 'not-qualified');
  });
});

describe('what recruiters may know', () => {
  it('is the decision by our own rules, the score, each stage, and HeyMilo’s words', async () => {
    const { recruiter } = await resultOf({ ...finished, score: 87.5 }, { backstage: switchedOn({}, true) });
    assert.equal(recruiter.decision, 'qualified');
    // The resume at 0.8 and the one scored answer, 9 of 1 to 10.
    assert.ok(Math.abs((recruiter.score ?? 0) - (0.8 + 8 / 9) / 2) < 1e-9);
    assert.deepEqual(
      recruiter.stages.map(({ id, outcome }) => `${id} ${outcome}`),
      steps.map((id) => `${id} passed`),
    );
    assert.deepEqual(recruiter.heymilo, { status: 'completed', score: 87.5 });
  });

  it('is not-qualified for a knock-out and a dismissal, qualified for whom a person chose', async () => {
    const decisionOf = async (data: object) => (await resultOf(data)).recruiter.decision;
    assert.equal(await decisionOf({ status: 'knocked_out', workflow: workflow(1) }), 'not-qualified');
    assert.equal(await decisionOf({ ...finished, status: 'dismissed' }), 'not-qualified');
    assert.equal(await decisionOf({ ...finished, status: 'shortlisted' }), 'qualified');
    assert.equal(await decisionOf({ status: 'in_progress', workflow: workflow(2) }), 'pending');
  });

  it('is in no part of the status', async () => {
    const read = JSON.stringify(
      (await resultOf({ ...finished, score: 87.5 }, { backstage: switchedOn({}, true) })).status,
    );
    assert.doesNotMatch(read, /score|87\.5|passed|qualified|outcome|secret(?!-calendar|-redirect)|completed/);
  });
});
