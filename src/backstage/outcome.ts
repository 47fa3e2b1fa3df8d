/** What one stage comes to, and why: DECISIONS section 3. */
import type { Stage } from '../flow/schema/stage.ts';
import type { StageFacts } from './facts.ts';
import { own } from './own.ts';
import { compareRatios, ratio } from './ratio.ts';
import type { Dealbreaker } from './schema/dealbreaker.ts';
import type { StageRules } from './schema/stage-rules.ts';
import { stageScore, type Score } from './scores.ts';

/** From best to worst. */
const stageOutcomes = ['passed', 'pending', 'hold', 'not-passed'] as const;
/** What a stage comes to. */
export type StageOutcome = (typeof stageOutcomes)[number];

/** Why a stage did not simply pass, for the recruiter: one row per rule or score that says something. */
export interface StageReason {
  /** The rule's id; absent where the score speaks. */
  rule?: string;
  question?: string;
  result: 'not-met' | 'unknown' | 'score-pending' | 'score-below-min';
  /** What it does: `flag` has no effect on the outcome. */
  effect: 'stop' | 'hold' | 'pending' | 'flag';
  /** The backstage document's own words on the rule. */
  reason?: string;
}

/** What one stage comes to. */
export interface StageResult {
  id: string;
  /** Submitted, waived, or skipped. */
  done: boolean;
  outcome: StageOutcome;
  /** Does not count where the stage was waived or skipped. */
  score: Score;
  reasons: StageReason[];
  /** The enforced dealbreaker that locks the later stages, if one does. */
  stop?: Dealbreaker;
}

/**
 * The outcome of a stage: the worst that an enforced rule or score makes of it.
 *
 * @example
 * stageResult(stage, backstage.stages?.apply, facts).outcome; // 'hold'
 */
export function stageResult(stage: Stage, rules: StageRules = {}, facts: StageFacts | undefined): StageResult {
  const none: Score = { state: 'none' };
  if (facts?.waivedAt != null || (facts && facts.submittedAt === null && facts.skippedAt !== null)) {
    return { id: stage.id, done: true, outcome: 'passed', score: none, reasons: [] };
  }
  if (!facts || facts.submittedAt === null)
    return { id: stage.id, done: false, outcome: 'pending', score: none, reasons: [] };

  const enforced = rules.enforce !== false;
  const score = stageScore(rules.score, stage, facts);
  const stops = (rules.dealbreakers ?? []).filter((rule) => enforced && stopsStage(rule, facts));
  const reasons = [
    ...(rules.dealbreakers ?? []).flatMap((rule) => ruleReason(rule, facts, enforced)),
    ...scoreReason(rules.score?.min, score, enforced),
  ];
  // Where several rules stop at once, one that may be told is told.
  const stop = stops.find((rule) => rule.disclose === 'message') ?? stops[0];
  return { id: stage.id, done: true, outcome: worstOf(reasons), score, reasons, ...(stop && { stop }) };
}

function stopsStage(rule: Dealbreaker, facts: StageFacts): boolean {
  return (rule.onNotMet ?? 'stop') === 'stop' && own(facts.evaluation?.rules, rule.id) === 'not-met';
}

function ruleReason(rule: Dealbreaker, facts: StageFacts, enforced: boolean): StageReason[] {
  const result = own(facts.evaluation?.rules, rule.id);
  if (result !== 'not-met' && result !== 'unknown') return [];
  const onUnknown = rule.onUnknown === 'continue' ? 'flag' : 'hold';
  const effect = result === 'not-met' ? (rule.onNotMet ?? 'stop') : onUnknown;
  const row: StageReason = { rule: rule.id, question: rule.question, result, effect: enforced ? effect : 'flag' };
  return [rule.reason === undefined ? row : { ...row, reason: rule.reason }];
}

/** A score without a `min` holds nobody up: there is nothing that it could fall below. */
function scoreReason(min: number | undefined, score: Score, enforced: boolean): StageReason[] {
  const isEnforced = enforced && min !== undefined;
  if (score.state === 'pending') return [{ result: 'score-pending', effect: isEnforced ? 'pending' : 'flag' }];
  const below = score.state === 'ready' && min !== undefined && compareRatios(score.value, ratio(min)) < 0;
  return below ? [{ result: 'score-below-min', effect: enforced ? 'stop' : 'flag' }] : [];
}

const outcomeOfEffect = { flag: 'passed', pending: 'pending', hold: 'hold', stop: 'not-passed' } as const;

function worstOf(reasons: readonly StageReason[]): StageOutcome {
  const ranks = reasons.map((reason) => stageOutcomes.indexOf(outcomeOfEffect[reason.effect]));
  return stageOutcomes[Math.max(0, ...ranks)] ?? 'passed';
}
