/** What a journey knows at one moment. Data only, so that a transition can be a pure function. */
import type { ErrorCode } from '../errors/index.ts';
import type { Answer, Answers, Candidate, ConsentDecision, Draft, Session } from '../contract/records.ts';
import type { FieldProblem } from '../flow/answer.ts';
import type { DayContext } from '../flow/day.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Doing, Write } from './writes.ts';

/** Where in the application the candidate stands. The landing is before a journey and not in here. */
export type Place =
  /** Who you are. */
  | { readonly page: 'identity' }
  /** Notices and consents before the start or before a stage. */
  | { readonly page: 'notices'; readonly before: string }
  /**
   * One page of a stage; stages without pages have the index 0 alone. `question`: put the focus there.
   * `edit`: reached from the review, so that the primary button leads back to it.
   */
  | {
      readonly page: 'stage';
      readonly stage: string;
      readonly index: number;
      readonly question?: string | undefined;
      readonly edit?: boolean;
    }
  /** Look over a stage's answers before they are sent. */
  | { readonly page: 'review'; readonly stage: string }
  | { readonly page: 'status' };

export type { FieldProblem };

/** A problem that is told beside its field. */
export interface ToldProblem extends FieldProblem {
  /** Told when the field was left, not at an attempt to go on: it is not in the list at the top. */
  readonly quiet?: boolean;
}

/** How safe what has been typed is. */
export type SaveState =
  | 'idle'
  /** Written on this device, on its way to the backend. */
  | 'saving'
  | 'saved'
  /** Written on this device and not for the backend yet: an answer that it cannot hold, or refused, or not sent by drafts. */
  | 'held'
  /** Kept on this device until the backend can be reached. */
  | 'on-device'
  /** Kept in this tab alone until the backend can be reached: the device takes nothing. Keep the tab open. */
  | 'in-tab';

/** How a file on its way is doing. */
export type UploadStep =
  | 'sending'
  /** It did not get through, or something else goes first. It goes on by itself. */
  | 'waiting'
  /** Another tab sends it. */
  | 'elsewhere'
  /** Held by the candidate. */
  | 'paused'
  /** Begun before a reload, on a device that could not keep its bytes: it goes on once the same file is chosen. */
  | 'missing'
  /** The backend does not take it, or the browser cannot read it. */
  | 'refused';

/** A file that was chosen and has not arrived. JSON data: an entry on the device. */
export interface Upload {
  readonly key: string;
  readonly stage: string;
  readonly question: string;
  readonly name: string;
  readonly bytes: number;
  /** When the file was changed last, in milliseconds since 1970; with name and size it tells whether another is the same. */
  readonly modified: number;
  readonly step: UploadStep;
  /** Bytes, as far as this device knows. */
  readonly sent: number;
  /** Whether the device keeps the bytes too, so that a reload goes on by itself. Absent until it is known. */
  readonly isKept?: boolean;
  /** Where it is with the backend. */
  readonly address?: string;
  /** Why it waits or was refused: an error's code, or that of its problem with the file. */
  readonly fault?: string | undefined;
}

/** A draft that is on its way, or may have arrived without a word: it is sent again as it is until there is an answer. */
export interface SentDraft extends Draft {
  readonly stage: string;
  /** Makes the repeat harmless. */
  readonly key: string;
}

/** What another device wrote, by question; null where it took the answer away. */
export interface OtherAnswers {
  readonly [questionId: string]: Answer | null;
}

/** A call that failed and that the candidate has to know about. */
export interface JourneyFailure {
  readonly code: ErrorCode;
  readonly doing: Doing;
  /** True while the journey goes on trying by itself; `retry` tries at once. */
  readonly retrying: boolean;
}

/** Everything that the pages render from. */
export interface JourneyState extends DayContext {
  readonly flow: Flow;
  readonly session: Session;
  readonly place: Place;
  /** Whether the last move was forward or back: the direction a step slides. */
  readonly direction: 'forward' | 'back';
  /** What stands in the fields, by stage: the candidate's latest, stored or not. */
  readonly answers: { readonly [stageId: string]: Answers };
  /** What was filled in because it had been told before, by stage: filled in once, and not again after it was changed. */
  readonly filled?: { readonly [stageId: string]: Answers } | undefined;
  /** Which questions of which stage hold changes that the backend has not confirmed. */
  readonly dirty: { readonly [stageId: string]: readonly string[] };
  /** The draft that the backend has not answered yet. */
  readonly draft?: SentDraft | undefined;
  /** What another device answered to questions that were answered here too, by stage: kept until the candidate has chosen. */
  readonly clashes: { readonly [stageId: string]: OtherAnswers };
  /** What was typed here for stages that another device has sent meanwhile: kept until the candidate has seen it. */
  readonly unsent: { readonly [stageId: string]: Answers };
  /** Files that have not arrived. They go on when their page is left, and when the tab is opened again. */
  readonly uploads: readonly Upload[];
  /** Calls that must reach the backend, in order; kept on the device until each is confirmed. */
  readonly outbox: readonly Write[];
  readonly candidate: Candidate;
  /** Decisions taken on the current notices page; they count once the candidate goes on. */
  readonly decisions: readonly ConsentDecision[];
  /** Notices that the candidate has passed since the page was loaded, confirmed or not. */
  readonly passedNotices: readonly string[];
  /** Problems of the current page: those of the last attempt to go on, in the order of its fields, then those of fields left since. */
  readonly problems: readonly ToldProblem[];
  /** Counts attempts that found problems, so that a summary takes the focus each time. */
  readonly attempts: number;
  readonly saving: SaveState;
  /** False while the backend cannot be reached, as far as the last call and the browser know. */
  readonly online: boolean;
  /** False when this device keeps nothing: a closed tab loses what the backend has not confirmed. */
  readonly durable: boolean;
  /** A send is under way: the primary button waits and says what for; the fields of that stage take nothing. */
  readonly sending: boolean;
  readonly failure?: JourneyFailure | undefined;
  /** A help request, scheduling deferral or like has been taken; for the page to say so. */
  readonly acknowledged?: 'help' | 'withdrawn' | 'erased' | 'deferred' | undefined;
}
