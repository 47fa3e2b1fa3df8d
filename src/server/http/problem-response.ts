/** Failures as `application/problem+json` (RFC 9457). What the server did not foresee says nothing about itself. */
import { errorCodes, GreenroomError } from '../../errors/index.ts';
import type { Log } from '../ports.ts';
import { HttpError } from './http-error.ts';

/** More than anyone reads, and few enough that a small request has no huge answer. */
const mostProblems = 1000;

/** The answer to a request that failed. `context` names the route for the log. */
export function problemResponse(thrown: unknown, context: string, log: Log): Response {
  const error = isForeseen(thrown) ? thrown : unforeseen(thrown, context, log);
  const { title, status: usual } = errorCodes[error.code];
  const status = error instanceof HttpError ? error.status : usual || 503;
  const body = {
    type: `urn:greenroom:error:${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.message,
    retryable: error.retryable,
    ...(error.problems.length > 0 && { problems: error.problems.slice(0, mostProblems) }),
    ...(error instanceof HttpError && error.members),
  };
  const headers = new Headers(error instanceof HttpError ? error.headers : {});
  headers.set('Content-Type', 'application/problem+json');
  headers.set('Cache-Control', 'no-store');
  if (error.code === 'unauthorized' && status === 401) headers.set('WWW-Authenticate', 'Bearer');
  if (error.retryAfterSeconds !== undefined) headers.set('Retry-After', String(error.retryAfterSeconds));
  return new Response(JSON.stringify(body), { status, headers });
}

/** A store that is away is not: it is for the log, and what it says of itself is not for the caller. */
function isForeseen(thrown: unknown): thrown is GreenroomError {
  return thrown instanceof GreenroomError && (thrown.code !== 'unavailable' || thrown instanceof HttpError);
}

function unforeseen(thrown: unknown, context: string, log: Log): GreenroomError {
  log.error(context, thrown);
  return new GreenroomError('unavailable');
}
