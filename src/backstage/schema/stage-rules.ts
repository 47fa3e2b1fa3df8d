/** Everything that happens behind one stage: its rules, its score, what an assistant is told. */
import * as z from 'zod';
import { idSchema } from '../../flow/schema/text.ts';
import { dealbreakerSchema } from './dealbreaker.ts';
import { scoreSchema } from './score.ts';

const assistantSchema = z.strictObject({
  instructions: z.string().max(50_000).exactOptional(),
  followUps: z.int().min(0).max(20).exactOptional(),
  rubric: z
    .array(
      z.strictObject({
        id: idSchema,
        text: z.string().max(5_000),
        weight: z.number().positive().max(1_000_000).exactOptional(),
      }),
    )
    .max(100)
    .exactOptional(),
});

/** Checks the shape of what lies behind one stage. */
export const stageRulesSchema = z
  .strictObject({
    enforce: z
      .boolean()
      .exactOptional()
      .meta({ default: true, description: 'false: rules and score are only flags for the recruiter' }),
    dealbreakers: z.array(dealbreakerSchema).max(200).exactOptional(),
    score: scoreSchema.exactOptional(),
    assistant: assistantSchema.exactOptional(),
  })
  .meta({ id: 'StageRules' });
/** What lies behind one stage. */
export type StageRules = z.infer<typeof stageRulesSchema>;
