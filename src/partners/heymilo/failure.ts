/** What a failed answer of HeyMilo's API comes to: one of our codes, its own sentence, and what was wrong where. */
import * as z from 'zod';
import { GreenroomError, type ErrorCode, type Problem } from '../../errors/index.ts';

const codes: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'rate-limited',
  504: 'timeout',
};

const detail = z.object({ code: z.string(), message: z.string(), param: z.string().nullish() });
const ownError = z.object({ error: z.object({ message: z.string(), errors: z.array(detail).nullish() }) });
const invalidRequest = z.object({
  detail: z.array(z.object({ loc: z.array(z.union([z.string(), z.number()])), msg: z.string(), type: z.string() })),
});

/** The failure. `secret` is struck out of whatever the other side says. */
export async function failureOf(response: Response, secret: string): Promise<GreenroomError> {
  const body = await bodyOf(response);
  const { message, problems } = said(body);
  const seconds = retryAfter(response.headers);
  const code = codes[response.status] ?? (response.status >= 500 || response.status < 400 ? 'unavailable' : 'invalid');
  const clean = (text: string) => text.replaceAll(secret, '…').slice(0, 500);
  return new GreenroomError(code, `HeyMilo answered ${response.status}${message ? `: ${clean(message)}` : ''}`, {
    problems: problems.map((problem) => ({ ...problem, message: clean(problem.message) })),
    ...(seconds !== undefined && { retryAfterSeconds: seconds }),
  });
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text()) as unknown;
  } catch {
    return undefined;
  }
}

function said(body: unknown): { message: string; problems: Problem[] } {
  const own = ownError.safeParse(body).data?.error;
  if (own) {
    const problems = (own.errors ?? []).map(({ code, message, param }) => ({ path: param ?? '', code, message }));
    return { message: own.message, problems };
  }
  const rows = invalidRequest.safeParse(body).data?.detail ?? [];
  const problems = rows.map(({ loc, msg, type }) => ({ path: loc.join('.'), code: type, message: msg }));
  return { message: problems.length > 0 ? 'The request is not valid' : '', problems };
}

/** Seconds, as a number; a date is not taken, since nobody's clock is that good. */
function retryAfter(headers: Headers): number | undefined {
  const value = headers.get('Retry-After');
  const seconds = value === null || value.trim() === '' ? Number.NaN : Number(value);
  return seconds >= 0 ? seconds : undefined;
}
