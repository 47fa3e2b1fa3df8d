/** What leaves the backend towards people and programs: invitations, reminders, webhooks. */
import * as z from 'zod';
import { textSchema, urlSchema, type Text, type Url } from '../../flow/schema/text.ts';

/** An invitation by e-mail. */
export interface InvitationEmail {
  /** The subject line. @example 'Your application at {{brand.name}}' */
  subject: Text;
  /** The text. The candidate’s own link is put under it. @example 'Hi {{candidate.firstName}}, it takes three minutes.' */
  body: Text;
}

/** A reminder to those who have not finished. */
export interface Reminder {
  /** Hours after the invitation, up to 8,760. @example 48 */
  afterHours: number;
}

/** Hours in which nothing is sent. */
export interface QuietHours {
  /** The IANA time zone of the hours. @example 'America/Chicago' */
  timeZone: string;
  /** The first quiet hour, 0 to 24. @example 21 */
  from: number;
  /** The hour in which sending begins again, 0 to 24. @example 8 */
  to: number;
}

/** Invitations by e-mail and text, and when to remind. */
export interface Invitations {
  /** The e-mail. @example { subject: 'Your application', body: 'Hi {{candidate.firstName}}, it takes three minutes.' } */
  email?: InvitationEmail;
  /** The text message. The candidate’s own link is put behind it. @example 'Northgate: finish your application here.' */
  text?: Text;
  /** When to remind, up to 10 times. @example [{ afterHours: 24 }, { afterHours: 72 }] */
  reminders?: Reminder[];
  /** When nothing is sent. @example { timeZone: 'America/Chicago', from: 21, to: 8 } */
  quietHours?: QuietHours;
}

/** One outgoing webhook. The secret itself is never in a document. */
export interface Webhook {
  /** Where events are posted to. @example 'https://ats.northgate.example/hooks/greenroom' */
  url: Url;
  /** Which events; 1 to 100. @example ['session.finished'] */
  events: string[];
  /** The environment variable that holds the signing secret. @example 'NORTHGATE_WEBHOOK_SECRET' */
  secretEnv: string;
}

const hour = z.int().min(0).max(24);
const timeZone = z
  .string()
  .max(100)
  .refine(isTimeZone, { error: 'An IANA time zone like "America/Chicago"', params: { code: 'unknown-time-zone' } });

const emailSchema = z
  .strictObject({ subject: textSchema, body: textSchema })
  .meta({ id: 'InvitationEmail' }) satisfies z.ZodType<InvitationEmail>;
const reminderSchema = z
  .strictObject({ afterHours: z.number().positive().max(8_760) })
  .meta({ id: 'Reminder' }) satisfies z.ZodType<Reminder>;
const quietHoursSchema = z
  .strictObject({ timeZone, from: hour, to: hour })
  .meta({ id: 'QuietHours' }) satisfies z.ZodType<QuietHours>;

/** Checks the shape of invitations and reminders. */
export const invitationsSchema = z
  .strictObject({
    email: emailSchema.exactOptional(),
    text: textSchema.exactOptional(),
    reminders: z.array(reminderSchema).max(10).exactOptional(),
    quietHours: quietHoursSchema.exactOptional(),
  })
  .meta({ id: 'Invitations' }) satisfies z.ZodType<Invitations>;

// Long runs of capitals and digits without "_" are how some services write their keys.
const variableName = /^(?=.{1,15}$|.*_)[A-Z][A-Z0-9_]*$/;

/** Checks the shape of a webhook. */
export const webhookSchema = z
  .strictObject({
    url: urlSchema,
    events: z.array(z.string().min(1).max(100)).min(1).max(100),
    secretEnv: z
      .string()
      .max(100)
      .refine((value) => variableName.test(value), {
        error: 'The name of an environment variable like "ACME_WEBHOOK_SECRET", not the secret itself',
        params: { code: 'not-a-variable' },
      })
      .meta({ pattern: variableName.source }),
  })
  .meta({ id: 'Webhook' }) satisfies z.ZodType<Webhook>;

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
