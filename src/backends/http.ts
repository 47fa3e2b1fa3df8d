/** The backend behind the HTTP API. Each call is one request; what comes back is looked at before it is used. */
import type { Backend, CallOptions, LoadFlowOptions, Unsubscribe, UploadOptions } from '../contract/backend.ts';
import { newKey } from '../contract/new-key.ts';
import { onDemand } from '../contract/on-demand.ts';
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
} from '../contract/records.ts';
import { GreenroomError } from '../errors/index.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { loadFlow, openSession } from './http-flow.ts';
import { readLink, readRevision, readSession } from './http-read.ts';
import {
  createHttp,
  readJson,
  readNothing,
  request,
  type Http,
  type HttpCall,
  type HttpOptions,
  type RouteLine,
} from './http-request.ts';

const uploadCode = onDemand(() => import('./http-upload.ts'));
const watchCode = onDemand(() => import('./watch-status.ts'));

/**
 * A Greenroom server, reached with `fetch`. Takes any `fetch`, so that the server can also be in the same process.
 *
 * @example
 * const backend = new HttpBackend({ baseUrl: 'https://interviews.example.com' });
 * const flow = await backend.loadFlow('warehouse-associate', { locale: 'es' });
 */
export class HttpBackend implements Backend {
  readonly #http: Http;
  readonly #xhr: (() => XMLHttpRequest) | undefined;

  constructor(options: HttpOptions) {
    this.#http = createHttp(options);
    // Only the page's own network has an XMLHttpRequest beside its fetch.
    this.#xhr = options.fetch || typeof XMLHttpRequest === 'undefined' ? undefined : () => new XMLHttpRequest();
  }

  loadFlow(flowId: string, options: LoadFlowOptions): Promise<Flow> {
    return loadFlow(this.#http, flowId, options);
  }

  openSession(opening: OpenSessionRequest, options?: CallOptions): Promise<OpenedSession> {
    return openSession(this.#http, opening, options);
  }

  async createLink(token: string, options?: CallOptions): Promise<ContinueLink> {
    return readLink(await request(this.#http, 'POST /v1/session/links', write(token, options), readJson));
  }

  loadSession(token: string, { locale, signal }: CallOptions & { locale?: string } = {}): Promise<Session> {
    return this.#session('GET /v1/session', { token, query: { locale }, signal });
  }

  updateCandidate(token: string, candidate: Candidate, options?: CallOptions): Promise<Session> {
    return this.#session('PUT /v1/session/candidate', write(token, options, candidate));
  }

  async saveDraft(token: string, stage: string, draft: Draft, options?: CallOptions): Promise<{ revision: number }> {
    const call = { ...write(token, options, draft), params: { stage } };
    return readRevision(await request(this.#http, 'PUT /v1/session/stages/:stage/draft', call, readJson));
  }

  submitStage(token: string, stage: string, submission: Submission, options: CallOptions = {}): Promise<Session> {
    const { key, ...rest } = submission;
    const { revision, ...body } = 'answers' in rest ? rest : { ...rest, revision: undefined };
    const call = { ...write(token, { ...options, key }, body), params: { stage } };
    // Not in the body: a repeat of the same submission has to be the same to the byte, whatever is known by then.
    const headers = revision === undefined ? undefined : { 'If-Match': `"${revision}"` };
    return this.#session('POST /v1/session/stages/:stage/submit', { ...call, ...(headers && { headers }) });
  }

  upload(token: string, stage: string, file: Blob, options: UploadOptions): Promise<FileRef> {
    const parts = { ...options, xhr: this.#xhr };
    return uploadCode().then(({ uploadFile }) => uploadFile(this.#http, token, stage, file, parts));
  }

  cancelUpload(token: string, address: string): Promise<void> {
    return uploadCode().then(({ endUpload }) => endUpload({ http: this.#http, token, xhr: this.#xhr }, address));
  }

  /** Conversations are not part of this version: throws `unavailable`. */
  converse(
    _token: string,
    _stage: string,
    _message: CandidateMessage,
    _options?: CallOptions,
  ): AsyncIterable<ConversationEvent> {
    throw new GreenroomError('unavailable', 'This version of the HTTP backend has no conversations.');
  }

  watchStatus(token: string, onStatus: (status: CandidateStatus) => void, options: CallOptions = {}): Unsubscribe {
    const stop = new AbortController();
    const end = () => stop.abort();
    options.signal?.addEventListener('abort', end, { signal: stop.signal });
    if (options.signal?.aborted) end();
    this.#watch(token, onStatus, stop.signal);
    return end;
  }

  reportScheduling(token: string, event: SchedulingEvent, options?: CallOptions): Promise<Session> {
    return this.#session('POST /v1/session/scheduling', write(token, options, event));
  }

  recordConsent(token: string, decision: ConsentDecision | ConsentDecision[], options?: CallOptions): Promise<void> {
    return request(this.#http, 'POST /v1/session/consents', write(token, options, decision), readNothing);
  }

  requestHelp(token: string, help: HelpRequest, options?: CallOptions): Promise<void> {
    return request(this.#http, 'POST /v1/session/help', write(token, options, help), readNothing);
  }

  exportData(token: string, { signal }: CallOptions = {}): Promise<Blob> {
    return request(this.#http, 'GET /v1/session/data', { token, signal }, (response) => response.blob());
  }

  eraseData(token: string, options?: CallOptions): Promise<void> {
    return request(this.#http, 'DELETE /v1/session/data', write(token, options), readNothing);
  }

  withdraw(token: string, options?: CallOptions): Promise<Session> {
    return this.#session('POST /v1/session/withdraw', write(token, options, {}));
  }

  /** Never waits, never fails: a funnel with a hole in it is better than a page that stops. */
  track(events: TrackedEvent[]): void {
    request(this.#http, 'POST /v1/events', { key: newKey(), json: events }, readNothing).catch(() => {});
  }

  #watch(token: string, onStatus: (status: CandidateStatus) => void, signal: AbortSignal): void {
    watchCode().then(
      ({ StatusWatch }) => new StatusWatch(this.#http, token, onStatus, signal).run(),
      // The code did not come: without it the status could never change, so it is asked for again.
      () => signal.aborted || this.#http.clock.after(5_000, () => this.#watch(token, onStatus, signal)),
    );
  }

  async #session(line: RouteLine, call: HttpCall): Promise<Session> {
    return readSession(await request(this.#http, line, call, readJson));
  }
}

/** A call that changes something; its key makes a repeat harmless. */
function write(token: string, { key = newKey(), signal }: CallOptions = {}, json?: unknown): HttpCall {
  return { token, key, signal, json };
}
