/** Reads the decision vectors: a flow, a backstage, what a candidate did, and what must come of it. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answer, Answers } from '../../src/flow/answer.ts';

/** One thing that happened, in order. Answers hold no `{ today: n }` any more. */
export type VectorStep =
  | { submit: string; answers: Answers }
  | { skip: string }
  | { scores: { [stage: string]: { [question: string]: number } } }
  | { decide: 'shortlist' | 'dismiss' }
  | { book: true };

/** What must hold after the last step. */
export interface VectorExpectation {
  stages: { [stage: string]: 'passed' | 'pending' | 'hold' | 'not-passed' };
  decision: 'qualified' | 'not-qualified' | 'hold' | 'pending';
  state: string;
  /** The Schedule button and its address are there. */
  schedule: boolean;
  redirect: 'auto' | 'link' | null;
  /** Stages that must refuse a submission. */
  locked: string[];
  score: number | null;
  message: string | null;
}

/** One case. The documents are as they were written: `parseFlow` and `parseBackstage` must take them. */
export interface Vector {
  name: string;
  flow: unknown;
  backstage: unknown;
  steps: VectorStep[];
  expect: VectorExpectation;
}

const file = resolve(import.meta.dirname, '../../../shared/data/decisions/vectors.json');

/** True where the shared data lies beside the project; a clone without it has no vectors. */
export const hasVectors = existsSync(file);

/** Every case, with the days in its answers counted from `now` in UTC. */
export function readVectors(now: Date): Vector[] {
  const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];
  return vectors.map((vector) => ({ ...vector, steps: vector.steps.map((step) => withDays(step, now)) }));
}

function withDays(step: VectorStep, now: Date): VectorStep {
  if (!('submit' in step)) return step;
  const answers = Object.entries(step.answers).map(([id, answer]) => [id, resolveDay(answer, now)] as const);
  return { ...step, answers: Object.fromEntries(answers) };
}

/** `{ today: 3 }` as the day three days after `now` in UTC; anything else as it is. */
function resolveDay(value: unknown, now: Date): Answer {
  if (typeof value !== 'object' || value === null || !('today' in value)) return value as Answer;
  const day = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + Number(value.today));
  return new Date(day).toISOString().slice(0, 10);
}
