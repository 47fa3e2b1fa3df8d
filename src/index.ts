/** What `import … from 'greenroom'` gives: configuration and its types. Registers nothing, touches no page. */
export { defineFlow } from './flow/define-flow.ts';
export { checkFlow, parseFlow, type FlowCheck } from './flow/parse-flow.ts';
export { flowJsonSchema } from './flow/json-schema.ts';
export type { AnswersOf } from './flow/answers-of.ts';
export type { ComparisonOf, QuestionIds, QuestionTypeOf, StageIds } from './flow/flow-types.ts';
export { defineBackstage } from './backstage/define-backstage.ts';
export { checkBackstage, parseBackstage, type BackstageCheck } from './backstage/parse-backstage.ts';
export { backstageJsonSchema } from './backstage/json-schema.ts';
export type { Backstage, Decision, ScheduleGate } from './backstage/schema/backstage.ts';
export type { Dealbreaker } from './backstage/schema/dealbreaker.ts';
export type { Links, RedirectLink, SchedulingLink, SchedulingProvider } from './backstage/schema/links.ts';
export type { InvitationEmail, Invitations, QuietHours, Reminder, Webhook } from './backstage/schema/outreach.ts';
export type { ScoreItem, StageScoreRules } from './backstage/schema/score.ts';
export type { AssistantRules, RubricLine, StageRules } from './backstage/schema/stage-rules.ts';
export type { Answer, Answers, FileRef, StageAnswers } from './flow/answer.ts';
export type { Operator, OperatorOf, QuestionType } from './flow/operators.ts';
export type { FileKind } from './flow/file-kinds.ts';
export type {
  AllOf,
  AnyOf,
  Comparison,
  Condition,
  DayValue,
  FromToday,
  NoneOf,
  Operand,
} from './flow/schema/condition.ts';
export type {
  Ask,
  Availability,
  Block,
  Brand,
  Flow,
  Identity,
  Landing,
  Notice,
  Rights,
  Role,
  StatusTexts,
  Support,
  Theme,
} from './flow/schema/flow.ts';
export type { FaqEntry, Json } from './flow/schema/role.ts';
export type { Accommodation } from './flow/schema/service.ts';
export type { Option, Question, QuestionOf } from './flow/schema/question.ts';
export type { QuestionBase } from './flow/schema/question-base.ts';
export type {
  ConsentQuestion,
  MultipleChoiceQuestion,
  SingleChoiceQuestion,
  YesNoQuestion,
} from './flow/schema/choice-questions.ts';
export type { DateQuestion, NumberQuestion, SliderLabels, SliderQuestion } from './flow/schema/measure-questions.ts';
export type { FileQuestion, InformationQuestion } from './flow/schema/other-questions.ts';
export type {
  EmailQuestion,
  LongTextQuestion,
  Pattern,
  PhoneQuestion,
  ShortTextQuestion,
  UrlQuestion,
} from './flow/schema/text-questions.ts';
export type { Page, Prompt, SmsQuestion, Stage, StageOf, StageType } from './flow/schema/stage.ts';
export type { StageBase } from './flow/schema/stage-base.ts';
export type { AssessmentStage, Assistant, Deliverable } from './flow/schema/assessment-stage.ts';
export type { FormStage, ResumeStage, SelfIdStage } from './flow/schema/form-stages.ts';
export type { ChatKeys, InterviewStage, Persona, SmsStage } from './flow/schema/talk-stages.ts';
export type { Color, Image, Markdown, Material, Media, Text, Url } from './flow/schema/text.ts';
export type { Backend, CallOptions, LoadFlowOptions, Unsubscribe, UploadOptions } from './contract/backend.ts';
export type {
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
  HelpRequest,
  OpenedSession,
  OpenSession,
  OpenSessionRequest,
  RedirectOffer,
  ScheduleOffer,
  SchedulingEvent,
  Session,
  SessionStage,
  StageProgress,
  Submission,
  TrackedEvent,
} from './contract/records.ts';
export { exportAnswers, type ApplicationExtras, type Applications } from './importers/export-answers.ts';
export type { ExportableAnswers } from './importers/answers-to-export.ts';
export {
  DocumentError,
  GreenroomError,
  type ErrorCode,
  type GreenroomErrorOptions,
  type Problem,
} from './errors/index.ts';
