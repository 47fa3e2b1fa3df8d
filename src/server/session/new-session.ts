/** A session at its opening: who, from where, in which language, until when, with which answers brought along. */
import { GreenroomError } from '../../errors/index.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { Ids } from '../ports.ts';
import type { FlowRecord, OpeningRecord, SessionData } from '../store/records.ts';
import { withDetails } from './candidate-details.ts';
import type { OpenBody } from './open-body.ts';
import { prefilledStages } from './prefill.ts';
import { sessionLocale } from './session-locale.ts';

/** What a session is made of. */
export interface Opening {
  readonly record: FlowRecord;
  readonly body: OpenBody;
  readonly ids: Ids;
  readonly tokenHash: string;
  readonly opening: OpeningRecord | null;
  readonly now: Date;
}

/**
 * The rows of a new session.
 *
 * @throws GreenroomError `closed` where the flow is not open, `invalid` for details that cannot be right.
 */
export function newSession({ record, body, ids, tokenHash, opening, now }: Opening): SessionData {
  const { flow } = record;
  checkOpen(flow, now);
  const at = now.toISOString();
  return {
    session: {
      id: ids.id(),
      flowId: record.id,
      flowVersion: record.version,
      tokenHash,
      opening,
      version: 1,
      locale: sessionLocale(flow, body.locale),
      source: slug(body.source),
      device: deviceOf(body.device),
      candidate: withDetails({}, body.candidate ?? {}, flow),
      trackingId: ids.id(),
      action: null,
      actionAt: null,
      withdrawnAt: null,
      deadline: deadlineOf(flow, now),
      finishedAt: null,
      schedulingOpenedAt: null,
      schedulingDeferredAt: null,
      createdAt: at,
      updatedAt: at,
      statusAt: at,
    },
    stages: prefilledStages(flow, body.prefill?.answers ?? {}, now),
    consents: [],
    bookings: [],
    uploads: [],
    tokens: [],
  };
}

/** Both sides of the opening hours are the same to a candidate: this interview takes nobody now. */
function checkOpen({ availability }: Flow, now: Date): void {
  if (availability?.opensAt !== undefined && now < new Date(availability.opensAt)) {
    throw new GreenroomError('closed', `This interview opens at ${availability.opensAt}.`);
  }
  if (availability?.closesAt !== undefined && now >= new Date(availability.closesAt)) {
    throw new GreenroomError('closed', `This interview closed at ${availability.closesAt}.`);
  }
}

/** The earlier of the time that each candidate has and the end for all. */
function deadlineOf({ availability }: Flow, now: Date): string | null {
  const ends = [
    ...(availability?.closesAt === undefined ? [] : [Date.parse(availability.closesAt)]),
    ...(availability?.completeWithinHours === undefined
      ? []
      : [now.getTime() + availability.completeWithinHours * 3_600_000]),
  ];
  return ends.length === 0 ? null : new Date(Math.min(...ends)).toISOString();
}

/** As reports group by it: what is no word character becomes a dash. */
function slug(source: string | undefined): string | null {
  return (
    source
      ?.trim()
      .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
      .slice(0, 100) || null
  );
}

function deviceOf(device: string | undefined): string | null {
  return device === 'phone' || device === 'tablet' || device === 'desktop' ? device : null;
}
