/** `greenroom/backend`: the backends that come with Greenroom, and all that is needed to write another. */
export { HttpBackend } from './backends/http.ts';
export type { HttpOptions } from './backends/http-request.ts';
export { LocalBackend, type LocalBackendOptions } from './backends/local.ts';
export type { Backend, CallOptions, LoadFlowOptions, Unsubscribe, UploadOptions } from './contract/backend.ts';
export type { Clock } from './contract/clock.ts';
export type {
  Answer,
  Answers,
  BookedTime,
  Candidate,
  CandidateMessage,
  CandidateState,
  CandidateStatus,
  ConsentDecision,
  ConsentRecord,
  ContinueLink,
  ConversationEvent,
  Draft,
  FileRef,
  HelpRequest,
  OpenedSession,
  OpenSession,
  OpenSessionRequest,
  RedirectOffer,
  ScheduleOffer,
  SchedulingEvent,
  SchedulingProvider,
  Session,
  SessionStage,
  StageProgress,
  Submission,
  TrackedEvent,
} from './contract/records.ts';
export {
  errorCodes,
  GreenroomError,
  isErrorCode,
  type ErrorCode,
  type GreenroomErrorOptions,
  type Problem,
} from './errors/index.ts';
export type { Flow } from './flow/schema/flow.ts';
