/** The Backstage document: everything a candidate must never see. It leaves the backend in no form. */
import * as z from 'zod';
import { idSchema } from '../../flow/schema/text.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { linksSchema, type Links } from './links.ts';
import { invitationsSchema, webhookSchema, type Invitations, type Webhook } from './outreach.ts';
import { stageRulesSchema, type StageRules } from './stage-rules.ts';

/** The gate in front of the Schedule button. */
export type ScheduleGate = 'qualified' | 'shortlisted' | 'either';

/** What decides over the whole application. */
export interface Decision {
  /** The lowest overall score that qualifies, itself included; 0 to 1. @example 0.65 */
  minScore?: number;
  /** Who may book: whoever `qualified` by the rules, whom a recruiter `shortlisted`, or `either`. @default 'either' @example 'shortlisted' */
  scheduleGate?: ScheduleGate;
}

/** A backstage document: dealbreakers, scores, thresholds, links, invitations and webhooks of one flow. */
export type Backstage = {
  /** The JSON Schema for editors; read by nothing else. @example './backstage.schema.json' */
  $schema?: string;
  /** The version of this format. @example 1 */
  schemaVersion: 1;
  /** The id of the flow that it belongs to. @example 'warehouse-associate' */
  flow: string;
  /** Rules and scores by the id of the stage. @example { apply: { dealbreakers: [{ id: 'works-nights', question: 'nights', op: 'is', value: true }] } } */
  stages?: { [stageId: string]: StageRules };
  /** What decides over the whole application. @example { scheduleGate: 'either' } */
  decision?: Decision;
  /** The Schedule button, and a page for everyone who reaches the end. @example { scheduling: { enabled: true, url: 'https://calendly.com/northgate/visit' } } */
  links?: Links;
  /** Invitations and reminders. @example { text: 'Northgate: finish your application here.', reminders: [{ afterHours: 24 }] } */
  invitations?: Invitations;
  /** Programs that are told what happens, up to 20. @example [{ url: 'https://ats.northgate.example/hooks', events: ['session.finished'], secretEnv: 'ATS_SECRET' }] */
  webhooks?: Webhook[];
  /** Sites that may embed the flow, up to 100 origins without a path. Without it: any. @example ['https://careers.northgate.example'] */
  allowedOrigins?: string[];
};

const decisionSchema = z
  .strictObject({
    minScore: z.number().min(0).max(1).exactOptional(),
    scheduleGate: z.enum(['qualified', 'shortlisted', 'either']).exactOptional(),
  })
  .meta({ id: 'Decision' }) satisfies z.ZodType<Decision>;

const originError = 'An origin like "https://careers.example.com", without a path';
const originPattern = String.raw`^(https://([a-z0-9._~-]+|\[[0-9a-f:]+\])|http://(localhost|127(\.[0-9]{1,3}){3}|\[::1\]))(:[0-9]{1,5})?$`;
const originSchema = z
  .string()
  .max(300)
  .regex(new RegExp(originPattern), { error: originError, abort: true })
  .refine((value) => isSafeUrl(value) && new URL(value).origin === value, {
    error: originError,
    params: { code: 'invalid-url' },
  });

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
  .meta({ id: 'Backstage' }) satisfies z.ZodType<Backstage>;
