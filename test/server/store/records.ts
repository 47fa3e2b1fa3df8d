// Records for store tests: complete, and different from each other wherever a store could mix them up.
import { randomBytes } from 'node:crypto';
import type { ConsentRecord } from '../../../src/contract/records.ts';
import type { Store } from '../../../src/server/store/store.ts';
import type {
  BookingRecord,
  FlowRecord,
  KeyRecord,
  SessionData,
  SessionRecord,
  StageRecord,
  TokenRecord,
  UploadRecord,
} from '../../../src/server/store/records.ts';

export const random = () => randomBytes(12).toString('hex');
/** A moment of the test's own calendar. */
export const at = (second: number) => new Date(Date.UTC(2026, 2, 1, 12, 0, second, 123)).toISOString();

export function flowRecord(id: string, version = 1): FlowRecord {
  return {
    id,
    version,
    flow: {
      schemaVersion: 1,
      id,
      locale: 'en',
      brand: { name: 'Northwind' },
      role: { title: { es: 'Mozo de almacén', en: 'Warehouse associate' } },
      stages: [{ id: 'resume', type: 'resume' }],
    },
    backstage: { schemaVersion: 1, flow: id, decision: { minScore: 0.5 } },
    hash: random(),
    publishedAt: at(version),
  };
}

export function keyRecord(owner: string, keyHash = random()): KeyRecord {
  return { owner, keyHash, requestHash: random(), status: 200, body: { zebra: 1, ant: { ok: true } }, at: at(7) };
}

/** A session as it is when it was just opened. */
export function sessionRecord(flowId: string): SessionRecord {
  return {
    id: random(),
    flowId,
    flowVersion: 1,
    tokenHash: random(),
    opening: null,
    version: 1,
    locale: 'en',
    source: null,
    device: null,
    candidate: {},
    trackingId: random(),
    action: null,
    actionAt: null,
    withdrawnAt: null,
    deadline: null,
    finishedAt: null,
    schedulingOpenedAt: null,
    schedulingDeferredAt: null,
    createdAt: at(1),
    updatedAt: at(1),
    statusAt: at(1),
  };
}

/** The same with something in every column that may be empty. */
export function fullSessionRecord(flowId: string): SessionRecord {
  return {
    ...sessionRecord(flowId),
    opening: { keyHash: random(), requestHash: random(), salt: random() },
    source: 'job-board',
    device: 'phone',
    candidate: { name: 'Zoë O’Brien 👩🏽‍🚀', email: 'zoe@example.com', phone: '+15550100' },
    action: 'shortlist',
    actionAt: at(2),
    withdrawnAt: at(3),
    deadline: at(4),
    finishedAt: at(5),
    schedulingOpenedAt: at(6),
    schedulingDeferredAt: at(8),
    updatedAt: at(9),
    statusAt: at(10),
  };
}

export function stageRecord(stage: string, change: Partial<StageRecord> = {}): StageRecord {
  return {
    stage,
    revision: 1,
    answers: { shift: 'night', days: ['mon', 'tue'], years: 2.5, licence: false },
    submissions: 0,
    submittedAt: null,
    skippedAt: null,
    waivedAt: null,
    scores: {},
    evaluation: null,
    updatedAt: at(11),
    ...change,
  };
}

export function consentRecord(notice: string): ConsentRecord {
  return {
    id: random(),
    notice,
    decision: 'granted',
    noticeVersion: '2',
    textSha256: random(),
    locale: 'es',
    at: at(12),
  };
}

export function bookingRecord(change: Partial<BookingRecord> = {}): BookingRecord {
  return {
    id: random(),
    provider: 'calendly',
    by: 'webhook',
    state: 'booked',
    externalId: 'evt-1',
    startsAt: at(13),
    endsAt: at(14),
    createdAt: at(15),
    updatedAt: at(16),
    ...change,
  };
}

export function uploadRecord(change: Partial<UploadRecord> = {}): UploadRecord {
  return {
    id: random(),
    stage: 'resume',
    question: 'resume',
    name: 'Zoë (CV).pdf',
    bytes: 5_000_000_000,
    refused: null,
    finished: null,
    createdAt: at(17),
    expiresAt: at(18),
    ...change,
  };
}

export function tokenRecord(change: Partial<TokenRecord> = {}): TokenRecord {
  return {
    hash: random(),
    kind: 'invite',
    expiresAt: at(22),
    usedAt: null,
    opening: null,
    createdAt: at(23),
    ...change,
  };
}

/** A session with something in each of its tables. */
export function fullSessionData(flowId: string): SessionData {
  return {
    session: fullSessionRecord(flowId),
    stages: [
      stageRecord('form', { revision: 3, submissions: 2, submittedAt: at(18), scores: { essay: 3.5 } }),
      stageRecord('resume', { skippedAt: at(19), waivedAt: at(20), answers: {} }),
    ],
    consents: [consentRecord('privacy'), consentRecord('ai')],
    bookings: [
      bookingRecord(),
      bookingRecord({ by: 'self', state: 'cancelled', externalId: null, startsAt: null, endsAt: null }),
    ],
    uploads: [uploadRecord({ finished: { type: 'application/pdf', sha256: random(), at: at(21) } })],
    tokens: [
      tokenRecord({ usedAt: at(24) }),
      tokenRecord({
        kind: 'session',
        expiresAt: null,
        opening: { keyHash: random(), requestHash: random(), salt: random() },
      }),
    ],
  };
}

/** A freshly opened session that is in the store, with a published flow of its own. */
export async function openedSession(store: Store, flowId?: string): Promise<SessionRecord> {
  const id = flowId ?? `flow-${random()}`;
  if (flowId === undefined) await store.addFlow(flowRecord(id));
  const session = sessionRecord(id);
  await store.addSession({ session, stages: [], consents: [], bookings: [], uploads: [], tokens: [] });
  return session;
}
