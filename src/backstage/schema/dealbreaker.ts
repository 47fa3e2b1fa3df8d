/** A dealbreaker: one comparison of one answer that decides whether a candidate can go on. */
import * as z from 'zod';
import { operandSchema, operatorSchema, type Operand } from '../../flow/schema/condition.ts';
import { leftOut } from '../../flow/schema/left-out.ts';
import { idSchema, textSchema, type Text } from '../../flow/schema/text.ts';
import type { Operator } from '../../flow/operators.ts';

/** One rule of a stage. It comes out met, not met, unknown, or not applicable where its question is hidden. */
export interface Dealbreaker {
  /** Names the rule in reasons and records; once in the document. @example 'works-nights' */
  id: string;
  /** A question of the same stage. Free text, self-identification and postal codes carry no rule. @example 'nights' */
  question: string;
  /**
   * How to compare. yes-no and consent: `is`. single-choice: `eq neq in notIn`. multiple-choice: `includesAll includesAny
   * includesNone countGte`. number and slider: `eq neq gt gte lt lte between`. date: `before onOrBefore after onOrAfter`.
   * file, email, url and phone: `present`.
   * @example 'is'
   */
  op: Operator;
  /** What must hold. `between` takes two numbers, both included; `present` takes none. @example true */
  value?: Operand;
  /** Why the rule is there; for recruiters only. @example 'The crew starts at 9 pm' */
  reason?: string;
  /** `stop`: later stages stay locked. `hold`: a person looks. `flag`: only a mark. @default 'stop' @example 'hold' */
  onNotMet?: 'stop' | 'hold' | 'flag';
  /** When there is no answer, or none that can be trusted: a person looks, or nothing happens. @default 'hold' @example 'continue' */
  onUnknown?: 'hold' | 'continue';
  /** `message`: the candidate reads `message` at once. `silent`: what everyone in review reads. @default 'silent' @example 'message' */
  disclose?: 'message' | 'silent';
  /** What the candidate reads with `disclose: 'message'`. Without it, the flow’s `status.closed`. @example 'This role works nights only.' */
  message?: Text;
  /** How sure an answer read by a model has to be, 0 to 1; below it is unknown. @default 1 @example 0.9 */
  minConfidence?: number;
}

/** Checks the shape of a dealbreaker; whether it fits its question is checked against the flow. */
export const dealbreakerSchema = z
  .strictObject({
    id: idSchema,
    question: idSchema,
    op: operatorSchema,
    value: leftOut(operandSchema),
    reason: leftOut(z.string().max(1_000)),
    onNotMet: leftOut(z.enum(['stop', 'hold', 'flag'])),
    onUnknown: leftOut(z.enum(['hold', 'continue'])),
    disclose: leftOut(z.enum(['message', 'silent'])),
    message: leftOut(textSchema),
    minConfidence: leftOut(z.number().min(0).max(1)),
  })
  .meta({ id: 'Dealbreaker' }) satisfies z.ZodType<Dealbreaker>;
