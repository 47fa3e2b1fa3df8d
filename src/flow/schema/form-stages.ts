/** Stages that are filled in: a form, a resume, voluntary self-identification. */
import * as z from 'zod';
import type { FileKind } from '../file-kinds.ts';
import { acceptSchema, maxMegabytesSchema } from './other-questions.ts';
import { questionSchema, type Question } from './question.ts';
import { stageBase, type StageBase } from './stage-base.ts';
import { idSchema, textSchema, type Text } from './text.ts';

/** A resume to hand in. Its questions have the ids `resume` (the file) and `text` (written instead). */
export interface ResumeStage extends StageBase {
  /** A resume to hand in. @example 'resume' */
  type: 'resume';
  /** The kinds of file that are taken. @default ['pdf', 'docx', 'doc', 'odt', 'rtf', 'txt'] @example ['pdf', 'docx'] */
  accept?: FileKind[];
  /** How large the file may be, in megabytes, up to 500. @default 10 @example 5 */
  maxMegabytes?: number;
  /** `false`: a file alone. Otherwise candidates may write or paste text instead. @default true @example false */
  orText?: boolean;
}

/** One page of related questions. */
export interface Page {
  /** Names the page; once in its stage. @example 'basics' */
  id: string;
  /** The heading of the page. @example 'The basics' */
  title?: Text;
  /** What is asked, in this order; 1 to 100. @example [{ id: 'nights', type: 'yes-no', label: 'Can you work nights?' }] */
  questions: Question[];
}

/** Pages of questions. */
export interface FormStage extends StageBase {
  /** Pages of questions. @example 'form' */
  type: 'form';
  /**
   * The pages, in this order; 1 to 50.
   * @example [{ id: 'basics', questions: [{ id: 'nights', type: 'yes-no', label: 'Can you work nights?' }] }]
   */
  pages: Page[];
  /** `false`: send without a look at all answers first. @default true @example false */
  review?: boolean;
}

/** Voluntary self-identification: stored apart, and in no rule, score, report or evaluator's view. */
export interface SelfIdStage extends StageBase {
  /** Voluntary self-identification. @example 'self-id' */
  type: 'self-id';
  /**
   * What is asked, never required; 1 to 50.
   * @example [{ id: 'veteran', type: 'single-choice', label: 'Are you a veteran?', options: [{ value: 'yes', label: 'Yes' }, { value: 'unsaid', label: 'I prefer not to say' }] }]
   */
  questions: Question[];
}

export const resumeStageSchema = z
  .strictObject({
    ...stageBase,
    type: z.literal('resume'),
    accept: acceptSchema.exactOptional(),
    maxMegabytes: maxMegabytesSchema.exactOptional(),
    orText: z.boolean().exactOptional(),
  })
  .meta({ id: 'ResumeStage' }) satisfies z.ZodType<ResumeStage>;

const pageSchema = z
  .strictObject({
    id: idSchema,
    title: textSchema.exactOptional(),
    questions: z.array(questionSchema).min(1).max(1_000),
  })
  .meta({ id: 'Page' }) satisfies z.ZodType<Page>;

export const formStageSchema = z
  .strictObject({
    ...stageBase,
    type: z.literal('form'),
    pages: z.array(pageSchema).min(1).max(50),
    review: z.boolean().exactOptional(),
  })
  .meta({ id: 'FormStage' }) satisfies z.ZodType<FormStage>;

export const selfIdStageSchema = z
  .strictObject({
    ...stageBase,
    type: z.literal('self-id'),
    questions: z.array(questionSchema).min(1).max(50),
  })
  .meta({ id: 'SelfIdStage' }) satisfies z.ZodType<SelfIdStage>;
