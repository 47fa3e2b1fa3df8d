/** The stages of an interview, one strict object per type. */
import * as z from 'zod';
import { acceptSchema, maxMegabytesSchema, questionSchema, questionUnion } from './question.ts';
import { idSchema, imageSchema, markdownSchema, mediaSchema, textSchema } from './text.ts';

const base = {
  id: idSchema,
  title: textSchema.exactOptional(),
  intro: markdownSchema.exactOptional(),
  minutes: z.number().positive().max(600).exactOptional(),
  optional: z.boolean().exactOptional(),
};

/** One page of related questions. */
const pageSchema = z.strictObject({
  id: idSchema,
  title: textSchema.exactOptional(),
  questions: z.array(questionSchema).min(1).max(100),
});
export type Page = z.infer<typeof pageSchema>;

const resumeStageSchema = z.strictObject({
  ...base,
  type: z.literal('resume'),
  accept: acceptSchema.exactOptional(),
  maxMegabytes: maxMegabytesSchema.exactOptional(),
  orText: z.boolean().exactOptional(),
});
const formStageSchema = z.strictObject({
  ...base,
  type: z.literal('form'),
  pages: z.array(pageSchema).min(1).max(50),
  review: z.boolean().exactOptional(),
});
const selfIdStageSchema = z.strictObject({
  ...base,
  type: z.literal('self-id'),
  questions: z.array(questionSchema).min(1).max(50),
});

/** A question of a chat: `retry` asks again when the answer was not understood. */
export const smsQuestionSchema = questionUnion({ retry: textSchema.exactOptional() }).meta({ id: 'SmsQuestion' });
export type SmsQuestion = z.infer<typeof smsQuestionSchema>;

const smsStageSchema = z.strictObject({
  ...base,
  type: z.literal('sms'),
  persona: z.strictObject({ name: textSchema, avatar: imageSchema.exactOptional() }).exactOptional(),
  greeting: z.array(textSchema).max(10).exactOptional(),
  questions: z.array(smsQuestionSchema).min(1).max(50),
  closing: textSchema.exactOptional(),
  channels: z
    .array(z.enum(['chat', 'text']))
    .min(1)
    .exactOptional(),
});

/** One spoken or written question of an interview. */
const promptSchema = z.strictObject({
  id: idSchema,
  ask: textSchema,
  media: mediaSchema.exactOptional(),
  thinkSeconds: z.number().min(0).max(3_600).exactOptional(),
  maxSeconds: z.number().positive().max(7_200).exactOptional(),
  retakes: z.int().min(0).max(100).exactOptional(),
  required: z.boolean().exactOptional(),
});
export type Prompt = z.infer<typeof promptSchema>;

const interviewStageSchema = z.strictObject({
  ...base,
  type: z.literal('interview'),
  modes: z.array(z.enum(['voice', 'video', 'phone', 'text'])).min(1),
  questions: z.array(promptSchema).min(1).max(50),
  practice: z.boolean().exactOptional(),
  maxMinutes: z.number().positive().max(600).exactOptional(),
  live: z.boolean().exactOptional(),
});
const assessmentStageSchema = z.strictObject({
  ...base,
  type: z.literal('assessment'),
  task: markdownSchema,
  materials: z
    .array(mediaSchema.extend({ title: textSchema }))
    .max(20)
    .exactOptional(),
  assistant: z.strictObject({ name: textSchema, greeting: textSchema.exactOptional() }),
  deliverable: z.strictObject({
    format: z.enum(['text', 'markdown', 'code']),
    minWords: z.int().min(0).exactOptional(),
    maxWords: z.int().min(1).exactOptional(),
  }),
  rounds: z.int().min(1).max(1_000).exactOptional(),
});

/** Any stage. */
export const stageSchema = z
  .discriminatedUnion('type', [
    resumeStageSchema,
    formStageSchema,
    smsStageSchema,
    interviewStageSchema,
    assessmentStageSchema,
    selfIdStageSchema,
  ])
  .meta({ id: 'Stage' });
export type Stage = z.infer<typeof stageSchema>;
export type StageType = Stage['type'];
/** The stage of one type. */
export type StageOf<T extends StageType> = Extract<Stage, { type: T }>;
