/** A dealbreaker: one comparison of one answer that decides whether a candidate can go on. */
import * as z from 'zod';
import { operandSchema, operatorSchema } from '../../flow/schema/condition.ts';
import { idSchema, textSchema } from '../../flow/schema/text.ts';

/** Checks the shape of a dealbreaker; whether it fits its question is checked against the flow. */
export const dealbreakerSchema = z
  .strictObject({
    id: idSchema.meta({ description: 'Names the rule in reasons and records; unique in the document' }),
    question: idSchema.meta({ description: 'A question of the same stage' }),
    op: operatorSchema,
    value: operandSchema.exactOptional(),
    reason: z.string().max(1_000).exactOptional().meta({ description: 'Why the rule is there; for recruiters only' }),
    onNotMet: z.enum(['stop', 'hold', 'flag']).exactOptional().meta({ default: 'stop' }),
    onUnknown: z.enum(['hold', 'continue']).exactOptional().meta({ default: 'hold' }),
    disclose: z.enum(['message', 'silent']).exactOptional().meta({ default: 'silent' }),
    message: textSchema.exactOptional(),
    minConfidence: z.number().min(0).max(1).exactOptional().meta({ default: 1 }),
  })
  .meta({ id: 'Dealbreaker' });

/** One rule of a stage. Met, not met, unknown or not applicable; see DECISIONS in the guide. */
export type Dealbreaker = z.infer<typeof dealbreakerSchema>;
