/** The records that the widget and a backend exchange. Shapes only: no behaviour, no validation library. */
import type { Answer, Answers, FileRef } from '../flow/answer.ts';

export type { Answer, Answers, FileRef };

/** Who the candidate is. */
export interface Candidate {
  name?: string;
  email?: string;
  /** E.164 once the backend has taken it; as typed on the way there. */
  phone?: string;
}

/** How far a candidate is with one stage. Never tells an outcome. */
export type StageProgress = 'locked' | 'available' | 'in-progress' | 'submitted' | 'done' | 'skipped' | 'waived';

/** One stage of a session, as the candidate may see it. Answers of a self-id stage are never in here. */
export interface SessionStage {
  id: string;
  progress: StageProgress;
  answers?: Answers;
  /** Counts the stored changes of this stage; a save names the one it builds on. */
  revision: number;
}

/** What the candidate did with a notice. */
export interface ConsentDecision {
  notice: string;
  decision: 'shown' | 'granted' | 'declined' | 'withdrawn';
}

/** A stored decision; append-only. */
export interface ConsentRecord extends ConsentDecision {
  id: string;
  noticeVersion: string;
  /** Hex SHA-256 of the text that was read. */
  textSha256: string;
  locale: string;
  at: string;
}

/** What the candidate reads about where they stand. */
export type CandidateState =
  | 'not-started'
  | 'in-progress'
  | 'in-review'
  | 'next-step'
  | 'scheduled'
  | 'complete'
  | 'closed'
  | 'withdrawn'
  | 'expired';

/** Scheduling providers whose bookings are told apart. */
export type SchedulingProvider = 'calendly' | 'cal' | 'hubspot' | 'ms-bookings' | 'google' | 'savvycal' | 'other';

/** The Schedule button: in no response before the state is `next-step`. */
export interface ScheduleOffer {
  url: string;
  provider: SchedulingProvider;
  display: 'button' | 'dialog' | 'inline';
  /** True when the provider's page tells the widget that a time was booked. */
  detectable: boolean;
  bookedAt?: string;
  startsAt?: string;
}

/** The time that was booked: in the state `scheduled`, in which there is no Schedule button any more. */
export interface BookedTime {
  provider: string;
  bookedAt: string;
  /** Absent where the provider did not tell. */
  startsAt?: string;
}

/** Where to lead everyone who reached the end. */
export interface RedirectOffer {
  url: string;
  /** In the session's locale. */
  label?: string;
  mode: 'auto' | 'link';
  afterSeconds: number;
}

/** The whole of what a candidate learns about the result. */
export interface CandidateStatus {
  state: CandidateState;
  /** The text to show, already in the session's locale. */
  message?: string;
  schedule?: ScheduleOffer;
  booking?: BookedTime;
  redirect?: RedirectOffer;
  /** The day by which the employer promises an answer. */
  reviewBy?: string;
  updatedAt: string;
}

/** One candidate's way through one version of one flow. */
export interface Session {
  id: string;
  flow: { id: string; version: number };
  /** The language that the candidate reads. */
  locale: string;
  status: CandidateStatus;
  candidate: Candidate;
  stages: SessionStage[];
  consents: ConsentRecord[];
  deadline?: string;
  /** What the resume that was handed in last says about who the candidate is: to be offered, never taken by itself. */
  found?: Candidate;
}

/** What a new, invited or returning candidate opens a session with. */
export interface OpenSession {
  /** A candidate's own link: leads into the session that is there. */
  invite?: string;
  candidate?: Candidate;
  source?: string;
  locale?: string;
  prefill?: { answers?: Answers };
  /** `phone`, `tablet` or `desktop`: for the funnel by device. */
  device?: string;
}

/** The same, for a {@link Backend}: which flow it is for. */
export interface OpenSessionRequest extends OpenSession {
  flow: string;
}

/** A freshly opened session with the token that proves it. */
export interface OpenedSession extends Session {
  token: string;
}

/** A link's token: whoever has it can open the session on another device, once. */
export interface ContinueLink {
  /** Begins with `gr_`; then 20 to 180 letters, digits, `-` and `_`. Travels in the fragment of an address and nowhere else. */
  token: string;
  /** Until when it can be used. */
  expiresAt: string;
}

/** Answers on the way to the backend, and the revision they build on. */
export interface Draft {
  answers: Answers;
  revision: number;
}

/**
 * The final answers of a stage, or its skipping where it is optional. `key` makes a repeat harmless. With `revision`, the stored
 * one that the answers build on, a stage that another device has changed since is not sent over: `conflict`.
 */
export type Submission = { key: string; answers: Answers; revision?: number } | { key: string; skip: true };

/** What the candidate did about booking a time. */
export interface SchedulingEvent {
  event: 'opened' | 'deferred' | 'booked' | 'cancelled';
  by: 'embed' | 'self';
  provider?: string;
  externalId?: string;
  startsAt?: string;
  endsAt?: string;
}

/** A candidate asks for a person, more time, or another way. */
export interface HelpRequest {
  kind: 'accommodation' | 'technical' | 'another-way' | 'more-time' | 'person';
  message?: string;
  contact?: string;
}

/** What a candidate writes in a conversation; `value` is a quick reply's or a picker's. */
export interface CandidateMessage {
  text?: string;
  value?: Answer;
  key: string;
}

/** One piece of a conversation as it arrives. */
export interface ConversationEvent {
  id: string;
  type: 'message' | 'delta' | 'typing' | 'question' | 'stage-done' | 'error';
  role?: 'interviewer' | 'candidate';
  text?: string;
  question?: { id: string; type: string; options?: { value: string; label: string }[] };
  at: string;
  ai?: boolean;
}

/** One step of the funnel: ids and states, never answers. */
export interface TrackedEvent {
  name: string;
  at: string;
  session?: string;
  stage?: string;
  question?: string;
}
