/** How a stage is scored: items with a weight, and either points per option or the scale of a raw value. */
import * as z from 'zod';
import { idSchema } from '../../flow/schema/text.ts';

const points = z.record(z.string().min(1).max(200), z.number().min(-1_000_000).max(1_000_000));
const scaleEnd = z.number().min(-1_000_000).max(1_000_000);

/** Checks the shape of one scored item. */
export const scoreItemSchema = z
  .strictObject({
    question: idSchema.meta({ description: 'A question of the same stage' }),
    weight: z.number().positive().max(1_000_000).exactOptional().meta({ default: 1 }),
    points: points
      .exactOptional()
      .meta({ description: 'Points by option value, for choices; an option left out has 0' }),
    scale: z
      .tuple([scaleEnd, scaleEnd])
      .exactOptional()
      .meta({ description: 'Lowest and highest raw value that an evaluator or a person gives' }),
    rubric: z.string().max(20_000).exactOptional(),
  })
  .meta({ id: 'ScoreItem' });
/** One scored question. */
export type ScoreItem = z.infer<typeof scoreItemSchema>;

/** Checks the shape of a stage's score. */
export const scoreSchema = z.strictObject({
  min: z
    .number()
    .min(0)
    .max(1)
    .exactOptional()
    .meta({ description: 'The lowest stage score that passes, itself included' }),
  items: z.array(scoreItemSchema).max(200),
});
/** A stage's score: what counts, and from where on it passes. */
export type StageScoreRules = z.infer<typeof scoreSchema>;
