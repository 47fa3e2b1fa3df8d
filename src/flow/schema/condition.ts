/** Conditions: when a question is shown. The shape only; what an operator means is in ../conditions.ts. */
import * as z from 'zod';
import { operators, type Operator } from '../operators.ts';
import { idSchema } from './text.ts';

/** So many days from today. */
export interface FromToday {
  /** Days from today in the flow's time zone; negative ones lie before. @example 14 */
  today: number;
}

/**
 * A day: written out, or so many days from today in the flow's time zone.
 *
 * @example '2027-03-27'
 * @example { today: 14 }
 */
export type DayValue = string | FromToday;

/**
 * What an answer is compared with: `true` or `false`, a number, an option's value, a list of them, two numbers, or a day.
 *
 * @example true
 * @example ['day', 'night']
 */
export type Operand = boolean | number | string | (string | number)[] | FromToday;

/** One comparison of one earlier answer. Not true while the question is hidden or not answered. */
export interface Comparison {
  /** The id of the earlier question. @example 'nights' */
  question: string;
  /**
   * How to compare. yes-no and consent: `is`. single-choice: `eq neq in notIn`. multiple-choice: `includesAll includesAny
   * includesNone countGte`. number and slider: `eq neq gt gte lt lte between`. date: `before onOrBefore after onOrAfter`.
   * Text and file: `present`.
   * @example 'is'
   */
  op: Operator;
  /** What to compare with; `present` takes none. @example true */
  value?: Operand;
}

/** Several conditions that must all be true. */
export interface AllOf {
  /** True when each of these is; 1 to 50. @example [{ question: 'nights', op: 'is', value: true }] */
  all: Condition[];
}

/** Several conditions of which one is enough. */
export interface AnyOf {
  /** True when one of these is; 1 to 50. @example [{ question: 'shift', op: 'eq', value: 'night' }] */
  any: Condition[];
}

/** The opposite of a condition. */
export interface NoneOf {
  /** True when this is not. @example { question: 'nights', op: 'is', value: true } */
  not: Condition;
}

/**
 * One comparison of an earlier answer, or several joined by `all`, `any` and `not`.
 *
 * @example { question: 'nights', op: 'is', value: true }
 * @example { any: [{ question: 'shift', op: 'eq', value: 'night' }, { question: 'years', op: 'gte', value: 2 }] }
 */
export type Condition = Comparison | AllOf | AnyOf | NoneOf;

const fromToday = z.strictObject({ today: z.int().min(-36_500).max(36_500) }).meta({
  id: 'FromToday',
}) satisfies z.ZodType<FromToday>;

/** Checks a day. */
export const dayValueSchema: z.ZodType<DayValue> = z
  .union(
    [z.iso.date({ error: 'A calendar day like "2027-03-27"' }), fromToday],
    'A day like "2027-03-27", or { "today": 14 } for two weeks from now',
  )
  .meta({ id: 'DayValue' });

/** Checks what an answer is compared with. */
export const operandSchema: z.ZodType<Operand> = z
  .union(
    [
      z.boolean(),
      z.number(),
      z.string().max(1_000),
      z.array(z.union([z.string().max(1_000), z.number()], 'A text or a number')).max(500),
      fromToday,
    ],
    'true or false, a number, a text, a list of texts, a day, or { "today": days }',
  )
  .meta({ id: 'Operand' });

/** The operators as a schema, for both documents. */
export const operatorSchema = z.enum(operators).meta({
  id: 'Operator',
  description: 'How an answer is compared; which operators there are depends on the type of the question.',
  examples: ['is', 'in', 'gte'],
});

const comparisonSchema = z
  .strictObject({ question: idSchema, op: operatorSchema, value: operandSchema.exactOptional() })
  .meta({ id: 'Comparison' });

/** Checks the shape of a condition; references and operator types are checked over the whole flow. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union(
      [
        comparisonSchema,
        z.strictObject({ all: z.array(conditionSchema).min(1).max(50) }).meta({ id: 'AllOf' }),
        z.strictObject({ any: z.array(conditionSchema).min(1).max(50) }).meta({ id: 'AnyOf' }),
        z.strictObject({ not: conditionSchema }).meta({ id: 'NoneOf' }),
      ],
      '{ question, op, value }, { all: [...] }, { any: [...] } or { not: ... }',
    ),
  )
  .meta({ id: 'Condition' });
