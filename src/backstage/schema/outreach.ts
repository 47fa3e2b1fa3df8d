/** What leaves the backend towards people and programs: invitations, reminders, webhooks. */
import * as z from 'zod';
import { textSchema, urlSchema } from '../../flow/schema/text.ts';

const hour = z.int().min(0).max(24);
const timeZone = z.string().max(100).refine(isTimeZone, 'An IANA time zone like "America/Chicago"');

/** Invitations by e-mail and text, and when to remind. */
export const invitationsSchema = z.strictObject({
  email: z.strictObject({ subject: textSchema, body: textSchema }).exactOptional(),
  text: textSchema.exactOptional(),
  reminders: z
    .array(z.strictObject({ afterHours: z.number().positive().max(8_760) }))
    .max(10)
    .exactOptional(),
  quietHours: z.strictObject({ timeZone, from: hour, to: hour }).exactOptional(),
});
/** Invitations and reminders. */
export type Invitations = z.infer<typeof invitationsSchema>;

/** One outgoing webhook. The secret itself is never in a document, only the name of the variable that holds it. */
export const webhookSchema = z.strictObject({
  url: urlSchema,
  events: z.array(z.string().min(1).max(100)).min(1).max(100),
  secretEnv: z
    .string()
    .max(100)
    .refine(isVariableName, {
      error: 'The name of an environment variable like "ACME_WEBHOOK_SECRET", not the secret itself',
      params: { code: 'not-a-variable' },
    }),
});
/** One outgoing webhook. */
export type Webhook = z.infer<typeof webhookSchema>;

// Long runs of capitals and digits without "_" are how some services write their keys.
function isVariableName(value: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(value) && (value.length < 16 || value.includes('_'));
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
