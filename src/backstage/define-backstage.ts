/** A backstage written in TypeScript: typed by its flow, and checked whole when it runs. */
import type { ComparisonOf, QuestionIds, QuestionTypeOf, StageIds } from '../flow/flow-types.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { parseBackstage } from './parse-backstage.ts';
import type { Backstage } from './schema/backstage.ts';
import type { Dealbreaker } from './schema/dealbreaker.ts';
import type { ScoreItem, StageScoreRules } from './schema/score.ts';
import type { StageRules } from './schema/stage-rules.ts';

/** The stages that may have rules: voluntary self-identification never does. */
type RuledStageIds<F extends Flow> = Exclude<F['stages'][number], { type: 'self-id' }>['id'];

/** The comparisons that may decide: free text cannot. */
type Decisive<F extends Flow, C> = C extends { question: infer Id extends string }
  ? QuestionTypeOf<F, Id> extends 'short-text' | 'long-text'
    ? never
    : C
  : never;

type DealbreakerOf<F extends Flow, S extends StageIds<F>> = Omit<Dealbreaker, 'question' | 'op' | 'value'> &
  Decisive<F, ComparisonOf<F, S>>;

/** What an assessment's work is called where it is scored. */
type ScoredIn<F extends Flow, S extends StageIds<F>> =
  Extract<F['stages'][number], { id: S }> extends { type: 'assessment' } ? 'deliverable' : QuestionIds<F, S>;

type ScoreOf<F extends Flow, S extends StageIds<F>> = Omit<StageScoreRules, 'items'> & {
  items: (Omit<ScoreItem, 'question' | 'scale'> & {
    question: ScoredIn<F, S>;
    scale?: readonly [low: number, high: number];
  })[];
};

type StageRulesOf<F extends Flow, S extends StageIds<F>> = Omit<StageRules, 'dealbreakers' | 'score'> & {
  dealbreakers?: DealbreakerOf<F, S>[];
  score?: ScoreOf<F, S>;
};

/** The backstage of one flow: its stages and questions by name, with the operators and values that each question takes. */
export type BackstageOf<F extends Flow> = Omit<Backstage, 'flow' | 'stages'> & {
  flow: F['id'];
  stages?: { [S in RuledStageIds<F>]?: StageRulesOf<F, S> };
};

/**
 * Defines the backstage of a flow in code. A stage or question that the flow lacks, an operator or value that the
 * question does not take, and a rule on free text or on voluntary self-identification are compile errors.
 *
 * @throws DocumentError with every problem that types cannot say.
 * @example
 * export const backstage = defineBackstage(flow, {
 *   schemaVersion: 1,
 *   flow: 'warehouse-associate',
 *   stages: { apply: { dealbreakers: [{ id: 'adult', question: 'adult', op: 'is', value: true }] } },
 * });
 */
export function defineBackstage<const F extends Flow>(flow: F, backstage: BackstageOf<F>): Backstage {
  return parseBackstage(backstage, flow);
}
