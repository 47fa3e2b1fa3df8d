/**
 * The columns of every table, once: what is read, what is written and how a row becomes a record all follow from here.
 * A record's property `createdAt` is the column `created_at`.
 */
import type { ConsentRecord } from '../../../contract/records.ts';
import type {
  BookingRecord,
  EventRecord,
  FlowRecord,
  HelpRecord,
  KeyRecord,
  ResumeTextRecord,
  SelfIdRecord,
  SessionRecord,
  StageRecord,
  TokenRecord,
  UploadRecord,
} from '../records.ts';

/** Types in use. `json` keeps a document as it was written, `jsonb` can be searched. */
type ColumnType = 'text' | 'integer' | 'bigint' | 'json' | 'jsonb' | 'timestamptz';

/** A type for every property of a record. */
export type Columns<R> = { readonly [K in keyof Required<R>]: ColumnType };

export const flowColumns: Columns<FlowRecord> = {
  id: 'text',
  version: 'integer',
  flow: 'json',
  backstage: 'json',
  hash: 'text',
  publishedAt: 'timestamptz',
};

export const sessionColumns: Columns<SessionRecord> = {
  id: 'text',
  flowId: 'text',
  flowVersion: 'integer',
  tokenHash: 'text',
  opening: 'jsonb',
  version: 'integer',
  locale: 'text',
  source: 'text',
  device: 'text',
  candidate: 'jsonb',
  trackingId: 'text',
  action: 'text',
  actionAt: 'timestamptz',
  withdrawnAt: 'timestamptz',
  deadline: 'timestamptz',
  finishedAt: 'timestamptz',
  schedulingOpenedAt: 'timestamptz',
  schedulingDeferredAt: 'timestamptz',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
  statusAt: 'timestamptz',
};

export const stageColumns: Columns<StageRecord> = {
  stage: 'text',
  revision: 'integer',
  answers: 'jsonb',
  submissions: 'integer',
  submittedAt: 'timestamptz',
  skippedAt: 'timestamptz',
  waivedAt: 'timestamptz',
  scores: 'jsonb',
  evaluation: 'jsonb',
  updatedAt: 'timestamptz',
};

export const consentColumns: Columns<ConsentRecord> = {
  id: 'text',
  notice: 'text',
  decision: 'text',
  noticeVersion: 'text',
  textSha256: 'text',
  locale: 'text',
  at: 'timestamptz',
};

export const bookingColumns: Columns<BookingRecord> = {
  id: 'text',
  provider: 'text',
  by: 'text',
  state: 'text',
  externalId: 'text',
  startsAt: 'timestamptz',
  endsAt: 'timestamptz',
  createdAt: 'timestamptz',
  updatedAt: 'timestamptz',
};

export const uploadColumns: Columns<UploadRecord> = {
  id: 'text',
  stage: 'text',
  question: 'text',
  name: 'text',
  bytes: 'bigint',
  finished: 'jsonb',
  refused: 'jsonb',
  createdAt: 'timestamptz',
  expiresAt: 'timestamptz',
};

export const resumeTextColumns: Columns<ResumeTextRecord> = { upload: 'text', text: 'text' };
export const tokenColumns: Columns<TokenRecord> = {
  hash: 'text',
  kind: 'text',
  expiresAt: 'timestamptz',
  usedAt: 'timestamptz',
  opening: 'jsonb',
  createdAt: 'timestamptz',
};

export const helpColumns: Columns<HelpRecord> = {
  id: 'text',
  kind: 'text',
  message: 'text',
  contact: 'text',
  at: 'timestamptz',
};

export const selfIdColumns: Columns<SelfIdRecord> = { stage: 'text', answers: 'jsonb', at: 'timestamptz' };

export const keyColumns: Columns<KeyRecord> = {
  owner: 'text',
  keyHash: 'text',
  requestHash: 'text',
  status: 'integer',
  body: 'json',
  at: 'timestamptz',
};

export const eventColumns: Columns<EventRecord> = {
  name: 'text',
  at: 'timestamptz',
  session: 'text',
  stage: 'text',
  question: 'text',
  receivedAt: 'timestamptz',
};
