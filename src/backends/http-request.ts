/** One HTTP call: its address, its time limit, and its failure as a GreenroomError. Knows no records. */
import { systemClock, type Clock } from '../contract/clock.ts';
import type { RouteName, routes } from '../contract/routes.ts';
import { errorCodes, GreenroomError, isErrorCode, type ErrorCode, type Problem } from '../errors/index.ts';

/** Where calls go, and how. */
export interface Http {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: Clock;
}

/** What an {@link Http} is made from. */
export interface HttpOptions {
  /** The server's address, with the path before `/v1` if there is one. */
  baseUrl: string;
  /** Default: the page's own. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  clock?: Clock;
}

/** Method and path of every call: a row of the route table, which browsers do not load. */
type Line<N extends RouteName> = `${(typeof routes)[N]['method']} ${(typeof routes)[N]['path']}`;
export type RouteLine = { [N in RouteName]: Line<N> }[RouteName];

/** What a call may carry. */
export interface HttpCall {
  /** Values for the `:name` parts of the path. */
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string | number | undefined };
  readonly token?: string;
  /** Idempotency-Key. */
  readonly key?: string;
  readonly json?: unknown;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: BodyInit;
  readonly signal?: AbortSignal | undefined;
}

/** Characters of a body that is sent from a page which may be about to go. */
const longestFarewell = 8_000;
/** No call that only moves a few kilobytes takes longer. */
const patience = 12_000;

/** Fills in what was left out. */
export function createHttp(options: HttpOptions): Http {
  const { baseUrl, clock = systemClock, fetch = (url, init) => globalThis.fetch(url, init) } = options;
  return { baseUrl: baseUrl.replace(/\/+$/, ''), fetch, clock };
}

/** The address of a call. */
export function addressOf({ baseUrl }: Http, line: RouteLine, { params, query = {} }: HttpCall): string {
  const path = line
    .slice(line.indexOf('/'))
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  const text = search.toString();
  return `${baseUrl}${path}${text && `?${text}`}`;
}

/** The headers of a call. A call without token, key and body has none, so that a browser need not ask first. */
export function headersOf({ token, key, json, headers }: HttpCall): { [name: string]: string } {
  return {
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(key !== undefined && { 'Idempotency-Key': key }),
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...headers,
  };
}

/** Reads a good answer. `signal` aborts with the call, also while the answer is being read. */
type Read<T> = (response: Response, signal: AbortSignal) => Promise<T>;

/**
 * Makes a call and gives what `read` makes of a good answer.
 *
 * @throws GreenroomError `offline` without a network or when the call's signal aborts, `timeout` after 12 seconds, `unavailable`
 * for an answer that is not Greenroom's, else the code that the server gave.
 */
export async function request<T>(http: Http, line: RouteLine, call: HttpCall, read: Read<T>): Promise<T> {
  const limit = new AbortController();
  const cancel = http.clock.after(patience, () => limit.abort());
  return exchange(http, line, call, read, limit.signal).finally(cancel);
}

/** The same with a limit of the caller's own; for what may take long. */
export async function exchange<T>(
  http: Http,
  line: RouteLine,
  call: HttpCall,
  read: Read<T>,
  limit?: AbortSignal,
): Promise<T> {
  const stop = new AbortController();
  const { signal } = stop;
  const abort = () => stop.abort();
  for (const end of [limit, call.signal]) {
    end?.addEventListener('abort', abort, { signal });
    if (end?.aborted) abort();
  }
  try {
    // A fetch that was given may not look at its signal.
    signal.throwIfAborted();
    const response = await http.fetch(addressOf(http, line, call), {
      method: line.slice(0, line.indexOf(' ')),
      headers: headersOf(call),
      body: call.json === undefined ? (call.body ?? null) : JSON.stringify(call.json),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: outlivesPage(call.json),
      signal,
    });
    if (signal.aborted) await response.body?.cancel();
    signal.throwIfAborted();
    if (!response.ok) throw await failureOf(response);
    return await read(response, signal);
  } catch (error) {
    if (error instanceof GreenroomError) throw error;
    throw new GreenroomError(limit?.aborted ? 'timeout' : 'offline', undefined, { cause: error });
  } finally {
    abort();
  }
}

/**
 * True for a small write from a page that may be about to go: it arrives all the same. Browsers give all such calls of a page 64 kB
 * together, so the larger ones go as they are; what they hold is on the device.
 */
function outlivesPage(json: unknown): boolean {
  const isGoing = typeof document !== 'undefined' && document.visibilityState === 'hidden';
  return isGoing && json !== undefined && JSON.stringify(json).length < longestFarewell;
}

/** The JSON of an answer. What cannot be read comes from someone in between: a proxy, a hotel's network. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new GreenroomError('unavailable', 'The answer is not JSON.', { cause });
  }
}

/** For calls whose answer has no body to read. */
export async function readNothing(): Promise<void> {}

/** The failure that an answer tells of. */
export async function failureOf(response: Response): Promise<GreenroomError> {
  const { code, detail, problems } = ((await readJson(response).catch(() => null)) ?? {}) as { [key: string]: unknown };
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new GreenroomError(
    isErrorCode(code) ? code : codeOf(response.status),
    typeof detail === 'string' ? detail : undefined,
    {
      ...(Array.isArray(problems) && { problems: problems.filter(isProblem) }),
      ...(wait >= 0 && { retryAfterSeconds: wait }),
    },
  );
}

/** For answers that something else than Greenroom gave. */
function codeOf(status: number): ErrorCode {
  const known = Object.entries(errorCodes).find(([, row]) => row.status === status)?.[0];
  if (isErrorCode(known)) return known;
  return status < 500 && status !== 408 ? 'invalid' : 'unavailable';
}

function isProblem(value: unknown): value is Problem {
  const { path, code } = (value ?? {}) as Partial<Problem>;
  return typeof path === 'string' && typeof code === 'string';
}
