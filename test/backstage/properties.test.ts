// Promises that hold for any answers, rules and deeds: made-up candidates, thousands of them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decide } from '../../src/backstage/decision.ts';
import { evaluateStage } from '../../src/backstage/evaluate-stage.ts';
import type { StatusFacts } from '../../src/backstage/facts.ts';
import { parseBackstage } from '../../src/backstage/parse-backstage.ts';
import { candidateStatus } from '../../src/backstage/status.ts';
import type { Backstage, ScheduleGate } from '../../src/backstage/schema/backstage.ts';
import type { Dealbreaker } from '../../src/backstage/schema/dealbreaker.ts';
import type { Answers } from '../../src/flow/answer.ts';
import { apply, flowOf, more } from './sample-documents.ts';
import { startFacts, withStage } from './play-vector.ts';

const now = new Date('2027-03-27T09:00:00Z');
const at = now.toISOString();
const flow = flowOf([apply, more], {
  status: { inReview: { body: 'A person reads it.' }, closed: { body: 'Thank you.' } },
});

const answers: fc.Arbitrary<Answers> = fc.record(
  {
    adult: fc.boolean(),
    years: fc.integer({ min: 0, max: 60 }),
    shift: fc.constantFrom('day', 'evening', 'night'),
    days: fc.subarray(['mon', 'tue', 'sat', 'sun']),
    license: fc.constantFrom('2027-03-26', '2027-03-27', '2027-03-28'),
    nights: fc.integer({ min: 0, max: 7 }),
  },
  { requiredKeys: [] },
);
const comparison = fc.oneof(
  fc.record({ question: fc.constant('adult'), op: fc.constant('is' as const), value: fc.boolean() }),
  fc.record({
    question: fc.constantFrom('years', 'nights'),
    op: fc.constantFrom('gte' as const, 'lt' as const, 'neq' as const),
    value: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({
    question: fc.constant('shift'),
    op: fc.constantFrom('in' as const, 'notIn' as const),
    value: fc.subarray(['day', 'evening', 'night'], { minLength: 1 }),
  }),
  fc.record({
    question: fc.constant('days'),
    op: fc.constant('includesAny' as const),
    value: fc.subarray(['mon', 'sun'], { minLength: 1 }),
  }),
  fc.record({
    question: fc.constant('license'),
    op: fc.constant('onOrAfter' as const),
    value: fc.integer({ min: -1, max: 1 }).map((today) => ({ today })),
  }),
);
const dealbreakers: fc.Arbitrary<Dealbreaker[]> = fc
  .array(
    fc.tuple(
      comparison,
      fc.record(
        {
          onNotMet: fc.constantFrom('stop' as const, 'hold' as const, 'flag' as const),
          onUnknown: fc.constantFrom('hold' as const, 'continue' as const),
          disclose: fc.constantFrom('message' as const, 'silent' as const),
        },
        { requiredKeys: [] },
      ),
    ),
    { maxLength: 4 },
  )
  .map((rules) => rules.map(([rule, effect], index) => ({ id: `r${index}`, ...rule, ...effect })));
const backstages: fc.Arbitrary<Backstage> = fc
  .record({
    dealbreakers,
    enforce: fc.boolean(),
    min: fc.constantFrom(0, 0.3, 0.5, 1),
    gate: fc.constantFrom<ScheduleGate[]>('qualified', 'shortlisted', 'either'),
    links: fc.tuple(fc.boolean(), fc.boolean(), fc.constantFrom('auto' as const, 'link' as const)),
  })
  .map(({ dealbreakers: rules, enforce, min, gate, links: [schedules, redirects, mode] }) => ({
    schemaVersion: 1,
    flow: 'sample',
    stages: {
      apply: {
        enforce,
        dealbreakers: rules,
        score: {
          min,
          items: [
            { question: 'shift', points: { day: 0, evening: 1, night: 2 } },
            { question: 'nights', scale: [0, 7] },
          ],
        },
      },
    },
    decision: { scheduleGate: gate },
    links: {
      scheduling: { enabled: schedules, url: 'https://calendly.com/x/y' },
      redirect: { enabled: redirects, url: 'https://x.example/thanks', mode },
    },
  }));
const raw = fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined });

function finished(backstage: Backstage, given: Answers, nights?: number): StatusFacts {
  const evaluation = evaluateStage(flow, backstage, 'apply', { apply: given }, { now });
  const scores = nights === undefined ? {} : { nights };
  const applied = withStage(startFacts(now), 'apply', { revision: 1, submittedAt: at, evaluation, scores });
  return withStage(applied, 'more', { skippedAt: at });
}

describe('for any candidate and any rules', () => {
  it('the made-up backstages are lawful ones', () => {
    fc.assert(fc.property(backstages, (backstage) => assert.deepEqual(parseBackstage(backstage, flow), backstage)));
  });

  it('what is typed into a hidden question has no effect', () => {
    fc.assert(
      fc.property(backstages, answers, fc.integer({ min: 0, max: 7 }), raw, (backstage, given, hidden, nights) => {
        const shown = { ...given, shift: 'day' };
        const without = decide(flow, backstage, finished(backstage, { ...shown, nights: 0 }, nights));
        assert.deepEqual(decide(flow, backstage, finished(backstage, { ...shown, nights: hidden })), without);
      }),
    );
  });

  it('a missing answer alone never turns anybody away', () => {
    fc.assert(
      fc.property(backstages, (backstage) => {
        const { stages, stop } = decide(flow, backstage, finished(backstage, {}));
        assert.notEqual(stages[0]?.outcome, 'not-passed');
        assert.equal(stop, undefined);
      }),
    );
  });

  it('a person outranks every rule, both ways', () => {
    fc.assert(
      fc.property(backstages, answers, raw, (backstage, given, nights) => {
        const facts = finished(backstage, given, nights);
        assert.equal(decide(flow, backstage, { ...facts, action: 'shortlist' }).decision, 'qualified');
        assert.equal(decide(flow, backstage, { ...facts, action: 'dismiss' }).decision, 'not-qualified');
        assert.equal(candidateStatus(flow, backstage, { ...facts, action: 'dismiss' }).state, 'closed');
        if (backstage.decision?.scheduleGate !== 'qualified' && backstage.links?.scheduling?.enabled) {
          assert.equal(candidateStatus(flow, backstage, { ...facts, action: 'shortlist' }).state, 'next-step');
        }
      }),
    );
  });

  it('the scheduling address is in next-step and nowhere else, and those who qualify get there', () => {
    fc.assert(
      fc.property(backstages, answers, raw, (backstage, given, nights) => {
        const facts = finished(backstage, given, nights);
        const status = candidateStatus(flow, backstage, facts);
        assert.equal(JSON.stringify(status).includes('calendly'), status.state === 'next-step');
        const { decision } = decide(flow, backstage, facts);
        const isOpen = backstage.links?.scheduling?.enabled && backstage.decision?.scheduleGate !== 'shortlisted';
        if (isOpen) assert.equal(status.state === 'next-step', decision === 'qualified');
      }),
    );
  });

  it('all who finished, were not stopped and may not book read the very same, to the byte', () => {
    const many = fc.array(fc.tuple(answers, raw), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(backstages, many, (backstage, candidates) => {
        const read = candidates.flatMap(([given, nights]) => {
          const facts = finished(backstage, given, nights);
          const status = candidateStatus(flow, backstage, facts);
          const isStopped = decide(flow, backstage, facts).stop !== undefined;
          return isStopped || status.state !== 'in-review' ? [] : [JSON.stringify(status)];
        });
        assert.ok(new Set(read).size <= 1);
      }),
    );
  });

  it('nobody is sent away by itself while a booking is open', () => {
    fc.assert(
      fc.property(backstages, answers, raw, (backstage, given, nights) => {
        const { state, redirect } = candidateStatus(flow, backstage, finished(backstage, given, nights));
        if (state === 'in-review' || state === 'next-step') assert.notEqual(redirect?.mode, 'auto');
      }),
    );
  });
});
