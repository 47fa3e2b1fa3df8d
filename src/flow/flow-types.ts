/** What the type of a flow tells at compile time: its stages, its questions, and the comparisons that fit them. */
import type { OperatorOf, QuestionType } from './operators.ts';
import type { DayValue } from './schema/condition.ts';
import type { Flow } from './schema/flow.ts';

/** Whatever a stage asks; a resume stage asks for a file and, unless it says otherwise, a text. */
export type AskedIn<Stage> = Stage extends { type: 'resume'; orText: false }
  ? { id: 'resume'; type: 'file' }
  : Stage extends { type: 'resume' }
    ? { id: 'resume'; type: 'file' } | { id: 'text'; type: 'long-text' }
    : Stage extends { pages: readonly { questions: readonly (infer Q)[] }[] }
      ? Q
      : Stage extends { questions: readonly (infer Q)[] }
        ? Q
        : never;

/** Questions to refer to. Their ids stand apart: `keyof` of a large mapped type is counted anew at every use. */
export interface AnyAsked {
  ids: string;
  byId: { [id: string]: unknown };
}

/** Whatever some stages ask. */
export interface Asked<Stage> {
  ids: AskedIn<Stage> extends infer Q ? (Q extends { id: infer Id extends string } ? Id : never) : never;
  byId: { [Q in AskedIn<Stage> as Q extends { id: infer Id extends string } ? Id : never]: Q };
}

/** The stage with an id. */
export type StageById<F extends Flow, StageId> = F['stages'][number] extends infer Stage
  ? Stage extends { id: infer Id }
    ? StageId extends Id
      ? Stage
      : never
    : never
  : never;

/**
 * The ids of a flow's stages.
 *
 * @example
 * type Stages = StageIds<typeof warehouse>; // 'apply' | 'questions'
 */
export type StageIds<F extends Flow> = F['stages'][number]['id'];

/**
 * The ids of the questions of one stage, or of all stages; an interview's prompts count.
 *
 * @example
 * type Asked = QuestionIds<typeof warehouse, 'apply'>; // 'age18' | 'nights'
 */
export type QuestionIds<F extends Flow, StageId extends StageIds<F> = StageIds<F>> =
  AskedIn<StageById<F, StageId>> extends infer Q ? (Q extends { id: infer Id extends string } ? Id : never) : never;

/**
 * The type of the question with an id; never for an interview's prompt.
 *
 * @example
 * type Kind = QuestionTypeOf<typeof warehouse, 'age18'>; // 'yes-no'
 */
export type QuestionTypeOf<F extends Flow, Id extends string> =
  AskedIn<F['stages'][number]> extends infer Q
    ? Q extends { id: infer Own; type: infer T extends QuestionType }
      ? Id extends Own
        ? T
        : never
      : never
    : never;

/**
 * The comparisons that fit the questions of one stage, or of all: operator and value by type of question.
 *
 * @example
 * const adult: ComparisonOf<typeof warehouse> = { question: 'age18', op: 'is', value: true };
 */
export type ComparisonOf<F extends Flow, StageId extends StageIds<F> = StageIds<F>> = ComparisonOn<
  AskedIn<StageById<F, StageId>>
>;

type ComparisonOn<Q> = Q extends { id: infer Id extends string; type: infer T extends QuestionType }
  ? OperatorOf<T> extends infer Op
    ? Op extends 'present'
      ? { question: Id; op: Op; value?: true }
      : { question: Id; op: Op; value: OperandOn<Q, Op> }
    : never
  : never;

/** What an operator compares the answer to a question with. */
export type OperandOn<Q, Op> = Op extends 'is'
  ? boolean
  : Op extends 'present'
    ? true
    : Op extends 'in' | 'notIn' | 'includesAll' | 'includesAny' | 'includesNone'
      ? readonly OptionValues<Q>[]
      : Op extends 'between'
        ? readonly [low: number, high: number]
        : Op extends 'before' | 'onOrBefore' | 'after' | 'onOrAfter'
          ? DayValue
          : Op extends 'eq' | 'neq'
            ? Q extends { type: 'single-choice' }
              ? OptionValues<Q>
              : number
            : number;

/** The values of a choice's options; any text where other answers are taken. */
export type OptionValues<Q> = Q extends { other: true }
  ? string
  : Q extends { options: readonly { value: infer Value extends string }[] }
    ? Value
    : string;

/** What the compiler says of the keys of `T` that `S` does not have. */
export type UnknownKeys<T, S> = {
  [K in Exclude<keyof T, keyof S>]: K extends string ? `There is no key "${K}" here` : never;
};
