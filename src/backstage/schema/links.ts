/** Where candidates are led after the last stage: the booking page, and a page for everyone. */
import * as z from 'zod';
import { textSchema, urlSchema } from '../../flow/schema/text.ts';

/** Every scheduling provider that a document may name. */
export const schedulingProviders = [
  'calendly',
  'cal',
  'hubspot',
  'ms-bookings',
  'google',
  'savvycal',
  'other',
] as const;
/** A scheduling provider whose addresses and messages are told apart. */
export type SchedulingProvider = (typeof schedulingProviders)[number];

/** The Schedule button: for those who may book, and for nobody else. */
export const schedulingSchema = z.strictObject({
  enabled: z.boolean(),
  url: urlSchema,
  provider: z
    .enum(['auto', ...schedulingProviders])
    .exactOptional()
    .meta({ default: 'auto' }),
  display: z.enum(['button', 'dialog', 'inline']).exactOptional().meta({ default: 'button' }),
});
/** The Schedule button. */
export type SchedulingLink = z.infer<typeof schedulingSchema>;

/** A page for everyone who reaches the end, whatever the result. */
export const redirectSchema = z.strictObject({
  enabled: z.boolean(),
  url: urlSchema,
  label: textSchema.exactOptional(),
  mode: z.enum(['auto', 'link']).exactOptional().meta({ default: 'auto' }),
  afterSeconds: z.number().min(1).max(600).exactOptional().meta({ default: 8 }),
});
/** The redirect. */
export type RedirectLink = z.infer<typeof redirectSchema>;

/** Checks the shape of both links. */
export const linksSchema = z.strictObject({
  scheduling: schedulingSchema.exactOptional(),
  redirect: redirectSchema.exactOptional(),
});
