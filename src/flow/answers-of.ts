/** What candidates answer to a flow, as types: for recruiters' code, evaluators and tests. */
import type { FileRef, StageAnswers } from './answer.ts';
import type { AskedIn, OptionValues } from './flow-types.ts';
import type { Flow } from './schema/flow.ts';

/**
 * The answers to a flow by stage and question, with the type that each question gives: what the admin API holds as a
 * stage's `answers`, and what rules are tried on in tests. A choice is the union of its options' values. Answers that may
 * be missing are optional: those of questions that are not required, are hidden by `showIf` or have `requiredAny`, and
 * whole stages that are optional. Information, interviews and assessments have no answers.
 * Of the plain type `Flow` it is `StageAnswers`.
 *
 * @example
 * const answers: AnswersOf<typeof warehouse> = { apply: { age18: true, shift: 'night' } };
 */
export type AnswersOf<F extends Flow> = Flow extends F
  ? StageAnswers
  : Together<
      { [S in AnsweredStage<F> as S extends MayBeSkipped ? never : S['id']]: AnswersIn<S> } & {
        [S in AnsweredStage<F> as S extends MayBeSkipped ? S['id'] : never]?: AnswersIn<S>;
      }
    >;

type AnsweredStage<F extends Flow> = Exclude<F['stages'][number], { type: 'interview' | 'assessment' }>;
type MayBeSkipped = { optional: true } | { type: 'self-id' };

type AnswersIn<S> = Together<
  { [Q in Answered<S> as Q extends MustBeThere ? Q['id'] : never]: AnswerTo<Q> } & {
    [Q in Answered<S> as Q extends MustBeThere ? never : Q['id']]?: AnswerTo<Q>;
  }
>;

type Answered<S> = S extends { type: 'resume'; orText: false }
  ? { id: 'resume'; type: 'file'; required: true }
  : S extends { type: 'self-id' }
    ? Voluntary<AskedIn<S>>
    : Exclude<Extract<AskedIn<S>, { id: string; type: string }>, { type: 'information' }>;

/** A question that is never required, whatever it says. */
type Voluntary<Q> = Q extends { type: 'information' }
  ? never
  : Q extends { id: string; type: string }
    ? Omit<Q, 'required'>
    : never;

type MustBeThere = { required: true; showIf?: never; requiredAny?: never };

/** The answer to one question. */
type AnswerTo<Q> = Q extends { type: 'number' | 'slider' }
  ? number
  : Q extends { type: 'yes-no' | 'consent' }
    ? boolean
    : Q extends { type: 'file' }
      ? FileRef[]
      : Q extends { type: 'single-choice' }
        ? Chosen<Q>
        : Q extends { type: 'multiple-choice' }
          ? Chosen<Q>[]
          : string;

/** The values of the options; with `other`, any text beside them. */
type Chosen<Q> = Q extends { other: true; options: readonly { value: infer Value }[] }
  ? Value | (string & Record<never, never>)
  : OptionValues<Q>;

type Together<T> = T extends infer O ? { [K in keyof O]: O[K] } : never;
