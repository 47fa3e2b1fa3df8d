/** The stages of an interview: the union of all types. */
import * as z from 'zod';
import { assessmentStageSchema, type AssessmentStage } from './assessment-stage.ts';
import {
  formStageSchema,
  resumeStageSchema,
  selfIdStageSchema,
  type FormStage,
  type ResumeStage,
  type SelfIdStage,
} from './form-stages.ts';
import { interviewStageSchema, smsStageSchema, type InterviewStage, type SmsStage } from './talk-stages.ts';

export type { Page } from './form-stages.ts';
export { smsQuestionSchema, type Prompt, type SmsQuestion } from './talk-stages.ts';

/** Any stage. */
export type Stage = ResumeStage | FormStage | SmsStage | InterviewStage | AssessmentStage | SelfIdStage;
/** The type of a stage. */
export type StageType = Stage['type'];
/** The stage of one type. */
export type StageOf<T extends StageType> = Extract<Stage, { type: T }>;

/** Checks any stage. */
export const stageSchema = z
  .discriminatedUnion('type', [
    resumeStageSchema,
    formStageSchema,
    smsStageSchema,
    interviewStageSchema,
    assessmentStageSchema,
    selfIdStageSchema,
  ])
  .meta({ id: 'Stage' }) satisfies z.ZodType<Stage>;
