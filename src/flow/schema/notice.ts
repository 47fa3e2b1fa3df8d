/** Who a candidate is, and what they are told and agree to. */
import * as z from 'zod';
import { idSchema, markdownSchema, urlSchema, type Markdown, type Url } from './text.ts';

/** Whether something is asked: it must be answered, may be answered, or is not asked. */
export type Ask = 'required' | 'optional' | 'off';

/** Which ways to name and reach the candidate are asked, before the first stage. */
export interface Identity {
  /** The name. @default 'required' @example 'required' */
  name?: Ask;
  /** The e-mail address. Without it: as `oneOf` says, else off where `phone` is named. @example 'optional' */
  email?: Ask;
  /** The telephone number. Without it: as `oneOf` says, else off where `email` is named. @example 'required' */
  phone?: Ask;
  /** One of these is enough, and one is needed. Where nothing is said of either way, either is enough. @example ['email', 'phone'] */
  oneOf?: ('email' | 'phone')[];
}

/** Something that candidates are told, or asked to agree to; every decision is recorded. */
export interface Notice {
  /** Names the notice in records; once in the flow. @example 'recording' */
  id: string;
  /** Which wording this is; a new one is shown again. 1 to 50 characters. @example '2027-01' */
  version: string;
  /** What it is about. @example 'recording' */
  kind: 'ai' | 'privacy' | 'recording' | 'texting' | 'biometric' | 'custom';
  /** What candidates read. @example 'Your answers are recorded and kept for 180 days.' */
  text: Markdown;
  /** Where there is more to read. @example 'https://careers.northgate.example/recording' */
  link?: Url;
  /** `none`: to read. `optional`: asked, either answer is fine. `required`: who declines is offered another way. @example 'required' */
  consent: 'none' | 'required' | 'optional';
  /** The id of the stage that it stands before, or `start`. @default 'start' @example 'talk' */
  before?: string;
  /** The day on which the wording was published. @example '2027-01-04' */
  publishedOn?: string;
}

const ask = z.enum(['required', 'optional', 'off']);

export const identitySchema = z
  .strictObject({
    name: ask.exactOptional(),
    email: ask.exactOptional(),
    phone: ask.exactOptional(),
    oneOf: z
      .array(z.enum(['email', 'phone']))
      .min(1)
      .exactOptional(),
  })
  .meta({ id: 'Identity' }) satisfies z.ZodType<Identity>;

export const noticeSchema = z
  .strictObject({
    id: idSchema,
    version: z.string().min(1).max(50),
    kind: z.enum(['ai', 'privacy', 'recording', 'texting', 'biometric', 'custom']),
    text: markdownSchema,
    link: urlSchema.exactOptional(),
    consent: z.enum(['none', 'required', 'optional']),
    before: idSchema.exactOptional(),
    publishedOn: z.iso.date().exactOptional(),
  })
  .meta({ id: 'Notice' }) satisfies z.ZodType<Notice>;
