/** A form as Typeform's Create API gives it (`GET …/forms/ID`). Only the keys that an import reads. */
import * as z from 'zod';
import { amount, flag, listOf, notThis, partOf, readSource, text } from '../read-source.ts';

const attachmentSchema = partOf({ type: text, href: text, properties: partOf({ description: text }) });

const choiceSchema = z.looseObject({ id: text, ref: text, label: text, attachment: attachmentSchema });

const ownPropertiesSchema = z.looseObject({
  description: text,
  choices: listOf(choiceSchema),
  allow_multiple_selection: flag,
  allow_other_choice: flag,
  none_of_the_above: flag,
  alphabetical_order: flag,
  randomize: flag,
  default_country_code: text,
  steps: amount,
  start_at_one: flag,
  labels: partOf({ left: text, center: text, right: text }),
});
const ownFieldSchema = z.looseObject({
  id: text,
  ref: text,
  title: text,
  type: text,
  /** Which part of a contact or an address a field of a group is. */
  subfield_key: text,
  attachment: attachmentSchema,
  validations: partOf({
    required: flag,
    max_length: amount,
    min_value: amount,
    max_value: amount,
    min_selection: amount,
    max_selection: amount,
  }),
});

/** What a field is made of; a group is made of fields. */
interface TypeformProperties extends z.infer<typeof ownPropertiesSchema> {
  fields?: TypeformField[] | null | undefined;
}
/** One field: a question, a text, or a group of fields. */
export interface TypeformField extends z.infer<typeof ownFieldSchema> {
  properties?: TypeformProperties | null | undefined;
}

const fieldSchema: z.ZodType<TypeformField> = z.lazy(() =>
  ownFieldSchema.extend({ properties: ownPropertiesSchema.extend({ fields: listOf(fieldSchema) }).nullish() }),
);

const screenSchema = z.looseObject({
  ref: text,
  title: text,
  type: text,
  attachment: attachmentSchema,
  properties: partOf({ description: text, button_text: text, button_mode: text, redirect_url: text }),
});
/** A welcome screen or an end screen. */
export type TypeformScreen = z.infer<typeof screenSchema>;

const operandSchema = z.looseObject({
  type: text,
  value: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  op: text,
  get vars() {
    return z.array(operandSchema).nullish();
  },
});
/** A condition, or what one compares: both nest in the same list. */
export type TypeformOperand = z.infer<typeof operandSchema>;

const actionSchema = z.looseObject({
  action: text,
  details: partOf({ to: partOf({ type: text, value: text }) }),
  condition: operandSchema.nullish(),
});
/** What happens after a field, and when. */
export type TypeformAction = z.infer<typeof actionSchema>;

const formSchema = z.looseObject({
  id: text,
  title: text,
  settings: partOf({
    language: text,
    redirect_after_submit_url: text,
    meta: partOf({ description: text, title: text }),
  }),
  hidden: listOf(text),
  variables: z.record(z.string(), z.unknown()).nullish(),
  welcome_screens: listOf(screenSchema),
  thankyou_screens: listOf(screenSchema),
  fields: listOf(fieldSchema),
  logic: listOf(z.looseObject({ type: text, ref: text, actions: listOf(actionSchema) })),
});
/** A form with its screens and its logic. */
export type TypeformForm = z.infer<typeof formSchema>;

/**
 * Reads a form.
 *
 * @throws GreenroomError `invalid` with the path of everything that cannot be read.
 */
export function readForm(input: unknown): TypeformForm {
  const form = readSource(formSchema, input, 'a Typeform form');
  if (form.fields) return form;
  const isList = 'items' in form;
  throw notThis(
    'a Typeform form',
    'one form with its `fields`',
    isList
      ? 'This looks like a list of forms: hand in one of them, as GET https://api.typeform.com/forms/ID answers'
      : undefined,
  );
}
