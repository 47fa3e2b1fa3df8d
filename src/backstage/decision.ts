/** Who qualifies and who may book: DECISIONS section 4. */
import type { Flow } from '../flow/schema/flow.ts';
import { factsOf, type DecisionFacts } from './facts.ts';
import { stageResult, type StageResult } from './outcome.ts';
import { own } from './own.ts';
import { compareRatios, ratio, toNumber } from './ratio.ts';
import type { Backstage } from './schema/backstage.ts';
import type { Dealbreaker } from './schema/dealbreaker.ts';
import { overallScore, type Score } from './scores.ts';

/** What a candidate comes to, as recruiters read it. */
export type DecisionValue = 'qualified' | 'not-qualified' | 'hold' | 'pending';

/** All that follows from the facts of one candidate. Never leaves the backend towards a candidate. */
export interface Decision {
  stages: StageResult[];
  /** What rules and scores say. */
  auto: DecisionValue;
  /** What counts: a person outranks every rule, both ways. */
  decision: DecisionValue;
  /** The overall score in 0..1; null until every stage is done, while it is pending, and where nothing is scored. */
  score: number | null;
  /** True for those who may see the Schedule button once they are through. */
  mayBook: boolean;
  /** True when every stage is submitted, waived, or optional and skipped. */
  allDone: boolean;
  /** The dealbreaker that stopped the candidate, of the stage that was submitted first. */
  stop?: Dealbreaker;
  /** Stages that take no submission because an earlier one stopped the candidate. */
  locked: string[];
}

/**
 * Works out the decision on one candidate. Pure: the same facts give the same decision.
 *
 * @example
 * const { decision, score } = decide(flow, backstage, { stages, action: null });
 */
export function decide(flow: Flow, backstage: Backstage, facts: DecisionFacts): Decision {
  const stages = flow.stages.map((stage) =>
    stageResult(stage, own(backstage.stages, stage.id), factsOf(facts, stage.id)),
  );
  const allDone = stages.every((stage) => stage.done);
  const overall = overallScore(stages.map((stage) => stage.score));
  const auto = automatic(stages, allDone, overall, backstage.decision?.minScore);
  const decision = facts.action === 'shortlist' ? 'qualified' : facts.action === 'dismiss' ? 'not-qualified' : auto;
  const stop = firstStop(stages, facts);
  return {
    stages,
    auto,
    decision,
    score: allDone && overall.state === 'ready' ? toNumber(overall.value) : null,
    mayBook: mayBook(backstage, facts, auto, decision),
    allDone,
    ...(stop && { stop }),
    locked: lockedStages(stages),
  };
}

/** The overall score counts against `minScore` alone: without one, a score that is still pending holds nobody up. */
function automatic(
  stages: readonly StageResult[],
  allDone: boolean,
  overall: Score,
  minScore: number | undefined,
): DecisionValue {
  const outcomes = stages.map((stage) => stage.outcome);
  const isPending = minScore !== undefined && overall.state === 'pending';
  const isBelow =
    minScore !== undefined && allDone && overall.state === 'ready' && compareRatios(overall.value, ratio(minScore)) < 0;
  if (isBelow || outcomes.includes('not-passed')) return 'not-qualified';
  if (outcomes.includes('hold')) return 'hold';
  return allDone && !isPending && !outcomes.includes('pending') ? 'qualified' : 'pending';
}

function mayBook(backstage: Backstage, facts: DecisionFacts, auto: DecisionValue, decision: DecisionValue): boolean {
  const gate = backstage.decision?.scheduleGate ?? 'either';
  if (gate === 'qualified') return auto === 'qualified' && facts.action !== 'dismiss';
  if (gate === 'shortlisted') return facts.action === 'shortlist';
  return decision === 'qualified';
}

/** Several stages can each stop; the one that was submitted first counts. */
function firstStop(stages: readonly StageResult[], facts: DecisionFacts): Dealbreaker | undefined {
  const stopped = stages.filter((stage) => stage.stop);
  const at = (stage: StageResult) => factsOf(facts, stage.id)?.submittedAt ?? '';
  return stopped.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))[0]?.stop;
}

function lockedStages(stages: readonly StageResult[]): string[] {
  const stoppedAt = stages.findIndex((stage) => stage.stop);
  if (stoppedAt < 0) return [];
  return stages.slice(stoppedAt + 1).flatMap((stage) => (stage.done ? [] : [stage.id]));
}
