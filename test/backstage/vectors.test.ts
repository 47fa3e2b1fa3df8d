// Every decision vector holds through the pure functions.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasVectors, readVectors, type VectorExpectation } from '../support/vectors.ts';
import { playVector, type Played } from './play-vector.ts';

const now = new Date('2026-11-20T15:00:00Z');

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
