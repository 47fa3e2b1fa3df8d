/** A backstage as the compiler wants it, out of the backstage as it was written: stages, questions and operators that the flow has. */
import type { FittingPart, ValueNeeded } from '../flow/condition-types.ts';
import type { Fitting } from '../flow/defined-flow.ts';
import type { AnyAsked, Asked, StageById, StageIds, UnknownKeys } from '../flow/flow-types.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Backstage } from './schema/backstage.ts';
import type { Dealbreaker } from './schema/dealbreaker.ts';
import type { ScoreItem, StageScoreRules } from './schema/score.ts';
import type { StageRules } from './schema/stage-rules.ts';

/**
 * What `defineBackstage` takes beside a flow. A backstage without a mistake is simply a `Backstage`; one with a mistake is
 * a type that differs from it at the very key that is wrong.
 */
export type DefinedBackstage<F extends Flow, B> = Backstage extends B
  ? B
  : Flow extends F
    ? Fitting<B, Backstage>
    : B extends FittingBackstage<F, B>
      ? Backstage
      : FittingBackstage<F, B>;

type FittingBackstage<F extends Flow, B> = {
  [K in keyof Backstage]: K extends keyof B
    ? K extends 'flow'
      ? F['id']
      : K extends 'stages'
        ? FittingStages<F, B[K]>
        : Fitting<B[K], Backstage[K]>
    : Backstage[K];
} & UnknownKeys<B, Backstage>;

type FittingStages<F extends Flow, T> = {
  [S in keyof T]: S extends StageIds<F>
    ? StageById<F, S> extends { type: 'self-id' }
      ? 'Voluntary self-identification takes no part in rules or scores'
      : FittingRules<T[S], ScoredIn<StageById<F, S>>, Asked<F['stages'][number]>>
    : `The flow has no stage "${S & string}"`;
};

/** What a stage asks; in an assessment, what is handed in. */
type ScoredIn<Stage> = Stage extends { type: 'assessment' }
  ? Asked<{ questions: [{ id: 'deliverable' }] }>
  : Asked<Stage>;

type FittingRules<T, Own extends AnyAsked, All extends AnyAsked> = {
  [K in keyof StageRules]: K extends keyof T
    ? K extends 'dealbreakers'
      ? FittingDealbreakers<T[K], Own, All>
      : K extends 'score'
        ? FittingScore<T[K], Own, All>
        : Fitting<T[K], StageRules[K]>
    : StageRules[K];
} & UnknownKeys<T, StageRules>;

type FittingDealbreakers<L, Own extends AnyAsked, All extends AnyAsked> = {
  [I in keyof L]: FittingDealbreaker<L[I], Own, All>;
};

type FittingDealbreaker<T, Own extends AnyAsked, All extends AnyAsked> = {
  [K in keyof Dealbreaker]: K extends keyof T
    ? K extends 'question'
      ? Deciding<T[K], Own, All>
      : K extends 'op' | 'value'
        ? FittingPart<T, K, Own>
        : T[K]
    : Dealbreaker[K];
} & UnknownKeys<T, Dealbreaker> &
  ValueNeeded<T, Own>;

/** A question that may decide, else why it may not. */
type Deciding<Id, Own extends AnyAsked, All extends AnyAsked> = Id extends Own['ids']
  ? Own['byId'][Id] extends { type: infer Type }
    ? [Type] extends ['short-text' | 'long-text']
      ? 'Free text cannot carry a dealbreaker'
      : [Type] extends ['information']
        ? 'Information has no answer to decide on'
        : Id
    : 'Free text cannot carry a dealbreaker'
  : Elsewhere<Id, Own, All>;

type Elsewhere<Id, Own extends AnyAsked, All extends AnyAsked> = Id extends All['ids']
  ? 'This question is asked in another stage'
  : Own['ids'];

type FittingScore<T, Own extends AnyAsked, All extends AnyAsked> = {
  [K in keyof StageScoreRules]: K extends keyof T
    ? K extends 'items'
      ? FittingItems<T[K], Own, All>
      : T[K]
    : StageScoreRules[K];
} & UnknownKeys<T, StageScoreRules>;

type FittingItems<L, Own extends AnyAsked, All extends AnyAsked> = { [I in keyof L]: FittingItem<L[I], Own, All> };

type FittingItem<T, Own extends AnyAsked, All extends AnyAsked> = {
  [K in keyof ScoreItem]: K extends keyof T
    ? K extends 'question'
      ? Scored<T[K], Own, All>
      : K extends 'points' | 'scale'
        ? FittingWorth<T, K, Own>
        : T[K]
    : ScoreItem[K];
} & UnknownKeys<T, ScoreItem> &
  WorthNeeded<T, Own>;

type Scored<Id, Own extends AnyAsked, All extends AnyAsked> = Id extends Own['ids']
  ? Own['byId'][Id] extends { type: 'information' }
    ? 'Information has no answer to score'
    : Id
  : Elsewhere<Id, Own, All>;

/** A choice has points for its options or a scale, anything else a scale. */
type FittingWorth<T, K extends keyof T, Own extends AnyAsked> = T extends { question: infer Id extends Own['ids'] }
  ? Own['byId'][Id] extends { options: readonly { value: infer Value }[] }
    ? K extends 'points'
      ? FittingPoints<T[K], Value>
      : T extends { points: unknown }
        ? 'An item has either points or a scale'
        : FittingScale<T[K]>
    : K extends 'points'
      ? 'Points are for the options of a choice; here goes a scale'
      : FittingScale<T[K]>
  : T[K];

type FittingScale<S> = S extends Scale ? S : 'A scale is two numbers, the lowest and the highest, like [1, 5]';
type Scale = readonly [low: number, high: number];

type FittingPoints<P, Value> = {
  [O in keyof P]: O extends Value ? P[O] : `There is no option "${O & string}"`;
};

/** One of the two has to be there. */
type WorthNeeded<T, Own extends AnyAsked> = T extends { points: unknown } | { scale: unknown }
  ? unknown
  : T extends { question: infer Id extends Own['ids'] }
    ? Own['byId'][Id] extends { options: readonly { value: infer Value }[] }
      ? { points: { [O in Value & string]?: number } }
      : { scale: Scale }
    : unknown;
