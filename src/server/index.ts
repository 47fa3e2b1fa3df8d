/** The server's public names; the SQL stores add theirs. No side effects. */
export { createServer, type GreenroomServer } from './create-server.ts';
export type { Assets, ServerOptions } from './server-parts.ts';
export { consoleLog, defaultLimits, randomIds, type Ids, type Limits, type Log } from './ports.ts';
export { systemClock, type Clock } from '../contract/clock.ts';
export { defaultRates, memoryRateLimiter, type Rate, type RateKind, type RateLimiter } from './http/rate-limit.ts';
export { publishFlow, type PublishedVersion } from './publish-flow.ts';
export { memoryBlobs, type Blobs, type ByteRange } from './blobs.ts';
export type { DocumentFault, DocumentReader, DocumentReading, DocumentToRead } from './documents/document-reader.ts';
export { memoryStore } from './store/memory.ts';
export type { FoundSession, SessionFinder, SessionPage, Store, Worked } from './store/store.ts';
export type {
  BookingRecord,
  ContentProblem,
  EventRecord,
  FileRefusal,
  FlowRecord,
  FlowSummary,
  HelpRecord,
  KeyRecord,
  OpeningRecord,
  ResumeTextRecord,
  SelfIdRecord,
  SessionChange,
  SessionData,
  SessionRecord,
  StageRecord,
  UploadRecord,
} from './store/records.ts';
