/** Texts, addresses, colours and ids: the leaf values that every section of both documents uses. */
import * as z from 'zod';
import { isSafeUrl, type UrlPurpose } from '../url.ts';

// Pages with a strict Content-Security-Policy report the attempt to compile a schema, so it is not made there.
if ('document' in globalThis) z.config({ jitless: true });

/**
 * A plain string in the flow's language, or one string per language. May hold placeholders: `{{candidate.firstName}}`,
 * `{{candidate.name}}`, `{{role.title}}`, `{{brand.name}}`, `{{answers.ID}}`. At most 20,000 characters.
 *
 * @example 'Hello {{candidate.firstName}}'
 * @example { en: 'Hello', es: 'Hola' }
 */
export type Text = string | { [locale: string]: string };

/**
 * A {@link Text} with paragraphs, **bold**, *italic*, lists and [links](https://…). Raw HTML is shown as text.
 *
 * @example 'You work **four nights** a week.\n\n- 9 pm to 7 am\n- $3 more an hour'
 */
export type Markdown = Text;

/**
 * An absolute https address without user name or password; http only for `localhost`, 127.x.x.x and [::1].
 *
 * @example 'https://careers.northgate.example/night-crew'
 */
export type Url = string;

/**
 * A hex colour of three or six digits.
 *
 * @example '#0b6e4f'
 */
export type Color = string;

/** A picture. */
export interface Image {
  /** Where the picture is. @example 'https://careers.northgate.example/logo.svg' */
  src: Url;
  /** What it shows, for people who do not see it. @example 'The loading docks at night' */
  alt: Text;
}

/** A video or a recording, with what makes it accessible. */
export interface Media {
  /** Where the file is: a video or sound that browsers play. @example 'https://careers.northgate.example/shift.mp4' */
  src: Url;
  /** Captions as WebVTT. @example 'https://careers.northgate.example/shift.vtt' */
  captions?: Url;
  /** A picture that stands in until it plays. @example 'https://careers.northgate.example/shift.jpg' */
  poster?: Url;
  /** All that is said and shown, to read instead. @example 'Maria shows the loading docks and the break room.' */
  transcript?: Markdown;
}

/** Something to read, watch or hear while working on a task. */
export interface Material extends Media {
  /** What it is called. @example 'The shift plan of one week' */
  title: Text;
}

// Language, script, region, one variant, and Unicode keywords: every such tag is one that Intl takes.
const languageTag =
  /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))?(-u(-[A-Za-z0-9][A-Za-z](-[A-Za-z0-9]{3,8}){0,3})+)?$/;

/** A BCP 47 language tag. */
export const localeSchema = z
  .string()
  .max(35)
  .refine((tag) => languageTag.test(tag), {
    error: 'A language tag like "en", "es" or "pt-BR"',
    params: { code: 'invalid-locale' },
  })
  .meta({
    pattern: languageTag.source,
    id: 'LanguageTag',
    description: 'A BCP 47 language tag.',
    examples: ['en', 'pt-BR'],
  });

const sentence = z.string().max(20_000);
const sentences = z
  .record(localeSchema, sentence)
  .refine((value) => Object.keys(value).length > 0, 'At least one language')
  .meta({ minProperties: 1 });

/** Checks a {@link Text}. */
export const textSchema: z.ZodType<Text> = z
  .union([sentence, sentences], 'A text, or one text per language like { "en": "Hello", "es": "Hola" }')
  .meta({ id: 'Text' });

/** Checks a {@link Markdown}: the same shape, told apart for editors. */
export const markdownSchema: z.ZodType<Markdown> = z
  .union([sentence, sentences], 'A text, or one text per language like { "en": "Hello", "es": "Hola" }')
  .meta({ id: 'Markdown' });

// What JSON Schema can say of an address. `isSafeUrl` then asks the browser's own parser.
const host = String.raw`(?![^/?#]*@)[^/?#\s\p{C}\\\u3002\uff0e\uff61]`;
const rest = String.raw`[^\s\p{C}\\\u3002\uff0e\uff61]*$`;
const loopback = String.raw`[hH][tT][tT][pP]://(localhost|127(\.[0-9]{1,3}){3}|\[::1\])(?=[:/?#]|$)`;
const webAddress = String.raw`[hH][tT][tT][pP][sS]://${host}${rest}|${loopback}${rest}`;
const addresses: Record<UrlPurpose, RegExp> = {
  web: new RegExp(`^(${webAddress})`, 'u'),
  contact: new RegExp(`^(${webAddress}|([mM][aA][iI][lL][tT][oO]|[tT][eE][lL]):(?=[^?#])${rest})`, 'u'),
};

const addressSchema = (purpose: UrlPurpose, error: string) =>
  z
    .string()
    .max(2048)
    .refine((value) => addresses[purpose].test(value), { error, params: { code: 'unsafe-url' }, abort: true })
    .refine((value) => isSafeUrl(value, purpose), { error, params: { code: 'invalid-url' } })
    .meta({ pattern: addresses[purpose].source });

/** An https address (http for loopback hosts only). */
export const urlSchema = addressSchema('web', 'An absolute https address without user name or password').meta({
  id: 'Url',
});

/** An https, mailto or tel address. */
export const contactUrlSchema = addressSchema('contact', 'An https, mailto or tel address').meta({
  id: 'ContactUrl',
  description: 'An https, mailto or tel address.',
  examples: ['https://careers.northgate.example/help', 'mailto:hiring@northgate.example'],
});

/** A hex colour. */
export const colorSchema = z
  .string()
  .regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, 'A hex colour like "#0b6e4f"')
  .meta({ id: 'Color' });

// Names that every JavaScript object answers to: as ids they would be found where nothing was put.
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);
const id = '[A-Za-z0-9][A-Za-z0-9_-]{0,99}$';

/** Ids of stages, pages, questions, notices and rules. UUIDs and the numeric ids of other systems fit. */
export const idSchema = z
  .string()
  .regex(new RegExp(`^${id}`), 'Letters, digits, "-" and "_", at most 100 characters')
  .refine((value) => !inherited.has(value), 'An id that is no built-in name such as "constructor"')
  .meta({
    id: 'Id',
    pattern: `^(?!(${[...inherited].filter((name) => !name.startsWith('_')).join('|')})$)${id}`,
    description: 'Letters, digits, "-" and "_"; at most 100 characters.',
    examples: ['night-shift'],
  });

/** Checks a picture. */
export const imageSchema = z.strictObject({ src: urlSchema, alt: textSchema }).meta({
  id: 'Image',
}) satisfies z.ZodType<Image>;

const mediaShape = {
  src: urlSchema,
  captions: urlSchema.exactOptional(),
  poster: urlSchema.exactOptional(),
  transcript: markdownSchema.exactOptional(),
};
/** Checks a video or a recording. */
export const mediaSchema = z.strictObject(mediaShape).meta({ id: 'Media' }) satisfies z.ZodType<Media>;
/** Checks what may lie beside a task: media with a title. */
export const materialSchema = z.strictObject({ ...mediaShape, title: textSchema }).meta({
  id: 'Material',
}) satisfies z.ZodType<Material>;
