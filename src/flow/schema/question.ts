/** The questions of a flow, one strict object per type. */
import * as z from 'zod';
import { fileKinds } from '../file-kinds.ts';
import { conditionSchema, dayValueSchema } from './condition.ts';
import { idSchema, markdownSchema, textSchema } from './text.ts';

const base = {
  id: idSchema,
  label: textSchema,
  help: markdownSchema.exactOptional(),
  required: z.boolean().exactOptional(),
  requiredAny: z.array(idSchema).min(1).max(10).exactOptional(),
  showIf: conditionSchema.exactOptional(),
  autocomplete: z.string().max(100).exactOptional(),
  placeholder: textSchema.exactOptional(),
};
const length = z.int().min(0).max(50_000).exactOptional();
const text = {
  minLength: length,
  maxLength: length,
  pattern: z.strictObject({ regex: z.string().max(500), message: textSchema }).exactOptional(),
};

/** One option of a choice. */
const optionSchema = z.strictObject({ value: z.string().min(1).max(200), label: textSchema });
export type Option = z.infer<typeof optionSchema>;
const options = z.array(optionSchema).min(1).max(500);

/** File kinds that a question or stage takes. */
export const acceptSchema = z.array(z.enum(fileKinds)).min(1);
export const maxMegabytesSchema = z.number().positive().max(500);

const country = z.string().regex(/^[A-Z]{2}$/, 'An ISO 3166 country code like "US"');
const limit = z.number().exactOptional();
const step = z.number().positive();
const sliderLabels = z.strictObject({ min: textSchema.exactOptional(), max: textSchema.exactOptional() });
const day = dayValueSchema.exactOptional();
const display = z.enum(['radio', 'select', 'combobox']);
const other = z.boolean().exactOptional();

type Shape = z.ZodRawShape;
const textQuestions = <Extra extends Shape>(extra: Extra) =>
  [
    z.strictObject({ ...base, ...extra, type: z.literal('short-text'), ...text }),
    z.strictObject({ ...base, ...extra, type: z.literal('long-text'), ...text }),
    z.strictObject({ ...base, ...extra, type: z.literal('email') }),
    z.strictObject({ ...base, ...extra, type: z.literal('url') }),
    z.strictObject({ ...base, ...extra, type: z.literal('phone'), country: country.exactOptional() }),
  ] as const;
const measureQuestions = <Extra extends Shape>(extra: Extra) =>
  [
    z.strictObject({
      ...base,
      ...extra,
      type: z.literal('number'),
      min: limit,
      max: limit,
      step: step.exactOptional(),
      unit: textSchema.exactOptional(),
    }),
    z.strictObject({
      ...base,
      ...extra,
      type: z.literal('slider'),
      min: z.number(),
      max: z.number(),
      step,
      labels: sliderLabels.exactOptional(),
    }),
    z.strictObject({ ...base, ...extra, type: z.literal('date'), min: day, max: day }),
  ] as const;
const choiceQuestions = <Extra extends Shape>(extra: Extra) =>
  [
    z.strictObject({ ...base, ...extra, type: z.literal('yes-no') }),
    z.strictObject({
      ...base,
      ...extra,
      type: z.literal('single-choice'),
      options,
      display: display.exactOptional(),
      other,
    }),
    z.strictObject({
      ...base,
      ...extra,
      type: z.literal('multiple-choice'),
      options,
      min: z.int().min(0).exactOptional(),
      max: z.int().min(1).exactOptional(),
      other,
    }),
    z.strictObject({ ...base, ...extra, type: z.literal('consent') }),
  ] as const;
const otherQuestions = <Extra extends Shape>(extra: Extra) =>
  [
    z.strictObject({
      ...base,
      ...extra,
      type: z.literal('file'),
      accept: acceptSchema.exactOptional(),
      maxMegabytes: maxMegabytesSchema.exactOptional(),
      multiple: z.boolean().exactOptional(),
    }),
    z.strictObject({ ...base, ...extra, type: z.literal('information') }),
  ] as const;

/** The union of all types; `extra` are keys that one kind of stage adds to every question. */
export const questionUnion = <Extra extends Shape>(extra: Extra) =>
  z.discriminatedUnion('type', [
    ...textQuestions(extra),
    ...measureQuestions(extra),
    ...choiceQuestions(extra),
    ...otherQuestions(extra),
  ]);

/** Checks any question of a form or a voluntary self-identification. */
export const questionSchema = questionUnion({}).meta({ id: 'Question' });

/** Any question. */
export type Question = z.infer<typeof questionSchema>;
/** The question of one type. */
export type QuestionOf<T extends Question['type']> = Extract<Question, { type: T }>;
