/** A condition as the compiler wants it, out of the condition as it was written: at each key, what would fit there. */
import type { AnyAsked, OperandOn, UnknownKeys } from './flow-types.ts';
import type { OperatorOf, QuestionType } from './operators.ts';
import type { AllOf, AnyOf, Comparison, NoneOf } from './schema/condition.ts';

/**
 * `T` where it fits the questions `A`, else what would fit. The compiler then reports the very key that is
 * wrong, with what could stand there.
 */
export type FittingCondition<T, A extends AnyAsked> = T extends { all: infer L }
  ? { [K in keyof AllOf]: FittingList<L, A> } & UnknownKeys<T, AllOf>
  : T extends { any: infer L }
    ? { [K in keyof AnyOf]: FittingList<L, A> } & UnknownKeys<T, AnyOf>
    : T extends { not: infer N }
      ? { [K in keyof NoneOf]: FittingCondition<N, A> } & UnknownKeys<T, NoneOf>
      : FittingComparison<T, A>;

type FittingList<L, A extends AnyAsked> = { [I in keyof L]: FittingCondition<L[I], A> };

type FittingComparison<T, A extends AnyAsked> = {
  [K in keyof Comparison]: K extends keyof T
    ? K extends 'question'
      ? Comparable<T[K], A>
      : FittingPart<T, K, A>
    : Comparison[K];
} & UnknownKeys<T, Comparison> &
  ValueNeeded<T, A>;

/** An operator or a value that fits the question that it stands beside; anything beside a question that is not there. */
export type FittingPart<T, K extends keyof T, A extends AnyAsked> = T extends { question: infer Id extends A['ids'] }
  ? A['byId'][Id] extends { type: infer Type extends QuestionType }
    ? K extends 'op'
      ? [OperatorOf<Type>] extends [never]
        ? T[K]
        : OperatorOf<Type>
      : T extends { op: infer Op extends OperatorOf<Type> }
        ? OperandOn<A['byId'][Id], Op>
        : T[K]
    : T[K]
  : T[K];

/** Operators other than `present` need a value. */
export type ValueNeeded<T, A extends AnyAsked> = T extends { value: unknown } | { op: 'present' }
  ? unknown
  : T extends { question: infer Id extends A['ids']; op: infer Op }
    ? { value: OperandOn<A['byId'][Id], Op> }
    : unknown;

type Comparable<Id, A extends AnyAsked> = Id extends A['ids']
  ? A['byId'][Id] extends { type: infer Type }
    ? [Type] extends ['information']
      ? 'Information has no answer to compare'
      : Id
    : 'What is said in an interview cannot be compared'
  : A['ids'];
