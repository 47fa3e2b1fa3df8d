/** Cross-origin access: any site may call with a token; which sites may embed a flow is checked where a flow is loaded or opened. */
import type { GreenroomError } from '../../errors/index.ts';
import { HttpError } from './http-error.ts';

const allowedHeaders =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, Tus-Resumable, Upload-Length, Upload-Metadata, Upload-Offset, X-HTTP-Method-Override, X-Request-ID';
const exposedHeaders =
  'ETag, Link, Location, Retry-After, Tus-Extension, Tus-Max-Size, Tus-Resumable, Tus-Version, Upload-Expires, Upload-Length, Upload-Metadata, Upload-Offset';
/** The version of tus, the protocol of uploads. */
export const tusVersion = '1.0.0';
const methods = 'GET, POST, PUT, PATCH, DELETE, HEAD';

/** Answers the question that a browser asks before a call. Kept for two hours, the longest that browsers allow. */
export function preflight(request: Request, maxUploadBytes: number): Response {
  const headers = new Headers({
    'Access-Control-Allow-Methods': methods,
    'Access-Control-Allow-Headers': allowedHeaders,
    'Access-Control-Max-Age': '7200',
    // What tus clients ask the same way.
    'Tus-Resumable': tusVersion,
    'Tus-Version': tusVersion,
    'Tus-Extension': 'creation,creation-with-upload,termination,expiration',
    'Tus-Max-Size': String(maxUploadBytes),
  });
  allowOrigin(headers, request);
  return new Response(null, { status: 204, headers });
}

/**
 * Lets the calling page read an answer. No cookies are involved, so an origin gains nothing that a script elsewhere has not. `Vary`
 * goes on every answer, or a cache would hand one site's answer to another.
 */
export function allowOrigin(headers: Headers, request: Request): void {
  headers.append('Vary', 'Origin');
  const origin = request.headers.get('Origin');
  if (origin === null) return;
  headers.set('Access-Control-Allow-Origin', origin);
  headers.set('Access-Control-Expose-Headers', exposedHeaders);
}

/**
 * Makes sure that a flow may be embedded where the call comes from. A call without an origin is no page's; the server's own pages
 * may always embed.
 *
 * @throws GreenroomError `unauthorized` (403) where the list of the backstage leaves the site out.
 */
export function checkEmbedding(
  request: Request,
  allowedOrigins: readonly string[] | undefined,
  publicUrl: string | undefined,
): void {
  const origin = request.headers.get('Origin');
  if (!allowedOrigins || origin === null || allowedOrigins.includes(origin)) return;
  if (origin === new URL(request.url).origin || (publicUrl !== undefined && origin === new URL(publicUrl).origin))
    return;
  throw notEmbeddable();
}

const notEmbeddable = (): GreenroomError =>
  new HttpError('unauthorized', 'This site may not embed this interview.', { status: 403 });
