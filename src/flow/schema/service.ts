/** What candidates can count on: words for every status, opening times, people to ask, and their rights. */
import * as z from 'zod';
import { contactUrlSchema, markdownSchema, textSchema, type Markdown, type Text, type Url } from './text.ts';

/** A heading and what stands under it. */
export interface Block {
  /** The heading. @example 'Thank you, {{candidate.firstName}}' */
  headline?: Text;
  /** What stands under it. @example 'We read every application. You hear from us within two working days.' */
  body?: Markdown;
}

/** What the status page says. Each has words of its own where the flow gives none. */
export interface StatusTexts {
  /** Finished, with no booking to make. @example { headline: 'Thank you', body: 'You hear from us within two days.' } */
  complete?: Block;
  /** Finished, and being decided. Silent dealbreakers read this too. @example { headline: 'We are reading your answers' } */
  inReview?: Block;
  /** May book a time. @example { headline: 'Pick a time for your visit' } */
  nextStep?: Block;
  /** Has booked. @example { headline: 'See you soon' } */
  scheduled?: Block;
  /** Does not go further. @example { headline: 'Not this time', body: 'You are welcome to apply again.' } */
  closed?: Block;
  /** The deadline passed before the end. @example { headline: 'This application has closed' } */
  expired?: Block;
}

/** When candidates may apply. */
export interface Availability {
  /** From when on, with the offset from UTC. @example '2027-01-04T08:00:00-06:00' */
  opensAt?: string;
  /** Until when, with the offset from UTC. @example '2027-03-31T23:59:00-05:00' */
  closesAt?: string;
  /** How many hours a candidate has from the first step to the last. @example 168 */
  completeWithinHours?: number;
}

/** Whom to ask for another way to apply. */
export interface Accommodation {
  /** What can be arranged. @example 'We can talk on the telephone, or give you more time.' */
  text?: Markdown;
  /** An e-mail address for it. @example 'access@northgate.example' */
  email?: string;
  /** A telephone number for it. @example '+1 815 555 0101' */
  phone?: string;
}

/** Whom candidates can ask, on every page. */
export interface Support {
  /** An e-mail address. @example 'hiring@northgate.example' */
  email?: string;
  /** A telephone number as people write it; at most 40 characters. @example '+1 815 555 0100' */
  phone?: string;
  /** A page, or a mailto or tel address. @example 'https://careers.northgate.example/help' */
  url?: Url;
  /** When somebody answers. @example 'Monday to Friday, 8 am to 5 pm' */
  hours?: Text;
  /** Whom to ask for another way to apply. @example { email: 'access@northgate.example' } */
  accommodation?: Accommodation;
}

/** What candidates may do with their data, and how long it is kept. */
export interface Rights {
  /** Candidates may download their data. @default true @example true */
  download?: boolean;
  /** Candidates may erase their data. @default true @example true */
  erase?: boolean;
  /** Candidates may withdraw their application. @default true @example true */
  withdraw?: boolean;
  /** After how many days the data is erased; 1 to 36,500. @example 365 */
  retentionDays?: number;
  /** Within how many days candidates hear from a person; 1 to 365. Shown as a date. @example 5 */
  reviewWithinDays?: number;
}

// Stricter than zod at the end of a label, so that the JSON Schema format "email" says the same.
const emailPattern =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$/;
const email = z.email({ pattern: emailPattern }).max(254);
const phone = z.string().max(40);
const time = z.iso.datetime({ offset: true, error: 'A time like "2027-03-31T23:59:00-05:00"' });

const blockSchema = z
  .strictObject({ headline: textSchema.exactOptional(), body: markdownSchema.exactOptional() })
  .meta({ id: 'Block' }) satisfies z.ZodType<Block>;

export const statusTextsSchema = z
  .strictObject({
    complete: blockSchema.exactOptional(),
    inReview: blockSchema.exactOptional(),
    nextStep: blockSchema.exactOptional(),
    scheduled: blockSchema.exactOptional(),
    closed: blockSchema.exactOptional(),
    expired: blockSchema.exactOptional(),
  })
  .meta({ id: 'StatusTexts' }) satisfies z.ZodType<StatusTexts>;

export const availabilitySchema = z
  .strictObject({
    opensAt: time.exactOptional(),
    closesAt: time.exactOptional(),
    completeWithinHours: z.number().positive().max(87_600).exactOptional(),
  })
  .meta({ id: 'Availability' }) satisfies z.ZodType<Availability>;

const accommodationSchema = z
  .strictObject({ text: markdownSchema.exactOptional(), email: email.exactOptional(), phone: phone.exactOptional() })
  .meta({ id: 'Accommodation' }) satisfies z.ZodType<Accommodation>;

export const supportSchema = z
  .strictObject({
    email: email.exactOptional(),
    phone: phone.exactOptional(),
    url: contactUrlSchema.exactOptional(),
    hours: textSchema.exactOptional(),
    accommodation: accommodationSchema.exactOptional(),
  })
  .meta({ id: 'Support' }) satisfies z.ZodType<Support>;

export const rightsSchema = z
  .strictObject({
    download: z.boolean().exactOptional(),
    erase: z.boolean().exactOptional(),
    withdraw: z.boolean().exactOptional(),
    retentionDays: z.int().min(1).max(36_500).exactOptional(),
    reviewWithinDays: z.int().min(1).max(365).exactOptional(),
  })
  .meta({ id: 'Rights' }) satisfies z.ZodType<Rights>;
