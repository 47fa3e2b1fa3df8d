/** What every stage has, whatever its type. */
import * as z from 'zod';
import { idSchema, markdownSchema, textSchema, type Markdown, type Text } from './text.ts';

/** The keys that every stage takes. */
export interface StageBase {
  /** Names the stage in rules, records and reports; once in the flow. @example 'apply' */
  id: string;
  /** What candidates call it. Without it, the type in their language. @example 'About you' */
  title?: Text;
  /** What candidates read before it begins. @example 'Eight questions, about three minutes.' */
  intro?: Markdown;
  /** How many minutes it takes, up to 600. Without it, worked out from what is asked. @example 3 */
  minutes?: number;
  /** `true`: candidates may skip the whole stage. @default false @example true */
  optional?: boolean;
}

/** Those keys as schemas. */
export const stageBase = {
  id: idSchema,
  title: textSchema.exactOptional(),
  intro: markdownSchema.exactOptional(),
  minutes: z.number().positive().max(600).exactOptional(),
  optional: z.boolean().exactOptional(),
};
