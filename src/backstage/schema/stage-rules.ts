/** Everything that happens behind one stage: its rules, its score, what an assistant is told. */
import * as z from 'zod';
import { idSchema } from '../../flow/schema/text.ts';
import { dealbreakerSchema, type Dealbreaker } from './dealbreaker.ts';
import { scoreSchema, type StageScoreRules } from './score.ts';

/** One thing that an evaluator looks for. */
export interface RubricLine {
  /** Names it in scores. @example 'covers-shift' */
  id: string;
  /** What to look for. @example 'Every dock has somebody at all times' */
  text: string;
  /** How much it counts beside the others; more than 0. @default 1 @example 2 */
  weight?: number;
}

/** What an assistant or an interviewer is told. */
export interface AssistantRules {
  /** Instructions that candidates never see; at most 50,000 characters. @example 'Answer questions about the plan. Never write it.' */
  instructions?: string;
  /** How many follow-up questions an interviewer may ask, 0 to 20. @example 2 */
  followUps?: number;
  /** What an evaluator looks for, up to 100. @example [{ id: 'covers-shift', text: 'Every dock has somebody' }] */
  rubric?: RubricLine[];
}

/** What lies behind one stage. */
export interface StageRules {
  /** `false`: rules and score are only flags for the recruiter. @default true @example false */
  enforce?: boolean;
  /** Comparisons that decide who goes on, up to 200. @example [{ id: 'works-nights', question: 'nights', op: 'is', value: true }] */
  dealbreakers?: Dealbreaker[];
  /** What counts, and from where on it passes. @example { min: 0.6, items: [{ question: 'forklift', points: { never: 0, often: 3 } }] } */
  score?: StageScoreRules;
  /** What an assistant or an interviewer is told. @example { instructions: 'Be brief and kind.', followUps: 2 } */
  assistant?: AssistantRules;
}

const rubricLineSchema = z
  .strictObject({
    id: idSchema,
    text: z.string().max(5_000),
    weight: z.number().positive().max(1_000_000).exactOptional(),
  })
  .meta({ id: 'RubricLine' }) satisfies z.ZodType<RubricLine>;

const assistantSchema = z
  .strictObject({
    instructions: z.string().max(50_000).exactOptional(),
    followUps: z.int().min(0).max(20).exactOptional(),
    rubric: z.array(rubricLineSchema).max(100).exactOptional(),
  })
  .meta({ id: 'AssistantRules' }) satisfies z.ZodType<AssistantRules>;

/** Checks the shape of what lies behind one stage. */
export const stageRulesSchema = z
  .strictObject({
    enforce: z.boolean().exactOptional(),
    dealbreakers: z.array(dealbreakerSchema).max(200).exactOptional(),
    score: scoreSchema.exactOptional(),
    assistant: assistantSchema.exactOptional(),
  })
  .meta({ id: 'StageRules' }) satisfies z.ZodType<StageRules>;
