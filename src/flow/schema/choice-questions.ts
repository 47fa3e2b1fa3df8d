/** Questions that are answered by choosing: yes or no, options, agreement. */
import * as z from 'zod';
import { leftOut } from './left-out.ts';
import { questionBase, schemaName, type ExtraKeys, type QuestionBase } from './question-base.ts';
import { textSchema, type Text } from './text.ts';

/** One option of a choice. */
export interface Option {
  /** What is stored and what rules name; 1 to 200 characters, once in its question. @example 'night' */
  value: string;
  /** What candidates read. @example 'Nights, 9 pm to 7 am' */
  label: Text;
}

/** Yes or no. The answer is `true` or `false`. */
export interface YesNoQuestion extends QuestionBase {
  /** Yes or no. @example 'yes-no' */
  type: 'yes-no';
}

/** One option of several. The answer is the option's value, or what was written beside "Other". */
export interface SingleChoiceQuestion extends QuestionBase {
  /** One option of several. @example 'single-choice' */
  type: 'single-choice';
  /** What there is to choose from; 1 to 500. @example [{ value: 'day', label: 'Days' }, { value: 'night', label: 'Nights' }] */
  options: Option[];
  /** How it looks: `radio` buttons, a `select`, or a `combobox` to search. Without it, by the number of options. @example 'radio' */
  display?: 'radio' | 'select' | 'combobox';
  /** `true`: candidates may write another answer. @default false @example true */
  other?: boolean;
}

/** Any of several options. The answer is a list of values. */
export interface MultipleChoiceQuestion extends QuestionBase {
  /** Any of several options. @example 'multiple-choice' */
  type: 'multiple-choice';
  /** What there is to choose from; 1 to 500. @example [{ value: 'sat', label: 'Saturday' }, { value: 'sun', label: 'Sunday' }] */
  options: Option[];
  /** Fewest options to choose. @example 1 */
  min?: number;
  /** Most options to choose. @example 3 */
  max?: number;
  /** `true`: candidates may write another answer. @default false @example true */
  other?: boolean;
}

/** A box to tick in agreement; never ticked beforehand. The answer is `true` or `false`. */
export interface ConsentQuestion extends QuestionBase {
  /** A box to tick in agreement. @example 'consent' */
  type: 'consent';
}

const option = z
  .strictObject({ value: z.string().min(1).max(200), label: textSchema })
  .meta({ id: 'Option' }) satisfies z.ZodType<Option>;
const options = z.array(option).min(1).max(500);
const display = z.enum(['radio', 'select', 'combobox']);
const other = leftOut(z.boolean());

/** Their schemas, with further keys. */
export const choiceQuestions = <Extra extends ExtraKeys>(extra: Extra) =>
  [
    z.strictObject({ ...questionBase, ...extra, type: z.literal('yes-no') }).meta(schemaName('YesNoQuestion', extra)),
    z
      .strictObject({
        ...questionBase,
        ...extra,
        type: z.literal('single-choice'),
        options,
        display: leftOut(display),
        other,
      })
      .meta(schemaName('SingleChoiceQuestion', extra)),
    z
      .strictObject({
        ...questionBase,
        ...extra,
        type: z.literal('multiple-choice'),
        options,
        min: leftOut(z.int().min(0)),
        max: leftOut(z.int().min(1)),
        other,
      })
      .meta(schemaName('MultipleChoiceQuestion', extra)),
    z
      .strictObject({ ...questionBase, ...extra, type: z.literal('consent') })
      .meta(schemaName('ConsentQuestion', extra)),
  ] as const;
