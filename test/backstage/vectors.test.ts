// Every decision vector holds through the pure functions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasVectors, readVectors, type Vector, type VectorExpectation } from '../support/vectors.ts';
import { playVector, type Played } from './play-vector.ts';

const now = new Date('2026-11-20T15:00:00Z');

/** A case of our own, in the form of the vectors: one dealbreaker, answered both ways and not at all. */
function ownVector(name: string, answers: { nights?: boolean }, expect: Partial<VectorExpectation>): Vector {
  const nights = { id: 'nights', type: 'yes-no', label: 'Can you work nights?' };
  return {
    name,
    flow: {
      schemaVersion: 1,
      id: 'own',
      locale: 'en',
      brand: { name: 'Bluebird Foods' },
      role: { title: 'Night packer' },
      stages: [{ id: 'ask', type: 'form', pages: [{ id: 'one', questions: [nights] }] }],
    },
    backstage: {
      schemaVersion: 1,
      flow: 'own',
      stages: { ask: { dealbreakers: [{ id: 'works-nights', question: 'nights', op: 'is', value: true }] } },
      links: { scheduling: { enabled: true, url: 'https://cal.com/bluebird/talk' } },
    },
    steps: [{ submit: 'ask', answers }],
    expect: {
      stages: { ask: 'passed' },
      decision: 'qualified',
      state: 'in-review',
      schedule: false,
      redirect: null,
      locked: [],
      score: null,
      message: null,
      ...expect,
    },
  };
}

describe('cases of our own', () => {
  for (const vector of [
    ownVector('a yes', { nights: true }, { state: 'next-step', schedule: true }),
    ownVector('a no', { nights: false }, { stages: { ask: 'not-passed' }, decision: 'not-qualified' }),
    ownVector('no answer', {}, { stages: { ask: 'hold' }, decision: 'hold' }),
  ]) {
    it(`${vector.name} comes out as expected`, () => {
      assert.deepEqual(asExpectation(playVector(vector, now)), vector.expect);
    });
  }
});

if (hasVectors) {
  describe('the decision vectors', () => {
    const vectors = readVectors(now);

    it('are all there', () => assert.equal(vectors.length, 240));

    for (const vector of vectors) {
      it(`${vector.name} comes out as expected`, () => {
        assert.deepEqual(asExpectation(playVector(vector, now)), {
          ...vector.expect,
          score: rounded(vector.expect.score),
        });
      });
    }
  });
}

function asExpectation({ decision, status }: Played): VectorExpectation {
  return {
    stages: Object.fromEntries(decision.stages.map((stage) => [stage.id, stage.outcome])),
    decision: decision.decision,
    state: status.state,
    schedule: status.schedule !== undefined,
    redirect: status.redirect?.mode ?? null,
    locked: decision.locked,
    score: rounded(decision.score),
    message: status.message ?? null,
  };
}

/** The vectors' scores were worked out with floating point numbers: their last digits are noise. */
function rounded(score: number | null): number | null {
  return score === null ? null : Math.round(score * 1e9) / 1e9;
}
