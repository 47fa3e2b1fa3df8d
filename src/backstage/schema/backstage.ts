/** The Backstage document: everything a candidate must never see. It leaves the backend in no form. */
import * as z from 'zod';
import { idSchema } from '../../flow/schema/text.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { linksSchema } from './links.ts';
import { invitationsSchema, webhookSchema } from './outreach.ts';
import { stageRulesSchema } from './stage-rules.ts';

const decisionSchema = z.strictObject({
  minScore: z
    .number()
    .min(0)
    .max(1)
    .exactOptional()
    .meta({ description: 'The lowest overall score that qualifies, itself included' }),
  scheduleGate: z.enum(['qualified', 'shortlisted', 'either']).exactOptional().meta({ default: 'either' }),
});

const originSchema = z
  .string()
  .max(300)
  .refine(
    (value) => isSafeUrl(value) && new URL(value).origin === value,
    'An origin like "https://careers.example.com", without a path',
  );

/** Checks the shape of a backstage document; whether it fits its flow is checked by `parseBackstage`. */
export const backstageSchema = z
  .strictObject({
    $schema: z.string().exactOptional(),
    schemaVersion: z.literal(1),
    flow: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'The id of the flow it belongs to'),
    stages: z.record(idSchema, stageRulesSchema).exactOptional(),
    decision: decisionSchema.exactOptional(),
    links: linksSchema.exactOptional(),
    invitations: invitationsSchema.exactOptional(),
    webhooks: z.array(webhookSchema).max(20).exactOptional(),
    allowedOrigins: z.array(originSchema).max(100).exactOptional(),
  })
  .meta({
    id: 'Backstage',
    title: 'Greenroom backstage',
    description: 'What candidates never see. Keep it on the backend.',
  });

/** A backstage document: dealbreakers, scores, thresholds, links, invitations and webhooks of one flow. */
export type Backstage = z.infer<typeof backstageSchema>;
/** The gate in front of the Schedule button. */
export type ScheduleGate = NonNullable<NonNullable<Backstage['decision']>['scheduleGate']>;
