// Scores of stages and of the whole.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide } from '../../src/backstage/decision.ts';
import { evaluateStage } from '../../src/backstage/evaluate-stage.ts';
import type { ScoreItem } from '../../src/backstage/schema/score.ts';
import type { StageFacts } from '../../src/backstage/facts.ts';
import type { Answers } from '../../src/flow/answer.ts';
import { apply, backstageOf, flowOf, more } from './sample-documents.ts';
import { startFacts, withStage } from './play-vector.ts';

const now = new Date('2027-03-27T09:00:00Z');

/** The stage `apply` with these scored items, answers and raw scores. */
function scored(items: ScoreItem[], answers: Answers, scores: StageFacts['scores'] = {}, min?: number) {
  const backstage = backstageOf({ score: { items, ...(min !== undefined && { min }) } });
  const evaluation = evaluateStage(flowOf(), backstage, 'apply', { apply: answers }, { now });
  const facts = withStage(startFacts(now), 'apply', { submittedAt: now.toISOString(), evaluation, scores });
  return decide(flowOf(), backstage, facts);
}

const scale: [number, number] = [1, 5];

describe('a stage score', () => {
  it('of exactly the minimum passes: 4 and 2 with weights 7 and 3 make 0.6', () => {
    const items = [
      { question: 'why', weight: 7, scale },
      { question: 'proof', weight: 3, scale },
    ];
    const decision = scored(items, {}, { why: 4, proof: 2 }, 0.6);
    assert.equal(decision.score, 0.6);
    assert.equal(decision.stages[0]?.outcome, 'passed');
  });

  it('that floats would put just below the minimum passes as well', () => {
    const items = [
      { question: 'why', weight: 0.1, scale: [0, 1] as [number, number] },
      { question: 'proof', weight: 0.2, scale: [0, 3] as [number, number] },
    ];
    const decision = scored(items, {}, { why: 1, proof: 1.5 }, 2 / 3 - Number.EPSILON);
    assert.equal(decision.stages[0]?.outcome, 'passed');
    const tenths = scored([{ question: 'why', scale: [0, 0.3] }], {}, { why: 0.1 + 0.2 }, 1);
    assert.equal(tenths.stages[0]?.outcome, 'passed');
  });

  it('below the minimum does not pass', () => {
    assert.equal(scored([{ question: 'why', scale }], {}, { why: 2 }, 0.26).stages[0]?.outcome, 'not-passed');
  });

  it('takes a choice’s points on their own scale, negative ones too', () => {
    const points = { day: -1, evening: 0, night: 3 };
    assert.equal(scored([{ question: 'shift', points }], { shift: 'evening' }).score, 0.25);
    assert.equal(scored([{ question: 'shift', points: { night: 3 } }], { shift: 'day' }).score, 0);
  });

  it('sums the chosen options between all negative and all positive points', () => {
    const points = { mon: 1, tue: 1, sat: 2, sun: -4 };
    assert.equal(scored([{ question: 'days', points }], { days: ['sat', 'sun'] }).score, 0.25);
    assert.equal(scored([{ question: 'days', points }], { days: ['mon', 'tue', 'sat'] }).score, 1);
  });

  it('leaves out a hidden question', () => {
    const items = [
      { question: 'nights', weight: 9, scale },
      { question: 'why', scale },
    ];
    assert.equal(scored(items, { shift: 'day' }, { why: 5, nights: 1 }).score, 1);
  });

  it('is none where everything scored is hidden, and its minimum has no effect', () => {
    const decision = scored([{ question: 'nights', scale }], { shift: 'day' }, {}, 1);
    assert.equal(decision.score, null);
    assert.equal(decision.auto, 'qualified');
  });

  it('is pending, not zero, while a raw value is missing', () => {
    const decision = scored([{ question: 'why', scale }], {}, {}, 0.1);
    assert.equal(decision.stages[0]?.score.state, 'pending');
    assert.equal(decision.auto, 'pending');
  });

  it('never takes a number or a slider for its own raw value', () => {
    const items = [
      { question: 'years', scale },
      { question: 'comfort', scale },
    ];
    assert.equal(scored(items, { years: 5, comfort: 5 }).stages[0]?.score.state, 'pending');
  });

  it('waits for a person where something was typed in place of an option', () => {
    const points = { day: 1, night: 2 };
    assert.equal(scored([{ question: 'shift', points }], { shift: 'mornings' }).stages[0]?.score.state, 'pending');
    assert.equal(scored([{ question: 'shift', points }], { shift: 'mornings' }, { shift: 2 }).score, 1);
  });

  it('takes a person’s raw value before the points', () => {
    assert.equal(
      scored([{ question: 'shift', points: { day: 0, night: 4 } }], { shift: 'day' }, { shift: 4 }).score,
      1,
    );
  });

  it('that is pending holds nobody up where there is no minimum', () => {
    assert.equal(scored([{ question: 'why', scale }], {}).auto, 'qualified');
  });
});

describe('the overall score', () => {
  const flow = flowOf([apply, more]);
  const backstage = backstageOf(
    {
      score: {
        items: [
          { question: 'shift', points: { day: 0, evening: 1, night: 2 } },
          { question: 'why', scale },
        ],
      },
    },
    { decision: { minScore: 0.5 } },
  );
  backstage.stages = {
    ...backstage.stages,
    more: { enforce: false, score: { items: [{ question: 'forklift', scale }] } },
  };
  const at = now.toISOString();
  const applied = withStage(startFacts(now), 'apply', {
    submittedAt: at,
    scores: { why: 1 },
    evaluation: evaluateStage(flow, backstage, 'apply', { apply: { shift: 'evening' } }, { now }),
  });
  const evaluation = evaluateStage(flow, backstage, 'more', {}, { now });

  it('weighs each stage by its number of scored items, enforced or not', () => {
    const facts = withStage(applied, 'more', { submittedAt: at, evaluation, scores: { forklift: 5 } });
    assert.equal(decide(flow, backstage, facts).score, (0.25 * 2 + 1) / 3);
    assert.equal(decide(flow, backstage, facts).auto, 'qualified');
  });

  it('leaves out stages that are skipped or waived', () => {
    const skipped = withStage(applied, 'more', { skippedAt: at, scores: { forklift: 5 } });
    assert.equal(decide(flow, backstage, skipped).score, 0.25);
    const waived = withStage(applied, 'more', { submittedAt: at, waivedAt: at, evaluation, scores: { forklift: 5 } });
    assert.equal(decide(flow, backstage, waived).score, 0.25);
    assert.equal(decide(flow, backstage, waived).auto, 'not-qualified');
  });

  it('is null until every stage is done, and turns nobody away before', () => {
    const { score, auto } = decide(flow, backstage, applied);
    assert.deepEqual([score, auto], [null, 'pending']);
  });

  it('keeps the decision pending while a stage score is', () => {
    const facts = withStage(applied, 'more', { submittedAt: at, evaluation });
    assert.deepEqual([decide(flow, backstage, facts).score, decide(flow, backstage, facts).auto], [null, 'pending']);
  });
});
