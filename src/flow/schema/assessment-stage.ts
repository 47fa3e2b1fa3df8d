/** A stage of real work: a task, what it needs, an assistant, and something to hand in. */
import * as z from 'zod';
import { stageBase, type StageBase } from './stage-base.ts';
import { markdownSchema, materialSchema, textSchema, type Markdown, type Material, type Text } from './text.ts';

/** The assistant that candidates work with. What it is told stands in the backstage. */
export interface Assistant {
  /** What it is called. @example 'Shift assistant' */
  name: Text;
  /** Its first message. @example 'Ask me anything about the shift plan.' */
  greeting?: Text;
}

/** What candidates hand in. */
export interface Deliverable {
  /** What it is written in. @example 'markdown' */
  format: 'text' | 'markdown' | 'code';
  /** Fewest words. @example 50 */
  minWords?: number;
  /** Most words. @example 500 */
  maxWords?: number;
}

/** A task to work on with an assistant. */
export interface AssessmentStage extends StageBase {
  /** A task to work on. @example 'assessment' */
  type: 'assessment';
  /** What is to be done. @example 'Plan tomorrow night’s crew. Two people have called in sick.' */
  task: Markdown;
  /** What candidates may look at, up to 20. @example [{ title: 'Shift plan', src: 'https://careers.northgate.example/plan.mp4' }] */
  materials?: Material[];
  /** Who helps. @example { name: 'Shift assistant' } */
  assistant: Assistant;
  /** What is handed in. @example { format: 'markdown', maxWords: 500 } */
  deliverable: Deliverable;
  /** How many messages candidates may send to the assistant, 1 to 1,000. @example 12 */
  rounds?: number;
}

const assistantSchema = z
  .strictObject({ name: textSchema, greeting: textSchema.exactOptional() })
  .meta({ id: 'Assistant' }) satisfies z.ZodType<Assistant>;

const deliverableSchema = z
  .strictObject({
    format: z.enum(['text', 'markdown', 'code']),
    minWords: z.int().min(0).exactOptional(),
    maxWords: z.int().min(1).exactOptional(),
  })
  .meta({ id: 'Deliverable' }) satisfies z.ZodType<Deliverable>;

export const assessmentStageSchema = z
  .strictObject({
    ...stageBase,
    type: z.literal('assessment'),
    task: markdownSchema,
    materials: z.array(materialSchema).max(20).exactOptional(),
    assistant: assistantSchema,
    deliverable: deliverableSchema,
    rounds: z.int().min(1).max(1_000).exactOptional(),
  })
  .meta({ id: 'AssessmentStage' }) satisfies z.ZodType<AssessmentStage>;
