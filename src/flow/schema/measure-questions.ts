/** Questions that are answered with a measure: numbers, sliders, days. */
import * as z from 'zod';
import { dayValueSchema, type DayValue } from './condition.ts';
import { leftOut } from './left-out.ts';
import { questionBase, schemaName, type ExtraKeys, type QuestionBase } from './question-base.ts';
import { textSchema, type Text } from './text.ts';

/** A number to type. The answer is a number. */
export interface NumberQuestion extends QuestionBase {
  /** A number to type. @example 'number' */
  type: 'number';
  /** The smallest number that is taken, itself included. @example 0 */
  min?: number;
  /** The largest number that is taken, itself included. @example 60 */
  max?: number;
  /** The distance between numbers that are taken, counted from `min`. @example 0.5 */
  step?: number;
  /** What is counted, shown behind the field. @example 'years' */
  unit?: Text;
}

/** What the ends of a slider mean. */
export interface SliderLabels {
  /** The lower end in words. @example 'Never did it' */
  min?: Text;
  /** The upper end in words. @example 'Could teach it' */
  max?: Text;
}

/** A number to pick on a scale. The answer is a number; nothing is picked beforehand. */
export interface SliderQuestion extends QuestionBase {
  /** A number to pick on a scale. @example 'slider' */
  type: 'slider';
  /** The lower end. @example 0 */
  min: number;
  /** The upper end. @example 10 */
  max: number;
  /** The distance between two stops; more than 0. @example 1 */
  step: number;
  /** What the ends mean, in words. @example { min: 'Never did it', max: 'Could teach it' } */
  labels?: SliderLabels;
}

/** A calendar day. The answer is a string like "2027-03-27". */
export interface DateQuestion extends QuestionBase {
  /** A calendar day. @example 'date' */
  type: 'date';
  /** The first day that is taken. @example { today: 0 } */
  min?: DayValue;
  /** The last day that is taken. @example '2027-12-31' */
  max?: DayValue;
}

const limit = leftOut(z.number());
const step = z.number().positive();
const sliderLabels = z
  .strictObject({ min: textSchema.exactOptional(), max: textSchema.exactOptional() })
  .meta({ id: 'SliderLabels' });
const day = leftOut(dayValueSchema);

/** Their schemas, with further keys. */
export const measureQuestions = <Extra extends ExtraKeys>(extra: Extra) =>
  [
    z
      .strictObject({
        ...questionBase,
        ...extra,
        type: z.literal('number'),
        min: limit,
        max: limit,
        step: leftOut(step),
        unit: leftOut(textSchema),
      })
      .meta(schemaName('NumberQuestion', extra)),
    z
      .strictObject({
        ...questionBase,
        ...extra,
        type: z.literal('slider'),
        min: z.number(),
        max: z.number(),
        step,
        labels: leftOut(sliderLabels),
      })
      .meta(schemaName('SliderQuestion', extra)),
    z
      .strictObject({ ...questionBase, ...extra, type: z.literal('date'), min: day, max: day })
      .meta(schemaName('DateQuestion', extra)),
  ] as const;
