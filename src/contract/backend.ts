/** The pluggable part: what the widget asks of any backend. */
import type { Flow } from '../flow/schema/flow.ts';
import type {
  Candidate,
  CandidateMessage,
  CandidateStatus,
  ConsentDecision,
  ContinueLink,
  ConversationEvent,
  Draft,
  FileRef,
  HelpRequest,
  OpenedSession,
  OpenSessionRequest,
  SchedulingEvent,
  Session,
  Submission,
  TrackedEvent,
} from './records.ts';

/** What every call may be given. */
export interface CallOptions {
  signal?: AbortSignal;
  /** Makes a repeat of a write harmless; a backend makes one up where it is absent. */
  key?: string;
}

/** What loading a flow may be given. */
export interface LoadFlowOptions {
  /** Texts may come in this language alone. */
  locale?: string;
  /** The version that a running session is pinned to; absent: the newest. */
  version?: number;
  signal?: AbortSignal;
}

/** What an upload may be given. */
export interface UploadOptions {
  name: string;
  question?: string;
  /** Called with bytes sent and bytes in all. */
  onProgress?: (sent: number, total: number) => void;
  signal?: AbortSignal;
  /** Makes a repeat of the beginning harmless; a backend makes one up where it is absent. */
  key?: string;
  /** Where an upload that was begun earlier goes on; as `onAddress` told it. */
  address?: string;
  /** Told where the upload is as soon as there is a place, and again where it had to begin anew. */
  onAddress?: (address: string) => void;
}

/** Ends a subscription. */
export type Unsubscribe = () => void;

/**
 * Where an interview is kept. Every failure is a `GreenroomError`; every call ends, also without a network
 * (`offline`, `timeout`). A token that is wrong or was erased gives `unauthorized` or `not-found`.
 *
 * @example
 * element.adapter = new HttpBackend({ baseUrl: 'https://interviews.example.com' });
 */
export interface Backend {
  /** The flow document. @throws `not-found` where there is none of that id or version. */
  loadFlow(flowId: string, options: LoadFlowOptions): Promise<Flow>;
  /**
   * A new session, or the one behind an invite, with a token of its own. @throws `closed` or `expired` where nobody can begin any more;
   * for an invite: `unauthorized` where it was used before, `expired` where it is too old, `not-found` where it is none.
   */
  openSession(request: OpenSessionRequest, options?: CallOptions): Promise<OpenedSession>;
  /** An invite to the session, to go on with on another device. A backend without it offers no such link. */
  createLink?(token: string, options?: CallOptions): Promise<ContinueLink>;
  /** The session as it is stored: answers so far, revisions, status; its texts in `locale`, kept from then on. */
  loadSession(token: string, options?: CallOptions & { locale?: string }): Promise<Session>;
  /** Says, or corrects, who the candidate is; what is absent stays. @throws `invalid` with the fields to mend. */
  updateCandidate(token: string, candidate: Candidate, options?: CallOptions): Promise<Session>;
  /** Keeps answers while they are written. @throws `conflict` where `revision` is not the stored one; nothing changes. */
  saveDraft(token: string, stageId: string, draft: Draft, options?: CallOptions): Promise<{ revision: number }>;
  /**
   * Sends or skips a stage; a repeat with the same `submission.key` has one effect. @throws `invalid` with what is missing, `conflict`
   * where the stage was sent before, or changed since `submission.revision`; nothing changes.
   */
  submitStage(token: string, stageId: string, submission: Submission, options?: CallOptions): Promise<Session>;
  /**
   * Hands a file over, or the rest of one. One try: what failed retryably goes on by another call with the `address`.
   * @throws `too-large`, `unsupported-type`.
   */
  upload(token: string, stageId: string, file: Blob, options: UploadOptions): Promise<FileRef>;
  /** Ends an upload that was begun and is not wanted any more. A backend without it lets such uploads expire. */
  cancelUpload?(token: string, address: string, options?: CallOptions): Promise<void>;
  /** Says something in a conversation and reads what comes back, piece by piece. */
  converse(
    token: string,
    stageId: string,
    message: CandidateMessage,
    options?: CallOptions,
  ): AsyncIterable<ConversationEvent>;
  /** Calls back with the status at once and with each change; falls back to polling that backs off. */
  watchStatus(token: string, onStatus: (status: CandidateStatus) => void, options?: CallOptions): Unsubscribe;
  /** Tells what the candidate did about booking a time. @throws `invalid` where no time is offered. */
  reportScheduling(token: string, event: SchedulingEvent, options?: CallOptions): Promise<Session>;
  /** Records decisions on notices; nothing recorded is ever changed. @throws `invalid` for a notice that the flow lacks. */
  recordConsent(token: string, decision: ConsentDecision | ConsentDecision[], options?: CallOptions): Promise<void>;
  /** Asks for a person, more time, or another way. It never counts against anyone. */
  requestHelp(token: string, request: HelpRequest, options?: CallOptions): Promise<void>;
  /** Everything that is stored about the candidate and that they may see, as a file. */
  exportData(token: string, options?: CallOptions): Promise<Blob>;
  /** Removes the session with all it holds; afterwards its token is `not-found`. */
  eraseData(token: string, options?: CallOptions): Promise<void>;
  /** Takes the application back; the data stay until they are erased or too old. */
  withdraw(token: string, options?: CallOptions): Promise<Session>;
  /** Counts steps of the funnel: ids and states, never answers. Never fails and never waits. */
  track(events: TrackedEvent[]): void;
}
