/** How a stage is scored: items with a weight, and either points per option or the scale of a raw value. */
import * as z from 'zod';
import { leftOut } from '../../flow/schema/left-out.ts';
import { idSchema } from '../../flow/schema/text.ts';

/** One scored question. */
export interface ScoreItem {
  /** A question of the same stage; in an assessment, `deliverable`. @example 'forklift' */
  question: string;
  /** How much it counts beside the others; more than 0. @default 1 @example 2 */
  weight?: number;
  /** For a choice: points by option value. An option left out has 0. @example { never: 0, 'under-1': 1, 'over-1': 3 } */
  points?: { [option: string]: number };
  /** For anything else: the lowest and the highest raw value that a person or an evaluator gives. @example [1, 5] */
  scale?: [low: number, high: number];
  /** What a good answer has, for whoever gives the raw value. @example '5: names a risk and what was done about it' */
  rubric?: string;
}

/** A stage's score: what counts, and from where on it passes. */
export interface StageScoreRules {
  /** The lowest score that passes, itself included; 0 to 1. Without it, the score only informs. @example 0.6 */
  min?: number;
  /** What counts, up to 200. @example [{ question: 'forklift', weight: 2, points: { never: 0, often: 3 } }] */
  items: ScoreItem[];
}

const points = z.record(z.string().min(1).max(200), z.number().min(-1_000_000).max(1_000_000));
const scaleEnd = z.number().min(-1_000_000).max(1_000_000);

/** Checks the shape of one scored item. */
export const scoreItemSchema = z
  .strictObject({
    question: idSchema,
    weight: leftOut(z.number().positive().max(1_000_000)),
    points: leftOut(points),
    scale: leftOut(z.tuple([scaleEnd, scaleEnd])),
    rubric: leftOut(z.string().max(20_000)),
  })
  .meta({ id: 'ScoreItem' }) satisfies z.ZodType<ScoreItem>;

/** Checks the shape of a stage's score. */
export const scoreSchema = z
  .strictObject({ min: z.number().min(0).max(1).exactOptional(), items: z.array(scoreItemSchema).max(200) })
  .meta({ id: 'StageScoreRules' }) satisfies z.ZodType<StageScoreRules>;
