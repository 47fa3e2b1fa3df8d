/**
 * How tus-js-client makes its requests: by the `fetch` that a backend was given, or by XMLHttpRequest, which alone can tell how
 * much has been sent. A request ends when nothing has moved for a while, however long it takes in all.
 */
import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';
import { GreenroomError } from '../errors/index.ts';
import { addressOf, failureOf, headersOf, type Http } from './http-request.ts';
import type { UploadLine } from './upload-line.ts';

/** A request in which nothing has moved for so long is given up. */
const silenceMs = 60_000;

/** Whose requests, and over what. */
export interface TusCalls {
  readonly http: Http;
  readonly token: string;
  /** Idempotency-Key of the request that begins an upload. */
  readonly key: string;
  readonly line: UploadLine;
  /** Where the page's own network is used. */
  readonly xhr?: (() => XMLHttpRequest) | undefined;
}

/** The address of an upload, by its id. */
export function uploadAddress(http: Http, upload: string): string {
  return addressOf(http, 'PATCH /v1/uploads/:upload', { params: { upload } });
}

/** Requests for one upload: those of the library, and those that it has no method for. */
export interface TusStack extends HttpStack {
  /** Makes a request without a body. @throws GreenroomError for every answer but a good one. */
  request(method: string, address: string, headers?: { readonly [name: string]: string }): Promise<HttpResponse>;
}

/** Requests for one upload. */
export function tusStack(calls: TusCalls): TusStack {
  const createRequest = (method: string, url: string) => new TusRequest(calls, method, url);
  return {
    getName: () => 'greenroom',
    createRequest,
    async request(method, address, headers = {}) {
      const request = createRequest(method, address);
      for (const [name, value] of Object.entries({ 'Tus-Resumable': '1.0.0', ...headers }))
        request.setHeader(name, value);
      const answer = await request.send(null);
      if (answer.getStatus() >= 300) throw await failureOfAnswer(answer);
      return answer;
    },
  };
}

/** The failure that an answer tells of; one that looks good and was not to be used comes from someone in between. */
export async function failureOfAnswer(answer: HttpResponse): Promise<GreenroomError> {
  const status = answer.getStatus();
  // Another request for the same upload has not ended yet: soon it will have.
  if (status < 300 || status === 423) return new GreenroomError('unavailable', `The answer was ${status}.`);
  const wait = answer.getHeader('Retry-After');
  return failureOf(new Response(answer.getBody(), { status, headers: wait ? { 'Retry-After': wait } : {} }));
}

interface Answer {
  readonly status: number;
  readonly body: string;
  header(name: string): string | null;
}

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Blob | null;
  readonly signal: AbortSignal;
  readonly onProgress: (bytes: number) => void;
}

class TusRequest implements HttpRequest {
  readonly #calls: TusCalls;
  readonly #method: string;
  readonly #url: string;
  readonly #headers: { [name: string]: string };
  readonly #stop = new AbortController();
  #onProgress: (bytes: number) => void = () => undefined;

  constructor(calls: TusCalls, method: string, url: string) {
    const { http, token, key } = calls;
    const isBeginning = method === 'POST' && url === addressOf(http, 'POST /v1/uploads', {});
    this.#calls = calls;
    this.#method = method;
    this.#url = url;
    this.#headers = headersOf({ token, ...(isBeginning && { key }) });
  }

  getMethod = (): string => this.#method;
  getURL = (): string => this.#url;
  getHeader = (name: string): string | undefined => this.#headers[name];
  getUnderlyingObject = (): undefined => undefined;

  setHeader(name: string, value: string): void {
    this.#headers[name] = value;
  }

  setProgressHandler(onProgress: (bytes: number) => void): void {
    this.#onProgress = onProgress;
  }

  /** @throws GreenroomError `timeout` where nothing moves any more, `offline` for every other way not to get through. */
  async send(body: Blob | null): Promise<HttpResponse> {
    const { http, line, xhr } = this.#calls;
    const { signal } = this.#stop;
    const begun = http.clock.now();
    let cancel = () => {};
    const watch = () => {
      cancel();
      cancel = http.clock.after(silenceMs, () => this.#stop.abort(new GreenroomError('timeout')));
    };
    const onProgress = (bytes: number) => (watch(), this.#onProgress(bytes));
    const sent = { method: this.#method, url: this.#url, headers: this.#headers, body, signal, onProgress };
    watch();
    try {
      const answer = await Promise.race([ended(signal), xhr ? byXhr(xhr(), sent) : byFetch(http, sent)]);
      if (body && answer.status < 300) line.arrived(body.size, http.clock.now() - begun);
      return responseOf(http, answer);
    } catch (cause) {
      const error = cause instanceof GreenroomError ? cause : new GreenroomError('offline', undefined, { cause });
      if (body && error.code === 'timeout') line.stalled();
      throw error;
    } finally {
      cancel();
    }
  }

  async abort(): Promise<void> {
    this.#stop.abort(new GreenroomError('offline'));
  }
}

/** Rejects when the signal aborts: a fetch that was given may not look at it. */
function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = () => reject(signal.reason as GreenroomError);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

async function byFetch({ fetch }: Http, { url, onProgress: _, ...init }: Sent): Promise<Answer> {
  const response = await fetch(url, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' });
  const { status, headers } = response;
  return { status, header: (name) => headers.get(name), body: await response.text() };
}

function byXhr(xhr: XMLHttpRequest, { method, url, headers, body, signal, onProgress }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.onload = () =>
      resolve({ status: xhr.status, body: xhr.responseText, header: (name) => xhr.getResponseHeader(name) });
    xhr.onerror = () => reject(new GreenroomError('offline'));
    if (body) xhr.upload.onprogress = ({ loaded }) => onProgress(loaded);
    signal.addEventListener('abort', () => xhr.abort());
    xhr.send(body);
  });
}

function responseOf(http: Http, { status, body, header }: Answer): HttpResponse {
  return {
    getStatus: () => status,
    getBody: () => body,
    getUnderlyingObject: () => undefined,
    getHeader(name) {
      const value = header(name) ?? undefined;
      // The id alone counts: what stands before it is known here, and a proxy on the way may not know it.
      return name === 'Location' && value ? uploadAddress(http, uploadIn(value)) : value;
    },
  };
}

/** The id at the end of an upload's address. */
export function uploadIn(address: string): string {
  return decodeURIComponent(address.split('/').at(-1) ?? '');
}
