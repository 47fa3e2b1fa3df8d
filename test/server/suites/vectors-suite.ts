// Every decision vector, played by a candidate and a recruiter over HTTP.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CandidateStatus } from '../../../src/contract/records.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { hasVectors, readVectors, type Vector, type VectorStep } from '../../support/vectors.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { newFlowId, ok, withStore, type Candidate, type TestServer } from './harness.ts';

interface Detail {
  decision: string;
  score: number | null;
  stages: { id: string; outcome: string; score: number | null; progress: string }[];
}

/** Registers one test per vector. Nothing is registered where the shared vectors are not there. */
export function vectorsSuite(name: string, open: () => Promise<OpenedStore>): void {
  if (!hasVectors) return;
  withStore(`decision vectors over HTTP, ${name}`, open, (start) => {
    const today = new Date(new FakeClock().now());
    for (const vector of readVectors(today)) it(vector.name, () => play(start(), vector));
  });
}

async function play(server: TestServer, vector: Vector): Promise<void> {
  const id = newFlowId();
  await server.publish({ ...(vector.flow as object), id }, { ...(vector.backstage as object), flow: id });
  const candidate = await server.open(id);
  for (const step of vector.steps) await take(server, candidate, step);
  const status = ok<CandidateStatus>(await candidate.call('GET', '/status'));
  const detail = ok<Detail>(await server.admin('GET', `/sessions/${candidate.id}`));
  const { expect } = vector;
  assert.deepEqual(
    {
      stages: Object.fromEntries(detail.stages.map((stage) => [stage.id, stage.outcome])),
      decision: detail.decision,
      state: status.state,
      schedule: status.schedule !== undefined,
      redirect: status.redirect?.mode ?? null,
      message: expect.message === null ? null : status.message,
    },
    {
      stages: expect.stages,
      decision: expect.decision,
      state: expect.state,
      schedule: expect.schedule,
      redirect: expect.redirect,
      message: expect.message,
    },
  );
  assert.ok(
    expect.score === null ? detail.score === null : Math.abs((detail.score ?? NaN) - expect.score) < 1e-9,
    `score ${detail.score}, expected ${expect.score}`,
  );
  for (const stage of expect.locked) await refusesStage(candidate, stage);
}

async function take(server: TestServer, candidate: Candidate, step: VectorStep): Promise<void> {
  if ('submit' in step) ok(await candidate.submit(step.submit, step.answers));
  else if ('skip' in step) ok(await candidate.skip(step.skip));
  else if ('scores' in step) ok(await server.admin('PUT', `/sessions/${candidate.id}/scores`, step.scores));
  else if ('decide' in step)
    ok(await server.admin('POST', `/sessions/${candidate.id}/decision`, { action: step.decide }));
  else ok(await candidate.call('POST', '/scheduling', { event: 'booked', by: 'embed' }));
}

async function refusesStage(candidate: Candidate, stage: string): Promise<void> {
  const before = await candidate.session();
  const answer = await candidate.submit(stage, {});
  assert.equal((answer.json as { code?: string }).code, 'invalid', answer.text);
  assert.deepEqual(await candidate.session(), before);
}
