/** Conditions: when a question is shown. The shape only; what an operator means is in ../conditions.ts. */
import * as z from 'zod';
import { operators, type Operator } from '../operators.ts';
import { idSchema } from './text.ts';

/** A day: written out, or so many days from today in the flow's time zone. */
export const dayValueSchema = z.union(
  [
    z.iso.date({ error: 'A calendar day like "2027-03-27"' }),
    z.strictObject({ today: z.int().min(-36_500).max(36_500) }),
  ],
  'A day like "2027-03-27", or { "today": 14 } for two weeks from now',
);
export type DayValue = z.infer<typeof dayValueSchema>;

/** What an answer is compared with. */
export const operandSchema = z.union(
  [
    z.boolean(),
    z.number(),
    z.string().max(1_000),
    z.array(z.union([z.string().max(1_000), z.number()], 'A text or a number')).max(500),
    z.strictObject({ today: z.int().min(-36_500).max(36_500) }),
  ],
  'true or false, a number, a text, a list of texts, a day, or { "today": days }',
);
export type Operand = z.infer<typeof operandSchema>;

/** The operators as a schema, for both documents. */
export const operatorSchema = z.enum(operators);

/** One comparison of one earlier answer. */
export interface Comparison {
  question: string;
  op: Operator;
  value?: Operand;
}
/** One comparison, or several joined. */
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

const comparisonSchema = z.strictObject({
  question: idSchema,
  op: operatorSchema,
  value: operandSchema.exactOptional(),
});

/** Checks the shape of a condition; references and operator types are checked over the whole flow. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union(
      [
        comparisonSchema,
        z.strictObject({ all: z.array(conditionSchema).min(1).max(50) }),
        z.strictObject({ any: z.array(conditionSchema).min(1).max(50) }),
        z.strictObject({ not: conditionSchema }),
      ],
      '{ question, op, value }, { all: [...] }, { any: [...] } or { not: ... }',
    ),
  )
  .meta({ id: 'Condition' });
