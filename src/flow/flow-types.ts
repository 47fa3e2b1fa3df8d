/** What the type of a flow tells at compile time: its stages, its questions, and the conditions that fit them. */
import type { OperatorOf, QuestionType } from './operators.ts';
import type { DayValue } from './schema/condition.ts';
import type { Flow } from './schema/flow.ts';

/** Whatever a stage asks; a resume stage asks for a file and, unless it says otherwise, a text. */
type AskedIn<Stage> = Stage extends { type: 'resume'; orText: false }
  ? { id: 'resume'; type: 'file' }
  : Stage extends { type: 'resume' }
    ? { id: 'resume'; type: 'file' } | { id: 'text'; type: 'long-text' }
    : Stage extends { pages: readonly { questions: readonly (infer Q)[] }[] }
      ? Q
      : Stage extends { questions: readonly (infer Q)[] }
        ? Q
        : never;

type StageById<F extends Flow, StageId> = F['stages'][number] extends infer Stage
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

/** The ids of the questions of one stage, or of all stages; an interview's prompts count. */
export type QuestionIds<F extends Flow, StageId extends StageIds<F> = StageIds<F>> =
  AskedIn<StageById<F, StageId>> extends infer Q ? (Q extends { id: infer Id extends string } ? Id : never) : never;

/** The type of the question with an id; never for an interview's prompt. */
export type QuestionTypeOf<F extends Flow, Id extends string> =
  AskedIn<F['stages'][number]> extends infer Q
    ? Q extends { id: infer Own; type: infer T extends QuestionType }
      ? Id extends Own
        ? T
        : never
      : never
    : never;

/** The comparisons that fit the questions of one stage, or of all: operator and value by type of question. */
export type ComparisonOf<F extends Flow, StageId extends StageIds<F> = StageIds<F>> = ComparisonOn<
  AskedIn<StageById<F, StageId>>
>;

/** The comparisons that fit one question. */
type ComparisonOn<Q> = Q extends { id: infer Id extends string; type: infer T extends QuestionType }
  ? ByType<Id, T, OptionValues<Q>>
  : never;

type ByType<Id, T extends QuestionType, Option extends string> = T extends 'yes-no' | 'consent'
  ? { question: Id; op: OperatorOf<T>; value: boolean }
  : T extends 'number' | 'slider'
    ? | { question: Id; op: Exclude<OperatorOf<T>, 'between'>; value: number }
      | { question: Id; op: 'between'; value: number[] }
    : T extends 'date'
      ? { question: Id; op: OperatorOf<T>; value: DayValue }
      : T extends 'single-choice'
        ? { question: Id; op: 'eq' | 'neq'; value: Option } | { question: Id; op: 'in' | 'notIn'; value: Option[] }
        : T extends 'multiple-choice'
          ? | { question: Id; op: 'includesAll' | 'includesAny' | 'includesNone'; value: Option[] }
            | { question: Id; op: 'countGte'; value: number }
          : { question: Id; op: OperatorOf<T>; value?: true };

/** The values of a choice's options; any text where other answers are taken. */
type OptionValues<Q> = Q extends { other: true }
  ? string
  : Q extends { options: readonly { value: infer Value extends string }[] }
    ? Value
    : string;

/** Conditions over a flow's own questions. */
type ConditionOf<C> = C | { all: ConditionOf<C>[] } | { any: ConditionOf<C>[] } | { not: ConditionOf<C> };

/** Members of `S` that an object of type `T` may be: of a union with `type`, the one of that type. */
type Meant<T, S> =
  Extract<S, object> extends infer O
    ? O extends readonly unknown[]
      ? never
      : T extends { type: infer K }
        ? O extends { type: K }
          ? O
          : never
        : O
    : never;
type KeysOf<O> = O extends unknown ? keyof O : never;
type ValueOf<O, K extends PropertyKey> = O extends unknown ? (K extends keyof O ? O[K] : never) : never;
type ItemOf<S> = S extends readonly (infer Item)[] ? Item : never;

/** What the compiler says of an unknown key. */
type Unknown<K> = K extends string ? `There is no key "${K}" here` : never;

/** `T` with a complaint at every key that `S` does not have, at any depth, and with conditions out of `C`. Records take any key. */
type Exact<T, S, C> = T extends readonly unknown[]
  ? { [I in keyof T]: Exact<T[I], ItemOf<S>, C> }
  : T extends object
    ? string extends KeysOf<Meant<T, S>>
      ? T
      : {
          [K in keyof T]: K extends 'showIf'
            ? ConditionOf<C>
            : K extends KeysOf<Meant<T, S>>
              ? Exact<T[K], ValueOf<Meant<T, S>, K>, C>
              : Unknown<K>;
        }
    : T;

/** What `defineFlow` takes: no unknown key, and conditions that fit. A flow of the plain type `Flow` is taken as it is. */
export type DefinedFlow<F extends Flow> = Flow extends F
  ? F
  : F extends Exact<F, Flow, ComparisonOf<F>>
    ? F
    : Exact<F, Flow, ComparisonOf<F>>;
