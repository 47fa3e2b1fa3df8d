/** Stages that are a conversation: a chat, an interview. */
import * as z from 'zod';
import { questionUnion, type Question } from './question.ts';
import { stageBase, type StageBase } from './stage-base.ts';
import { idSchema, imageSchema, mediaSchema, textSchema, type Image, type Media, type Text } from './text.ts';

/** Who asks in a chat. */
export interface Persona {
  /** The name that stands over each message. @example 'Northgate hiring team' */
  name: Text;
  /** A picture beside the messages. @example { src: 'https://careers.northgate.example/nora.png', alt: 'The Northgate logo' } */
  avatar?: Image;
}

/** What a chat adds to each question. */
export interface ChatKeys {
  /** Asked again in these words when an answer was not understood. @example 'Just yes or no, please.' */
  retry?: Text;
}

/** A question of a chat. */
export type SmsQuestion = Question & ChatKeys;

/** Questions one by one, as messages. */
export interface SmsStage extends StageBase {
  /** Questions one by one, as messages. @example 'sms' */
  type: 'sms';
  /** Who asks. @example { name: 'Northgate hiring team' } */
  persona?: Persona;
  /** Messages before the first question, up to 10. @example ['Hi {{candidate.firstName}}!', 'Five quick questions.'] */
  greeting?: Text[];
  /** What is asked, in this order; 1 to 50. @example [{ id: 'ready', type: 'yes-no', label: 'Ready?', retry: 'Yes or no?' }] */
  questions: SmsQuestion[];
  /** The last message. @example 'Thank you! That is all.' */
  closing?: Text;
  /** Where it happens: in the page (`chat`), by text message (`text`). @default ['chat'] @example ['chat', 'text'] */
  channels?: ('chat' | 'text')[];
}

/** One spoken or written question of an interview. */
export interface Prompt {
  /** Names the question in scores and records; once in the whole flow. @example 'hard-shift' */
  id: string;
  /** What is asked, word for word. @example 'Tell us about a shift that went wrong.' */
  ask: Text;
  /** Something to watch or hear with the question. @example { src: 'https://careers.northgate.example/ask.mp4' } */
  media?: Media;
  /** Seconds to think before the answer begins, up to 3,600. @example 30 */
  thinkSeconds?: number;
  /** How long an answer may be, in seconds, up to 7,200. @example 120 */
  maxSeconds?: number;
  /** How often the answer may be recorded again, up to 100. @example 2 */
  retakes?: number;
  /** `false`: candidates may go on without an answer. @default true @example false */
  required?: boolean;
}

/** Questions answered by voice, on video, on the telephone or in writing. */
export interface InterviewStage extends StageBase {
  /** Questions to speak or write about. @example 'interview' */
  type: 'interview';
  /** How candidates may answer; they choose. Always give `text` as another way. @example ['voice', 'text'] */
  modes: ('voice' | 'video' | 'phone' | 'text')[];
  /** What is asked, in this order; 1 to 50. @example [{ id: 'hard-shift', ask: 'Tell us about a shift that went wrong.' }] */
  questions: Prompt[];
  /** `true`: a question to try out first, which nobody hears. @example true */
  practice?: boolean;
  /** How long the whole may take, in minutes, up to 600. @example 20 */
  maxMinutes?: number;
  /** `true`: a conversation in real time instead of one recording per question. @default false @example true */
  live?: boolean;
}

const smsQuestionKeys = { retry: textSchema.exactOptional() };
/** Checks a question of a chat. */
export const smsQuestionSchema = questionUnion(smsQuestionKeys).meta({
  id: 'ChatQuestion',
}) satisfies z.ZodType<SmsQuestion>;

const personaSchema = z
  .strictObject({ name: textSchema, avatar: imageSchema.exactOptional() })
  .meta({ id: 'Persona' }) satisfies z.ZodType<Persona>;

export const smsStageSchema = z
  .strictObject({
    ...stageBase,
    type: z.literal('sms'),
    persona: personaSchema.exactOptional(),
    greeting: z.array(textSchema).max(10).exactOptional(),
    questions: z.array(smsQuestionSchema).min(1).max(50),
    closing: textSchema.exactOptional(),
    channels: z
      .array(z.enum(['chat', 'text']))
      .min(1)
      .exactOptional(),
  })
  .meta({ id: 'SmsStage' }) satisfies z.ZodType<SmsStage>;

const promptSchema = z
  .strictObject({
    id: idSchema,
    ask: textSchema,
    media: mediaSchema.exactOptional(),
    thinkSeconds: z.number().min(0).max(3_600).exactOptional(),
    maxSeconds: z.number().positive().max(7_200).exactOptional(),
    retakes: z.int().min(0).max(100).exactOptional(),
    required: z.boolean().exactOptional(),
  })
  .meta({ id: 'Prompt' }) satisfies z.ZodType<Prompt>;

export const interviewStageSchema = z
  .strictObject({
    ...stageBase,
    type: z.literal('interview'),
    modes: z.array(z.enum(['voice', 'video', 'phone', 'text'])).min(1),
    questions: z.array(promptSchema).min(1).max(50),
    practice: z.boolean().exactOptional(),
    maxMinutes: z.number().positive().max(600).exactOptional(),
    live: z.boolean().exactOptional(),
  })
  .meta({ id: 'InterviewStage' }) satisfies z.ZodType<InterviewStage>;
