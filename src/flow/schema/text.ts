/** Texts, addresses, colours and ids: the leaf values that every section of both documents uses. */
import * as z from 'zod';
import { isSafeUrl } from '../url.ts';

// Pages with a strict Content-Security-Policy report the attempt to compile a schema, so it is not made there.
if ('document' in globalThis) z.config({ jitless: true });

const languageTag = 'A language tag like "en", "es" or "pt-BR"';

/** A BCP 47 language tag. */
export const localeSchema = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, { error: languageTag, abort: true })
  .refine(isLanguageTag, { error: languageTag, params: { code: 'invalid-locale' } })
  .meta({ description: 'BCP 47 language tag' });

const sentence = z.string().max(20_000);
const sentences = z
  .record(localeSchema, sentence)
  .refine((value) => Object.keys(value).length > 0, 'At least one language')
  .meta({ minProperties: 1 });

/** A plain string in the flow's language, or one string per language. May hold placeholders such as {{role.title}}. */
export const textSchema = z
  .union([sentence, sentences], 'A text, or one text per language like { "en": "Hello", "es": "Hola" }')
  .meta({ id: 'Text', description: 'A string in the flow’s language, or one string per language' });
export type Text = z.infer<typeof textSchema>;

/** A text with paragraphs, **bold**, *italic*, lists and [links](https://…). Raw HTML is shown as text. */
export const markdownSchema = textSchema.meta({
  id: 'Markdown',
  description: 'A Text with paragraphs, **bold**, *italic*, lists and [links](https://…). HTML is shown as text',
});
export type Markdown = Text;

/** An https address (http for loopback hosts only). */
export const urlSchema = z
  .string()
  .max(2048)
  .refine((value) => isSafeUrl(value), {
    error: 'An absolute https address without user name or password',
    params: { code: 'unsafe-url' },
  })
  .meta({ id: 'Url', format: 'uri', description: 'https address; http only for loopback hosts' });
export type Url = string;

/** An https, mailto or tel address. */
export const contactUrlSchema = z
  .string()
  .max(2048)
  .refine((value) => isSafeUrl(value, 'contact'), {
    error: 'An https, mailto or tel address',
    params: { code: 'unsafe-url' },
  })
  .meta({ format: 'uri', description: 'https, mailto or tel address' });

/** A hex colour. */
export const colorSchema = z
  .string()
  .regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, 'A hex colour like "#0b6e4f"')
  .meta({ id: 'Color', description: 'Hex colour, three or six digits' });
export type Color = string;

/** Names that every JavaScript object answers to: as ids they would be found where nothing was put. */
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Ids of stages, pages, questions, notices and rules. UUIDs and the numeric ids of other systems fit. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'Letters, digits, "-" and "_", at most 100 characters')
  .refine((value) => !inherited.has(value), 'An id that is no built-in name such as "constructor"');

/** A picture. */
export const imageSchema = z.strictObject({ src: urlSchema, alt: textSchema });
export type Image = z.infer<typeof imageSchema>;

/** A video or sound with what makes it accessible. */
export const mediaSchema = z.strictObject({
  src: urlSchema,
  captions: urlSchema.exactOptional(),
  poster: urlSchema.exactOptional(),
  transcript: markdownSchema.exactOptional(),
});
export type Media = z.infer<typeof mediaSchema>;

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
