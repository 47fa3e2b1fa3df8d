/** What can happen to a journey: what the candidate does, and what the ports report back. */
import type { GreenroomError } from '../errors/index.ts';
import type {
  Answer,
  Answers,
  Candidate,
  CandidateStatus,
  ConsentDecision,
  FileRef,
  HelpRequest,
  SchedulingEvent,
  Session,
} from '../contract/records.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { JourneyState, SentDraft, Upload } from './state.ts';
import type { Doing, Write } from './writes.ts';

/** What the candidate does. */
export type CandidateAction =
  | { readonly type: 'answer'; readonly stage: string; readonly question: string; readonly answer: Answer | undefined }
  /** Of two answers to one question, from here and from another device, this one counts. */
  | { readonly type: 'choose'; readonly stage: string; readonly question: string; readonly from: 'here' | 'there' }
  /** What was not sent with a stage has been seen. */
  | { readonly type: 'seen'; readonly stage: string }
  | { readonly type: 'candidate'; readonly candidate: Candidate }
  /** The candidate has left a field that they changed: what is wrong with it is told beside it. */
  | { readonly type: 'left'; readonly field: string }
  /** A page of a stage is about to be shown: what is asked there and was told before is filled in. */
  | { readonly type: 'fill' }
  /** Something that was found in the candidate's resume is who they are, as they say. */
  | { readonly type: 'use-found'; readonly field: keyof Candidate }
  | { readonly type: 'decide'; readonly decision: ConsentDecision }
  /** The primary button: check this page, then go on, review or send. */
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** From the review: change the answers of one page. */
  | { readonly type: 'edit'; readonly stage: string; readonly index: number; readonly question?: string }
  | { readonly type: 'skip' }
  | { readonly type: 'retry' }
  | { readonly type: 'help'; readonly request: HelpRequest }
  | { readonly type: 'scheduling'; readonly event: SchedulingEvent }
  | { readonly type: 'withdraw' }
  | { readonly type: 'erase' }
  | { readonly type: 'locale'; readonly locale: string }
  /** Hold a file on its way, go on with it (now, where it waits), or give it up. */
  | { readonly type: 'upload'; readonly key: string; readonly wish: 'pause' | 'go-on' | 'cancel' };

/** What the ports report. */
export type PortReport =
  /** This draft is about to be sent. */
  | { readonly type: 'drafting'; readonly draft: SentDraft }
  /** The backend keeps this draft. `answers` are the ones that were sent. */
  | { readonly type: 'saved'; readonly stage: string; readonly revision: number; readonly answers: Answers }
  /** The backend has taken a call of the outbox. */
  | { readonly type: 'confirmed'; readonly write: Write; readonly session?: Session | undefined }
  /** The backend has refused a call of the outbox for good. */
  | { readonly type: 'refused'; readonly write: Write; readonly error: GreenroomError }
  /** A call did not go through. It is tried again where the error is retryable. */
  | { readonly type: 'failed'; readonly doing: Doing; readonly error: GreenroomError }
  /** A file was chosen. */
  | { readonly type: 'uploading'; readonly upload: Upload }
  /** Files were on their way when this page was left the last time. */
  | { readonly type: 'uploads-found'; readonly uploads: readonly Upload[] }
  /** How one is doing. */
  | { readonly type: 'upload-moved'; readonly key: string; readonly change: UploadChange }
  /** It has arrived; without `file`: another tab has taken care of it. */
  | { readonly type: 'upload-ended'; readonly key: string; readonly file?: FileRef }
  | { readonly type: 'session'; readonly session: Session }
  | { readonly type: 'status'; readonly status: CandidateStatus }
  | { readonly type: 'flow'; readonly flow: Flow }
  /** Whether the device could keep what was typed. */
  | { readonly type: 'kept'; readonly durable: boolean }
  | { readonly type: 'online' }
  | { readonly type: 'offline' };

/** Anything that moves a journey. */
export type JourneyEvent = CandidateAction | PortReport;

/** What can change of a file on its way. */
export type UploadChange = Partial<Pick<Upload, 'step' | 'sent' | 'isKept' | 'address' | 'fault'>>;

/** A file that was chosen for a question. */
export interface ChosenFile {
  readonly stage: string;
  readonly question: string;
  readonly file: File;
}

/** A running journey, as pages see it: state comes down, actions go up. */
export interface Journey {
  readonly state: JourneyState;
  send(action: CandidateAction): void;
  /** Calls back after each change; returns how to stop. */
  subscribe(listener: (state: JourneyState) => void): () => void;
  /**
   * Sends a file to its question. `state.uploads` tells how it is doing; once it has arrived it is part of the answer, and the
   * page cannot be left forward before. The same file again goes on where an earlier one stopped.
   */
  upload(chosen: ChosenFile): void;
  /** The candidate's own data as a file to keep. */
  exportData(): Promise<Blob>;
  /** Ends timers, listeners and calls. Nothing typed is lost: it is on the device. */
  stop(): void;
}
