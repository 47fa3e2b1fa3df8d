/** The Flow document: everything a candidate's browser may hold. */
import * as z from 'zod';
import { stageSchema } from './stage.ts';
import {
  colorSchema,
  contactUrlSchema,
  idSchema,
  imageSchema,
  localeSchema,
  markdownSchema,
  mediaSchema,
  textSchema,
  urlSchema,
} from './text.ts';

const time = z.iso.datetime({ offset: true });
const email = z.email().max(254);
const phone = z.string().max(40);

/** How the widget looks: a few typed tokens, the rest is worked out from them. */
const themeSchema = z.strictObject({
  accent: colorSchema.exactOptional(),
  surface: colorSchema.exactOptional(),
  text: colorSchema.exactOptional(),
  radius: z.enum(['none', 'small', 'medium', 'large']).exactOptional(),
  font: z
    .string()
    .max(200)
    .regex(/^[\p{L}\p{N} ,'"_-]+$/u, 'Font family names, separated by commas')
    .exactOptional(),
  colorScheme: z.enum(['light', 'dark', 'auto']).exactOptional(),
});
export type Theme = z.infer<typeof themeSchema>;

const brandSchema = z.strictObject({
  name: textSchema,
  logo: imageSchema.exactOptional(),
  cover: imageSchema.exactOptional(),
  theme: themeSchema.exactOptional(),
  privacyUrl: urlSchema.exactOptional(),
  termsUrl: urlSchema.exactOptional(),
  poweredBy: z.boolean().exactOptional(),
});
export type Brand = z.infer<typeof brandSchema>;

const roleSchema = z.strictObject({
  title: textSchema,
  location: textSchema.exactOptional(),
  employmentType: textSchema.exactOptional(),
  pay: textSchema.exactOptional(),
  summary: markdownSchema.exactOptional(),
  highlights: z.array(textSchema).max(20).exactOptional(),
  requirements: z.array(textSchema).max(30).exactOptional(),
  posting: z.record(z.string(), z.json()).exactOptional(),
});
export type Role = z.infer<typeof roleSchema>;

const landingSchema = z.strictObject({
  headline: textSchema.exactOptional(),
  welcome: markdownSchema.exactOptional(),
  video: mediaSchema.exactOptional(),
  faq: z
    .array(z.strictObject({ question: textSchema, answer: markdownSchema }))
    .max(30)
    .exactOptional(),
  startLabel: textSchema.exactOptional(),
});
export type Landing = z.infer<typeof landingSchema>;

const ask = z.enum(['required', 'optional', 'off']);
/** Which ways to name and reach the candidate are asked. Absent: name required, e-mail or phone required. */
const identitySchema = z.strictObject({
  name: ask.exactOptional(),
  email: ask.exactOptional(),
  phone: ask.exactOptional(),
  oneOf: z
    .array(z.enum(['email', 'phone']))
    .min(1)
    .exactOptional(),
});
export type Identity = z.infer<typeof identitySchema>;
export type Ask = z.infer<typeof ask>;

/** A notice before a stage or the start; every decision on it is recorded. */
const noticeSchema = z.strictObject({
  id: idSchema,
  version: z.string().min(1).max(50),
  kind: z.enum(['ai', 'privacy', 'recording', 'texting', 'biometric', 'custom']),
  text: markdownSchema,
  link: urlSchema.exactOptional(),
  consent: z.enum(['none', 'required', 'optional']),
  before: idSchema.exactOptional(),
  publishedOn: z.iso.date().exactOptional(),
});
export type Notice = z.infer<typeof noticeSchema>;

const blockSchema = z.strictObject({ headline: textSchema.exactOptional(), body: markdownSchema.exactOptional() });
export type Block = z.infer<typeof blockSchema>;
const statusTextsSchema = z.strictObject({
  complete: blockSchema.exactOptional(),
  inReview: blockSchema.exactOptional(),
  nextStep: blockSchema.exactOptional(),
  scheduled: blockSchema.exactOptional(),
  closed: blockSchema.exactOptional(),
  expired: blockSchema.exactOptional(),
});
export type StatusTexts = z.infer<typeof statusTextsSchema>;

const supportSchema = z.strictObject({
  email: email.exactOptional(),
  phone: phone.exactOptional(),
  url: contactUrlSchema.exactOptional(),
  hours: textSchema.exactOptional(),
  accommodation: z
    .strictObject({ text: markdownSchema.exactOptional(), email: email.exactOptional(), phone: phone.exactOptional() })
    .exactOptional(),
});
export type Support = z.infer<typeof supportSchema>;

const availabilitySchema = z.strictObject({
  opensAt: time.exactOptional(),
  closesAt: time.exactOptional(),
  completeWithinHours: z.number().positive().max(87_600).exactOptional(),
});
export type Availability = z.infer<typeof availabilitySchema>;

const rightsSchema = z.strictObject({
  download: z.boolean().exactOptional(),
  erase: z.boolean().exactOptional(),
  withdraw: z.boolean().exactOptional(),
  retentionDays: z.int().min(1).max(36_500).exactOptional(),
  reviewWithinDays: z.int().min(1).max(365).exactOptional(),
});
export type Rights = z.infer<typeof rightsSchema>;

export const flowSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    schemaVersion: z.literal(1),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Lower-case letters, digits and "-", at most 64 characters'),
    locale: localeSchema,
    locales: z.array(localeSchema).max(100).exactOptional(),
    timeZone: z.string().max(100).exactOptional(),
    brand: brandSchema,
    role: roleSchema,
    landing: landingSchema.exactOptional(),
    identity: identitySchema.exactOptional(),
    notices: z.array(noticeSchema).max(30).exactOptional(),
    stages: z.array(stageSchema).min(1).max(20),
    status: statusTextsSchema.exactOptional(),
    availability: availabilitySchema.exactOptional(),
    support: supportSchema.exactOptional(),
    rights: rightsSchema.exactOptional(),
  })
  .meta({
    id: 'Flow',
    title: 'Greenroom flow',
    description: 'Everything a candidate’s browser may hold. Safe to publish.',
  });

/** A flow document: an interview as a candidate’s browser may hold it. */
export type Flow = z.infer<typeof flowSchema>;
