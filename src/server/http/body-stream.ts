/** The body of a request as a stream, also where the runtime has no `Request.body` (Firefox, for the backend in the page). */

import { HttpError } from './http-error.ts';

/** The bytes as they arrive; null where there is no body. */
export async function bodyStream(request: Request): Promise<ReadableStream<Uint8Array> | null> {
  // Undefined, not null, is how a runtime shows that it does not know the property.
  const known: ReadableStream<Uint8Array> | null | undefined = request.body;
  if (known !== undefined) return known;
  const blob = await request.blob();
  return blob.size > 0 ? blob.stream() : null;
}

/** The failure of a body that did not come to its end: the caller is gone, which is no fault of the server. */
export function brokenOff(): HttpError {
  return new HttpError('invalid', 'The body broke off.', { status: 400 });
}
