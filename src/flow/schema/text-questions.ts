/** Questions that are answered in writing: lines and paragraphs, e-mail, web addresses, telephone numbers. */
import * as z from 'zod';
import { leftOut } from './left-out.ts';
import { questionBase, schemaName, type ExtraKeys, type QuestionBase } from './question-base.ts';
import { textSchema, type Text } from './text.ts';

/** What a text must look like. */
export interface Pattern {
  /** A JavaScript regular expression that the whole answer matches; at most 500 characters. @example '[A-Z]{2}\\d{6}' */
  regex: string;
  /** What to write instead, said when it does not match. @example 'Two letters and six digits, as on your badge' */
  message: Text;
}

/** One line of text. The answer is a string. */
export interface ShortTextQuestion extends QuestionBase {
  /** One line of text. @example 'short-text' */
  type: 'short-text';
  /** Fewest characters, 0 to 50,000. @example 2 */
  minLength?: number;
  /** Most characters, 0 to 50,000. @example 80 */
  maxLength?: number;
  /** A form that the text must have. @example { regex: '\\d{5}', message: 'Five digits' } */
  pattern?: Pattern;
}

/** Paragraphs of text. The answer is a string. */
export interface LongTextQuestion extends QuestionBase {
  /** Paragraphs of text. @example 'long-text' */
  type: 'long-text';
  /** Fewest characters, 0 to 50,000. @example 50 */
  minLength?: number;
  /** Most characters, 0 to 50,000. @example 2000 */
  maxLength?: number;
  /** A form that the text must have. @example { regex: '[^<>]*', message: 'Leave out < and >' } */
  pattern?: Pattern;
}

/** An e-mail address. The answer is a string. */
export interface EmailQuestion extends QuestionBase {
  /** An e-mail address. @example 'email' */
  type: 'email';
}

/** A web address. The answer is a string. */
export interface UrlQuestion extends QuestionBase {
  /** A web address, such as a portfolio. @example 'url' */
  type: 'url';
}

/** A telephone number. The answer is a string in E.164 form: "+13125550100". */
export interface PhoneQuestion extends QuestionBase {
  /** A telephone number. @example 'phone' */
  type: 'phone';
  /** The ISO 3166 country of numbers without a prefix. @example 'US' */
  country?: string;
}

const length = leftOut(z.int().min(0).max(50_000));
const text = {
  minLength: length,
  maxLength: length,
  pattern: leftOut(
    z
      .strictObject({ regex: z.string().max(500).meta({ format: 'regex' }), message: textSchema })
      .meta({ id: 'Pattern' }),
  ),
};
const country = z.string().regex(/^[A-Z]{2}$/, 'An ISO 3166 country code like "US"');

/** Their schemas, with further keys. */
export const textQuestions = <Extra extends ExtraKeys>(extra: Extra) =>
  [
    z
      .strictObject({ ...questionBase, ...extra, type: z.literal('short-text'), ...text })
      .meta(schemaName('ShortTextQuestion', extra)),
    z
      .strictObject({ ...questionBase, ...extra, type: z.literal('long-text'), ...text })
      .meta(schemaName('LongTextQuestion', extra)),
    z.strictObject({ ...questionBase, ...extra, type: z.literal('email') }).meta(schemaName('EmailQuestion', extra)),
    z.strictObject({ ...questionBase, ...extra, type: z.literal('url') }).meta(schemaName('UrlQuestion', extra)),
    z
      .strictObject({ ...questionBase, ...extra, type: z.literal('phone'), country: leftOut(country) })
      .meta(schemaName('PhoneQuestion', extra)),
  ] as const;
