/** The Flow document: everything a candidate's browser may hold. */
import * as z from 'zod';
import { brandSchema, type Brand } from './brand.ts';
import { identitySchema, noticeSchema, type Identity, type Notice } from './notice.ts';
import { landingSchema, roleSchema, type Landing, type Role } from './role.ts';
import {
  availabilitySchema,
  rightsSchema,
  statusTextsSchema,
  supportSchema,
  type Availability,
  type Rights,
  type StatusTexts,
  type Support,
} from './service.ts';
import { stageSchema, type Stage } from './stage.ts';
import { localeSchema } from './text.ts';

export type { Brand, Theme } from './brand.ts';
export type { Ask, Identity, Notice } from './notice.ts';
export type { Landing, Role } from './role.ts';
export type { Availability, Block, Rights, StatusTexts, Support } from './service.ts';

/** A flow document: an interview as a candidate’s browser may hold it. Safe to publish. */
export type Flow = {
  /** The JSON Schema for editors; read by nothing else. @example './flow.schema.json' */
  $schema?: string;
  /** The version of this format. @example 1 */
  schemaVersion: 1;
  /** Names the flow in addresses and in its backstage: lower-case letters, digits and "-", at most 64. @example 'warehouse-associate' */
  id: string;
  /** The language of plain strings, as a BCP 47 tag. @example 'en' */
  locale: string;
  /** Further languages of the texts, up to 100. @example ['es', 'pt-BR'] */
  locales?: string[];
  /** The IANA time zone of the role: days and times are counted in it. @default 'UTC' @example 'America/Chicago' */
  timeZone?: string;
  /** Who hires. @example { name: 'Northgate Logistics', theme: { accent: '#0b6e4f' } } */
  brand: Brand;
  /** The job that is applied for. @example { title: 'Warehouse associate', location: 'Joliet, IL' } */
  role: Role;
  /** What candidates see before they begin. @example { headline: 'Earn while the city sleeps' } */
  landing?: Landing;
  /** How candidates are named and reached. Without it: the name, and e-mail or telephone. @example { name: 'required', phone: 'required' } */
  identity?: Identity;
  /**
   * What candidates are told or asked to agree to, up to 30.
   * @example [{ id: 'ai', version: '1', kind: 'ai', text: 'A person decides, not a machine.', consent: 'none' }]
   */
  notices?: Notice[];
  /**
   * What candidates do, in this order; 1 to 20.
   * @example [{ id: 'cv', type: 'resume' }]
   */
  stages: Stage[];
  /** What the status page says. @example { complete: { headline: 'Thank you' } } */
  status?: StatusTexts;
  /** When candidates may apply. @example { closesAt: '2027-03-31T23:59:00-05:00' } */
  availability?: Availability;
  /** Whom candidates can ask. @example { email: 'hiring@northgate.example' } */
  support?: Support;
  /** What candidates may do with their data. @example { retentionDays: 365, reviewWithinDays: 5 } */
  rights?: Rights;
};

/** Checks the shape of a flow; what its parts say of each other is checked by `parseFlow`. */
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
  .meta({ id: 'Flow' }) satisfies z.ZodType<Flow>;
