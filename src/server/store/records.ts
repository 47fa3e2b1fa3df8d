/** What a store keeps. Shapes only; times are ISO 8601 UTC with milliseconds (`new Date().toISOString()`). */
import type { Answers, Candidate, ConsentRecord, TrackedEvent } from '../../contract/records.ts';
import type { Backstage } from '../../backstage/schema/backstage.ts';
import type { StageEvaluation } from '../../backstage/evaluate-stage.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { FileKind } from '../../flow/file-kinds.ts';
import type { DocumentFault } from '../documents/document-reader.ts';

/** One published version of a flow with its backstage. Never changes once it is there. */
export interface FlowRecord {
  id: string;
  /** Counts from 1, without gaps. */
  version: number;
  flow: Flow;
  backstage: Backstage;
  /** Hex SHA-256 of both documents: tells whether a new publication changes anything. */
  hash: string;
  publishedAt: string;
}

/** One row of the recruiter's list of flows: the newest version of each. */
export type FlowSummary = Pick<FlowRecord, 'id' | 'version' | 'publishedAt' | 'flow'>;

/** One candidate's way through one version of one flow. */
export interface SessionRecord {
  id: string;
  flowId: string;
  flowVersion: number;
  /** Hex SHA-256 of the token of its opening; the token itself is nowhere. Unique. Further ones: {@link TokenRecord}. */
  tokenHash: string;
  /** What makes a repeat of the opening return this session; null where it was opened without a key. */
  opening: OpeningRecord | null;
  /** Raised by the store with each change: what a concurrent change is noticed by. Starts at 1. */
  version: number;
  locale: string;
  source: string | null;
  device: string | null;
  candidate: Candidate;
  /** The random id that the scheduling address carries. Unique. */
  trackingId: string;
  /** What a recruiter decided, if anything. */
  action: 'shortlist' | 'dismiss' | null;
  actionAt: string | null;
  withdrawnAt: string | null;
  deadline: string | null;
  /** When every stage was done for the first time. */
  finishedAt: string | null;
  /** What the candidate did about the Schedule button before booking. */
  schedulingOpenedAt: string | null;
  schedulingDeferredAt: string | null;
  createdAt: string;
  updatedAt: string;
  /** When what the candidate reads last changed; moves with nothing else, or it would tell of hidden changes. */
  statusAt: string;
}

/** The opening of a session, so that its repeat can be answered without storing the token. */
export interface OpeningRecord {
  /** Hex SHA-256 of flow and Idempotency-Key. Unique. */
  keyHash: string;
  requestHash: string;
  /** The token is worked out from this and the key, which is not stored. */
  salt: string;
}

/**
 * A further way into a session, beside the token of its opening: an invite, which can be exchanged for a token once, or a token
 * that was had for one.
 */
export interface TokenRecord {
  /** Hex SHA-256 of the token; the token itself is nowhere. Unique. */
  hash: string;
  /** `invite`: what a link carries; opens nothing by itself. `session`: what calls are made with. */
  kind: 'invite' | 'session';
  /** When an invite can be exchanged no more; null for a session's token. */
  expiresAt: string | null;
  /** When an invite was exchanged. */
  usedAt: string | null;
  /** What makes a repeat of the exchange return this token; null for an invite, and where it was exchanged without a key. */
  opening: OpeningRecord | null;
  createdAt: string;
}

/** One stage of one session; there is no row before the first draft, submission, score or waiver. */
export interface StageRecord {
  stage: string;
  /** Counts stored changes of the answers. */
  revision: number;
  /** Always empty for a self-id stage: its values are kept apart. */
  answers: Answers;
  submissions: number;
  submittedAt: string | null;
  skippedAt: string | null;
  waivedAt: string | null;
  /** Raw scores by question id, given by a person or an evaluator. */
  scores: { [questionId: string]: number };
  /** What the rules said when the stage was submitted; null before. */
  evaluation: StageEvaluation | null;
  updatedAt: string;
}

/** A time that was booked, as last heard of. */
export interface BookingRecord {
  id: string;
  provider: string;
  by: 'webhook' | 'embed' | 'self';
  state: 'booked' | 'rescheduled' | 'cancelled';
  externalId: string | null;
  startsAt: string | null;
  endsAt: string | null;
  createdAt: string;
  updatedAt: string;
}

/** A file on its way or arrived. The bytes are in {@link Blobs} under the same id. */
export interface UploadRecord {
  id: string;
  stage: string;
  question: string | null;
  name: string;
  /** Size in bytes, as announced. */
  bytes: number;
  /** Set once all bytes are there and looked at: the media type, the hex SHA-256, who a resume says that it is from. */
  finished: { type: string; sha256: string; at: string; found?: Candidate } | null;
  /** Set once all bytes are there and not taken; they are gone then. */
  refused: FileRefusal | null;
  createdAt: string;
  /** When it is lost unless it is finished: from then on it is not there for the candidate, and is swept away. */
  expiresAt: string;
}

/** The codes of problems with a file's content. */
export type ContentProblem = 'file-type' | `file-${DocumentFault}`;

/** Why a file was not taken, so that a repeat is answered in the same way. */
export interface FileRefusal {
  problem: ContentProblem;
  /** The kind that the content is of, where it is of another than the name says. */
  content: FileKind | null;
  at: string;
}

/** The text of a resume; apart from its upload, because most who read a session do not need it. */
export interface ResumeTextRecord {
  /** Id of the upload. */
  upload: string;
  text: string;
}

/** A request for a person, more time or another way. */
export interface HelpRecord {
  id: string;
  kind: string;
  message: string | null;
  contact: string | null;
  at: string;
}

/** Voluntary self-identification: read by the candidate's own export and by nothing else. */
export interface SelfIdRecord {
  stage: string;
  answers: Answers;
  at: string;
}

/** A write that was answered, so that its repeat gets the same answer. */
export interface KeyRecord {
  /** A session's id, or the kind of write where there is no session. Unique together with `keyHash`. */
  owner: string;
  keyHash: string;
  requestHash: string;
  status: number;
  /** The JSON body of the answer; null for an empty one. */
  body: unknown;
  at: string;
}

/** One event of the funnel with the moment it arrived. */
export interface EventRecord extends TrackedEvent {
  receivedAt: string;
}

/** A session with all that belongs to it, but self-id values, help requests and the texts of resumes. */
export interface SessionData {
  session: SessionRecord;
  /** In no certain order. */
  stages: StageRecord[];
  /** Oldest first. */
  consents: ConsentRecord[];
  /** Oldest first. */
  bookings: BookingRecord[];
  uploads: UploadRecord[];
  /** Oldest first. */
  tokens: TokenRecord[];
}

/** What one request changes in a session; applied wholly or not at all. */
export interface SessionChange {
  /** The whole new row; `version` is the one that was read, the store raises it. */
  session: SessionRecord;
  /** Written by stage id over what is there. */
  stages?: StageRecord[];
  /** Appended. */
  consents?: ConsentRecord[];
  /** Written by id over what is there. */
  bookings?: BookingRecord[];
  /** Written by id over what is there. */
  uploads?: UploadRecord[];
  /** Written by upload over what is there. */
  resumeTexts?: ResumeTextRecord[];
  /** Written by hash over what is there. */
  tokens?: TokenRecord[];
  /** Appended. */
  help?: HelpRecord[];
  /** Written by stage id over what is there. */
  selfId?: SelfIdRecord[];
  /** Its owner is this session's id. */
  key?: KeyRecord;
  /** True when what the candidate reads has changed: subscribers are told after the commit. */
  announce?: boolean;
}
