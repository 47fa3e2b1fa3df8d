/** The questions of a flow: the union of all types. */
import * as z from 'zod';
import {
  choiceQuestions,
  type ConsentQuestion,
  type MultipleChoiceQuestion,
  type SingleChoiceQuestion,
  type YesNoQuestion,
} from './choice-questions.ts';
import { measureQuestions, type DateQuestion, type NumberQuestion, type SliderQuestion } from './measure-questions.ts';
import { otherQuestions, type FileQuestion, type InformationQuestion } from './other-questions.ts';
import type { ExtraKeys } from './question-base.ts';
import {
  textQuestions,
  type EmailQuestion,
  type LongTextQuestion,
  type PhoneQuestion,
  type ShortTextQuestion,
  type UrlQuestion,
} from './text-questions.ts';

export type { Option } from './choice-questions.ts';

/** Any question. */
export type Question =
  | ShortTextQuestion
  | LongTextQuestion
  | EmailQuestion
  | UrlQuestion
  | PhoneQuestion
  | NumberQuestion
  | SliderQuestion
  | DateQuestion
  | YesNoQuestion
  | SingleChoiceQuestion
  | MultipleChoiceQuestion
  | FileQuestion
  | ConsentQuestion
  | InformationQuestion;

/** The question of one type. */
export type QuestionOf<T extends Question['type']> = Extract<Question, { type: T }>;

/** The union of all types; `extra` are keys that one kind of stage adds to every question. */
export const questionUnion = <Extra extends ExtraKeys>(extra: Extra) =>
  z.discriminatedUnion('type', [
    ...textQuestions(extra),
    ...measureQuestions(extra),
    ...choiceQuestions(extra),
    ...otherQuestions(extra),
  ]);

/** Checks any question of a form or a voluntary self-identification. */
export const questionSchema = questionUnion({}).meta({ id: 'Question' }) satisfies z.ZodType<Question>;
