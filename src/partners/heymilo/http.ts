/** Calls to HeyMilo's API: address, key, time limit, repetition. The key is in the header and nowhere else. */
import pRetry from 'p-retry';
import { systemClock, type Clock } from '../../contract/clock.ts';
import { GreenroomError } from '../../errors/index.ts';
import { isSafeUrl } from '../../flow/url.ts';
import { failureOf } from './failure.ts';

/** What a client is made from. */
export interface HeyMiloOptions {
  /** The workspace's key for the public API. Read it from the environment; it never leaves the server. */
  readonly apiKey: string;
  /** Default `https://api.heymilo.ai`. */
  readonly baseUrl?: string;
  /** For keys that are good for several workspaces. */
  readonly workspaceId?: string;
  /** Default: the runtime's own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** How long one attempt may take. Default 15 seconds. */
  readonly timeoutMilliseconds?: number;
  /** How often a call is repeated that can be repeated, and the first pause, which doubles. Default 3 times from 500 ms on. */
  readonly retry?: { readonly times?: number; readonly firstPauseMilliseconds?: number };
  readonly clock?: Clock;
}

/** One call. */
interface HeyMiloCall {
  readonly method: 'GET' | 'POST';
  /** Parts of the path below `/api/v2`; ids may stand in it as they are. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly json?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Makes a call and gives the JSON of a good answer. */
export type HeyMiloHttp = (call: HeyMiloCall) => Promise<unknown>;

/** Nobody waits longer than this because the other side asks for it. */
const longestPause = 60;

/**
 * The way to the API. Reads are repeated after failures that pass; writes only where the API said that it did nothing
 * (`rate-limited`).
 *
 * @throws GreenroomError `invalid` for a key or an address that must not be used.
 */
export function createHttp(options: HeyMiloOptions): HeyMiloHttp {
  const { apiKey, baseUrl = 'https://api.heymilo.ai', workspaceId, clock = systemClock } = options;
  const { fetch = (url, init) => globalThis.fetch(url, init), timeoutMilliseconds: limit = 15_000 } = options;
  const { times = 3, firstPauseMilliseconds = 500 } = options.retry ?? {};
  if (!/^[\x21-\x7e]{1,500}$/.test(apiKey))
    throw new GreenroomError('invalid', 'This cannot be a key of HeyMilo’s API.');
  if (!isSafeUrl(baseUrl))
    throw new GreenroomError('invalid', 'The address of HeyMilo’s API has to be an https address.');
  const headers = {
    Accept: 'application/json',
    'X-API-KEY': apiKey,
    ...(workspaceId !== undefined && { 'X-Workspace-Id': workspaceId }),
  };

  const attempt = async (call: HeyMiloCall): Promise<unknown> => {
    const stop = new AbortController();
    const cancel = clock.after(limit, () => stop.abort());
    const signal = call.signal ? AbortSignal.any([call.signal, stop.signal]) : stop.signal;
    try {
      const response = await fetch(addressOf(baseUrl, call), {
        method: call.method,
        headers: { ...headers, ...(call.json !== undefined && { 'Content-Type': 'application/json' }) },
        body: call.json === undefined ? null : JSON.stringify(call.json),
        // A redirect would carry the key to wherever it leads.
        redirect: 'manual',
        signal,
      });
      if (!response.ok) throw await failureOf(response, apiKey);
      return JSON.parse(await response.text()) as unknown;
    } catch (error) {
      throw explained(error, stop.signal);
    } finally {
      cancel();
    }
  };

  return async (call) => {
    try {
      return await pRetry(() => attempt(call), {
        retries: times,
        minTimeout: firstPauseMilliseconds,
        maxTimeout: longestPause * 1000,
        randomize: true,
        ...(call.signal && { signal: call.signal }),
        shouldRetry: async ({ error }) => {
          if (!mayRepeat(error, call)) return false;
          await pause(error.retryAfterSeconds ?? 0, clock, call.signal);
          return true;
        },
      });
    } catch (error) {
      throw explained(error);
    }
  };
}

function mayRepeat(error: Error, { method, signal }: HeyMiloCall): error is GreenroomError {
  if (!(error instanceof GreenroomError) || !error.retryable || signal?.aborted) return false;
  if ((error.retryAfterSeconds ?? 0) > longestPause) return false;
  return method === 'GET' || error.code === 'rate-limited';
}

function addressOf(baseUrl: string, { path, query = {} }: HeyMiloCall): string {
  const parts = path.map((part) => {
    // "." and ".." would lead to another call.
    if (/^\.{0,2}$/.test(part)) throw new GreenroomError('not-found', 'There is nothing of this id.');
    return encodeURIComponent(part);
  });
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  const search = new URLSearchParams(given).toString();
  return `${baseUrl.replace(/\/+$/, '')}/api/v2/${parts.join('/')}${search === '' ? '' : `?${search}`}`;
}

function explained(error: unknown, limit?: AbortSignal): GreenroomError {
  if (error instanceof GreenroomError) return error;
  if (limit?.aborted) return new GreenroomError('timeout', 'HeyMilo did not answer in time.');
  if (error instanceof SyntaxError) return new GreenroomError('unavailable', 'HeyMilo’s answer is not JSON.');
  return new GreenroomError('offline', 'HeyMilo cannot be reached, or the call was called off.');
}

/** Waits as long as the other side asked for; ends early when the call is called off. */
function pause(seconds: number, clock: Clock, signal: AbortSignal | undefined): Promise<void> {
  if (seconds <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = clock.after(seconds * 1000, () => resolve());
    signal?.addEventListener('abort', () => [cancel(), resolve()], { once: true });
  });
}
