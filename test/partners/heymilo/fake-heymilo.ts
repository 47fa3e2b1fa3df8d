// HeyMilo's API as a function in place of fetch: answers by call, failures on purpose, and what was asked.
import type { HeyMiloOptions } from '../../../src/partners/heymilo/http.ts';
import { FakeClock } from '../../support/fake-clock.ts';

/** A key that must be seen in no error and no text. */
export const apiKey = 'hm-key-0123456789abcdef';

/** One call as it was made. */
interface Call {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly redirect: string | undefined;
}

/** An answer: JSON with a status, or a fault of the line. */
export type Reply =
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly headers?: Record<string, string>;
    }
  | 'broken'
  | 'silent';

/** Replies by `METHOD path`, one after the other; the last one stays. */
export type Replies = Record<string, readonly Reply[] | Reply>;

/** The fake, and options for a client that talks to it without pauses. */
export function fakeHeyMilo(replies: Replies) {
  const calls: Call[] = [];
  const clock = new FakeClock();
  const counts = new Map<string, number>();
  const next = (line: string): Reply => {
    const count = counts.get(line) ?? 0;
    counts.set(line, count + 1);
    const known = replies[line];
    const list: readonly Reply[] =
      known === undefined ? [{ status: 404, json: {} }] : Array.isArray(known) ? known : [known];
    return list[Math.min(count, list.length - 1)] ?? 'broken';
  };
  const fetch = (url: string, init: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const path = pathname + search;
    const method = init.method ?? 'GET';
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    calls.push({ method, path, headers: new Headers(init.headers), body, redirect: init.redirect });
    const reply = next(`${method} ${path}`);
    if (reply === 'broken') return Promise.reject(new TypeError('fetch failed'));
    if (reply === 'silent') {
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      });
    }
    const { status = 200, json, text = JSON.stringify(json ?? {}), headers = {} } = reply;
    return Promise.resolve(new Response(text, { status, headers }));
  };
  const options: HeyMiloOptions = { apiKey, fetch, clock, retry: { firstPauseMilliseconds: 0 } };
  return { calls, clock, options, lines: () => calls.map(({ method, path }) => `${method} ${path}`) };
}

/** A list as the API answers it. */
export const pageOf = (data: readonly object[], has_more = false): Reply => ({
  json: { data, pagination: { has_more } },
});
