/** What every question has, whatever its type. */
import * as z from 'zod';
import { conditionSchema, type Condition } from './condition.ts';
import { leftOut } from './left-out.ts';
import { idSchema, markdownSchema, textSchema, type Markdown, type Text } from './text.ts';

/** The keys that every question takes. */
export interface QuestionBase {
  /** Names the question in answers, conditions and rules; once in the whole flow. @example 'nights' */
  id: string;
  /** What is asked, word for word. @example 'Can you work nights?' */
  label: Text;
  /** A line of help under the label. @example 'Nights are 9 pm to 7 am, four a week.' */
  help?: Markdown;
  /** `true`: the stage cannot be sent without an answer. @default false @example true */
  required?: boolean;
  /** This question or one of these must be answered: ids of the same stage, 1 to 10. @example ['resume-text'] */
  requiredAny?: string[];
  /** The question is there only while this is true of earlier answers. @example { question: 'nights', op: 'is', value: true } */
  showIf?: Condition;
  /** The HTML `autocomplete` token, so that browsers can fill it in. @example 'postal-code' */
  autocomplete?: string;
  /** A sample inside the empty field; never the only explanation. @example 'Joliet, IL' */
  placeholder?: Text;
}

/** Those keys as schemas. */
export const questionBase = {
  id: idSchema,
  label: textSchema,
  help: leftOut(markdownSchema),
  required: leftOut(z.boolean()),
  requiredAny: leftOut(z.array(idSchema).min(1).max(10)),
  showIf: leftOut(conditionSchema),
  autocomplete: leftOut(z.string().max(100)),
  placeholder: leftOut(textSchema),
};

/** Further keys that one kind of stage gives to each of its questions. */
export type ExtraKeys = z.ZodRawShape;

/** The name of a question's schema: a chat's questions have more keys, so they have names of their own. */
export function schemaName(name: string, extra: ExtraKeys): { id: string } {
  return { id: Object.keys(extra).length === 0 ? name : `Chat${name}` };
}
