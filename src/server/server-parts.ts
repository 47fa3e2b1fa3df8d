/** The parts that every handler works with, once the options have their defaults. */
import { systemClock, type Clock } from '../contract/clock.ts';
import { memoryBlobs, type Blobs } from './blobs.ts';
import type { DocumentReader } from './documents/document-reader.ts';
import { flowLibrary, type FlowLibrary } from './flow-library.ts';
import { memoryRateLimiter, type RateLimiter } from './http/rate-limit.ts';
import { consoleLog, defaultLimits, randomIds, type Ids, type Limits, type Log } from './ports.ts';
import { openStreams, type OpenStreams } from './session/open-streams.ts';
import type { Store } from './store/store.ts';
import { piecesUnderWay, type PiecesUnderWay } from './uploads/pieces-under-way.ts';

/** Answers a request for a file, or nothing where it names none. */
export type Assets = (request: Request) => Promise<Response | undefined>;

/** What {@link createServer} takes. Everything but the store has a default. */
export interface ServerOptions {
  store: Store;
  /** Where uploaded bytes go. Default: memory. */
  blobs?: Blobs | undefined;
  /** Opens uploaded documents: `workerDocuments()` on Node. Default: none, and only the kind of a file is checked. */
  documents?: DocumentReader | undefined;
  clock?: Clock | undefined;
  ids?: Ids | undefined;
  /** The recruiter's key (`GREENROOM_ADMIN_KEY`). Without it recruiters' routes answer 503. */
  adminKey?: string | undefined;
  /** The address that the server is reached under from outside, with the path before `/v1` if there is one. */
  publicUrl?: string | undefined;
  log?: Log | undefined;
  limits?: Partial<Limits> | undefined;
  /** How often one caller may call. Default: generous, counted in this process. */
  rateLimiter?: RateLimiter | undefined;
  /** The caller's network address, for limits by address; undefined where it is not known or is a proxy's. Default: not known. */
  clientAddress?: ((request: Request) => string | undefined) | undefined;
  /** Serves `/greenroom.js`, `/greenroom/VERSION/…` and whatever else is no route. */
  assets?: Assets | undefined;
}

/** The options with their defaults, and the flows read so far. */
export interface ServerParts {
  readonly store: Store;
  readonly blobs: Blobs;
  readonly documents: DocumentReader | undefined;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly adminKey: string | undefined;
  readonly publicUrl: string | undefined;
  readonly log: Log;
  readonly limits: Limits;
  readonly rateLimiter: RateLimiter;
  readonly clientAddress: (request: Request) => string | undefined;
  readonly assets: Assets | undefined;
  readonly flows: FlowLibrary;
  readonly streams: OpenStreams;
  readonly pieces: PiecesUnderWay;
}

/** Fills in the defaults. */
export function serverParts(options: ServerOptions): ServerParts {
  const clock = options.clock ?? systemClock;
  const limits = { ...defaultLimits, ...options.limits };
  return {
    store: options.store,
    blobs: options.blobs ?? memoryBlobs(),
    documents: options.documents,
    clock,
    ids: options.ids ?? randomIds,
    adminKey: options.adminKey === '' ? undefined : options.adminKey,
    publicUrl: options.publicUrl,
    log: options.log ?? consoleLog,
    limits,
    rateLimiter: options.rateLimiter ?? memoryRateLimiter(clock),
    clientAddress: options.clientAddress ?? (() => undefined),
    assets: options.assets,
    flows: flowLibrary(options.store),
    streams: openStreams(limits.streamsPerSession),
    pieces: piecesUnderWay(),
  };
}
