// Outcomes of stages, the decision, and who may book.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide } from '../../src/backstage/decision.ts';
import { evaluateStage } from '../../src/backstage/evaluate-stage.ts';
import type { StatusFacts } from '../../src/backstage/facts.ts';
import type { Backstage, ScheduleGate } from '../../src/backstage/schema/backstage.ts';
import type { StageRules } from '../../src/backstage/schema/stage-rules.ts';
import type { Answers } from '../../src/flow/answer.ts';
import { adultRule, apply, backstageOf, flowOf, more } from './sample-documents.ts';
import { startFacts, withStage } from './play-vector.ts';

const now = new Date('2027-03-27T09:00:00Z');
const at = now.toISOString();
const flow = flowOf([apply, more]);

function submitted(backstage: Backstage, answers: Answers, facts: StatusFacts = startFacts(now)): StatusFacts {
  const evaluation = evaluateStage(flow, backstage, 'apply', { apply: answers }, { now });
  return withStage(facts, 'apply', { revision: 1, submittedAt: at, evaluation });
}

function outcome(rules: StageRules, answers: Answers): string | undefined {
  const backstage = backstageOf(rules);
  return decide(flow, backstage, submitted(backstage, answers)).stages[0]?.outcome;
}

describe('a stage', () => {
  it('is as bad as the effect of an enforced rule that is not met', () => {
    assert.equal(outcome({ dealbreakers: [adultRule()] }, { adult: false }), 'not-passed');
    assert.equal(outcome({ dealbreakers: [adultRule({ onNotMet: 'hold' })] }, { adult: false }), 'hold');
    assert.equal(outcome({ dealbreakers: [adultRule({ onNotMet: 'flag' })] }, { adult: false }), 'passed');
  });

  it('goes to a person while a rule is unknown, unless the rule says to go on', () => {
    assert.equal(outcome({ dealbreakers: [adultRule()] }, {}), 'hold');
    assert.equal(outcome({ dealbreakers: [adultRule({ onUnknown: 'continue' })] }, {}), 'passed');
  });

  it('takes the worst of all rules', () => {
    const dealbreakers = [
      adultRule({ onNotMet: 'hold' }),
      adultRule({ id: 'years', question: 'years', op: 'gte', value: 2 }),
    ];
    assert.equal(outcome({ dealbreakers }, { adult: false, years: 1 }), 'not-passed');
  });

  it('only flags what is not enforced, and says so', () => {
    const backstage = backstageOf({ enforce: false, dealbreakers: [adultRule({ reason: 'Insurance' })] });
    const { stages, auto, locked } = decide(flow, backstage, submitted(backstage, { adult: false }));
    assert.equal(stages[0]?.outcome, 'passed');
    assert.deepEqual(stages[0]?.reasons, [
      { rule: 'adult', question: 'adult', result: 'not-met', effect: 'flag', reason: 'Insurance' },
    ]);
    assert.deepEqual([auto, locked], ['pending', []]);
  });

  it('is pending before it is submitted, whatever was typed into it', () => {
    const facts = withStage(startFacts(now), 'apply', { revision: 3 });
    assert.equal(decide(flow, backstageOf({ dealbreakers: [adultRule()] }), facts).stages[0]?.outcome, 'pending');
  });

  it('passes when it is waived, even after a dealbreaker', () => {
    const backstage = backstageOf({ dealbreakers: [adultRule()] });
    const facts = withStage(submitted(backstage, { adult: false }), 'apply', { waivedAt: at });
    const { stages, stop, locked } = decide(flow, backstage, facts);
    assert.deepEqual([stages[0]?.outcome, stop, locked], ['passed', undefined, []]);
  });

  it('passes when it is optional and skipped', () => {
    const facts = withStage(startFacts(now), 'more', { skippedAt: at });
    assert.deepEqual(decide(flow, backstageOf(), facts).stages[1], {
      id: 'more',
      done: true,
      outcome: 'passed',
      score: { state: 'none' },
      reasons: [],
    });
  });

  it('locks the later ones by a dealbreaker that stops, not by a score', () => {
    const stopped = backstageOf({ dealbreakers: [adultRule()] });
    assert.deepEqual(decide(flow, stopped, submitted(stopped, { adult: false })).locked, ['more']);
    const low = backstageOf({ score: { min: 1, items: [{ question: 'shift', points: { night: 1 } }] } });
    const decision = decide(flow, low, submitted(low, { shift: 'day' }));
    assert.deepEqual([decision.stages[0]?.outcome, decision.locked], ['not-passed', []]);
  });

  it('keeps the result of the day it was submitted', () => {
    const backstage = backstageOf({
      dealbreakers: [adultRule({ question: 'license', op: 'onOrAfter', value: { today: 0 } })],
    });
    const facts = submitted(backstage, { license: '2027-03-27' });
    const later = { ...facts, now: new Date('2028-01-01T00:00:00Z') };
    assert.equal(decide(flow, backstage, later).stages[0]?.outcome, 'passed');
  });

  it('judges days in the time zone of the role', () => {
    const backstage = backstageOf({
      dealbreakers: [adultRule({ question: 'license', op: 'onOrAfter', value: { today: 0 } })],
    });
    const evening = new Date('2027-03-28T03:00:00Z');
    const judge = (timeZone: string) =>
      evaluateStage({ ...flow, timeZone }, backstage, 'apply', { apply: { license: '2027-03-27' } }, { now: evening })
        .rules['adult'];
    assert.deepEqual([judge('America/Chicago'), judge('Europe/Madrid')], ['met', 'not-met']);
  });
});

describe('the decision', () => {
  const backstage = backstageOf({ dealbreakers: [adultRule()] });
  const finished = (answers: Answers) => withStage(submitted(backstage, answers), 'more', { skippedAt: at });

  it('is qualified once everything is done and nothing stands against it', () => {
    assert.equal(decide(flow, backstage, finished({ adult: true })).decision, 'qualified');
    assert.equal(decide(flow, backstage, submitted(backstage, { adult: true })).decision, 'pending');
  });

  it('follows a person before every rule, both ways', () => {
    assert.equal(decide(flow, backstage, { ...finished({ adult: false }), action: 'shortlist' }).decision, 'qualified');
    assert.equal(
      decide(flow, backstage, { ...finished({ adult: true }), action: 'dismiss' }).decision,
      'not-qualified',
    );
  });

  it('opens booking as the gate says', () => {
    const may = (scheduleGate: ScheduleGate, adult: boolean, action: StatusFacts['action']) =>
      decide(flow, { ...backstage, decision: { scheduleGate } }, { ...finished({ adult }), action }).mayBook;
    const rows = (['qualified', 'shortlisted', 'either'] as const).map((gate) => [
      may(gate, true, null),
      may(gate, true, 'shortlist'),
      may(gate, true, 'dismiss'),
      may(gate, false, null),
      may(gate, false, 'shortlist'),
    ]);
    assert.deepEqual(rows, [
      [true, true, false, false, false],
      [false, true, false, false, true],
      [true, true, false, false, true],
    ]);
  });

  it('qualifies everyone who finishes where there are no rules', () => {
    const none: Backstage = { schemaVersion: 1, flow: 'sample' };
    assert.equal(decide(flow, none, finished({ adult: false })).decision, 'qualified');
  });

  it('takes the message of the stage that was submitted first, and of a rule that may be told', () => {
    const rules = (id: string, question: string) => [
      adultRule({ id: `${id}-silent`, question }),
      adultRule({ id, question, disclose: 'message', message: id }),
    ];
    const two: Backstage = {
      ...backstageOf({ dealbreakers: rules('first', 'adult') }),
      stages: { apply: { dealbreakers: rules('first', 'adult') }, more: { dealbreakers: rules('second', 'forklift') } },
    };
    const evaluated = (stage: string, answers: Answers) =>
      evaluateStage(flow, two, stage, { [stage]: answers }, { now });
    const facts = withStage(
      withStage(startFacts(now), 'apply', {
        submittedAt: '2027-03-27T10:00:00.000Z',
        evaluation: evaluated('apply', { adult: false }),
      }),
      'more',
      { submittedAt: '2027-03-27T09:00:00.000Z', evaluation: evaluated('more', { forklift: false }) },
    );
    assert.equal(decide(flow, two, facts).stop?.message, 'second');
  });
});
