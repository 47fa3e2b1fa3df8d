/** Plays a decision vector through the pure functions, the way a server would: step by step, evaluations stored. */
import { decide, type Decision } from '../../src/backstage/decision.ts';
import { evaluateStage } from '../../src/backstage/evaluate-stage.ts';
import type { StageFacts, StatusFacts } from '../../src/backstage/facts.ts';
import { parseBackstage } from '../../src/backstage/parse-backstage.ts';
import { candidateStatus, type Status } from '../../src/backstage/status.ts';
import type { Answers } from '../../src/flow/answer.ts';
import { parseFlow } from '../../src/flow/parse-flow.ts';
import type { Vector, VectorStep } from '../support/vectors.ts';

/** What the functions make of a vector. */
export interface Played {
  decision: Decision;
  status: Status;
}

/** Plays all steps, a second apart, from `now` on. */
export function playVector(vector: Vector, now: Date): Played {
  const flow = parseFlow(vector.flow);
  const backstage = parseBackstage(vector.backstage, flow);
  const answers: { [stage: string]: Answers } = {};
  let facts = startFacts(now);
  vector.steps.forEach((step, index) => {
    const at = new Date(now.getTime() + index * 1_000);
    if ('submit' in step) answers[step.submit] = step.answers;
    const evaluated =
      'submit' in step ? { evaluation: evaluateStage(flow, backstage, step.submit, answers, { now: at }) } : {};
    facts = { ...applyStep(facts, step, at.toISOString(), evaluated), now: at };
  });
  return { decision: decide(flow, backstage, facts), status: candidateStatus(flow, backstage, facts) };
}

/** A candidate who has just opened the interview. */
export function startFacts(now: Date): StatusFacts {
  return {
    stages: [],
    action: null,
    bookings: [],
    withdrawnAt: null,
    deadline: null,
    now,
    statusAt: now.toISOString(),
    locale: 'en',
    candidate: {},
    trackingId: 'tracking-id',
  };
}

/** The facts with one stage's changed. */
export function withStage(facts: StatusFacts, stage: string, change: Partial<StageFacts>): StatusFacts {
  const untouched = { revision: 0, submittedAt: null, skippedAt: null, waivedAt: null, evaluation: null, scores: {} };
  const known = facts.stages.find((row) => row.stage === stage) ?? { stage, ...untouched };
  return { ...facts, stages: [...facts.stages.filter((row) => row.stage !== stage), { ...known, ...change }] };
}

function applyStep(facts: StatusFacts, step: VectorStep, at: string, evaluated: Partial<StageFacts>): StatusFacts {
  if ('submit' in step) return withStage(facts, step.submit, { revision: 1, submittedAt: at, ...evaluated });
  if ('skip' in step) return withStage(facts, step.skip, { skippedAt: at });
  if ('decide' in step) return { ...facts, action: step.decide };
  if ('book' in step) {
    return { ...facts, bookings: [{ provider: 'calendly', state: 'booked', startsAt: null, createdAt: at }] };
  }
  return Object.entries(step.scores).reduce((sum, [stage, scores]) => withStage(sum, stage, { scores }), facts);
}
