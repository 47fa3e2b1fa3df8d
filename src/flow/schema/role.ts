/** The job, and the page that candidates land on. */
import * as z from 'zod';
import { markdownSchema, mediaSchema, textSchema, type Markdown, type Media, type Text } from './text.ts';

/** The job that is applied for. */
export interface Role {
  /** The name of the job. @example 'Warehouse associate, nights' */
  title: Text;
  /** Where the work is done. @example 'Joliet, IL' */
  location?: Text;
  /** Full time, part time, seasonal. @example 'Full time' */
  employmentType?: Text;
  /** What it pays, with the unit. @example '$21.50 an hour, $3 more at night' */
  pay?: Text;
  /** The job in a few sentences. @example 'You load and unload trucks with a crew of eight.' */
  summary?: Markdown;
  /** What is good about it, up to 20 lines. @example ['Weekly pay', 'Health insurance from day one'] */
  highlights?: Text[];
  /** What it takes, up to 30 lines. @example ['18 or older', 'Lift 50 lb, with or without accommodation'] */
  requirements?: Text[];
  /** A schema.org JobPosting, put into the hosted page for search engines. @example { '@type': 'JobPosting', title: 'Warehouse associate' } */
  posting?: { [key: string]: Json };
}

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A question that candidates have, with its answer. */
export interface FaqEntry {
  /** What candidates ask. @example 'When do I hear from you?' */
  question: Text;
  /** The answer. @example 'Within **two** working days.' */
  answer: Markdown;
}

/** What candidates see before they begin. */
export interface Landing {
  /** The first line. Without it, the role’s title. @example 'Earn while the city sleeps' */
  headline?: Text;
  /** What they read under it. @example 'Three minutes, eight questions, no account.' */
  welcome?: Markdown;
  /** A film about the work. @example { src: 'https://careers.northgate.example/shift.mp4' } */
  video?: Media;
  /** Questions that candidates have, up to 30. @example [{ question: 'When do I hear from you?', answer: 'Within two days.' }] */
  faq?: FaqEntry[];
  /** The words on the button that begins. @default 'Start my application' @example 'Apply now' */
  startLabel?: Text;
}

const jsonSchema: z.ZodType<Json> = z
  .lazy(() =>
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(jsonSchema), z.record(z.string(), jsonSchema)]),
  )
  .meta({ id: 'Json' });

export const roleSchema = z
  .strictObject({
    title: textSchema,
    location: textSchema.exactOptional(),
    employmentType: textSchema.exactOptional(),
    pay: textSchema.exactOptional(),
    summary: markdownSchema.exactOptional(),
    highlights: z.array(textSchema).max(20).exactOptional(),
    requirements: z.array(textSchema).max(30).exactOptional(),
    posting: z.record(z.string(), jsonSchema).exactOptional(),
  })
  .meta({ id: 'Role' }) satisfies z.ZodType<Role>;

const faqEntrySchema = z
  .strictObject({ question: textSchema, answer: markdownSchema })
  .meta({ id: 'FaqEntry' }) satisfies z.ZodType<FaqEntry>;

export const landingSchema = z
  .strictObject({
    headline: textSchema.exactOptional(),
    welcome: markdownSchema.exactOptional(),
    video: mediaSchema.exactOptional(),
    faq: z.array(faqEntrySchema).max(30).exactOptional(),
    startLabel: textSchema.exactOptional(),
  })
  .meta({ id: 'Landing' }) satisfies z.ZodType<Landing>;
