/** The closed table of error codes: one row per way a call can fail, shared by the widget, the server and the command line. */

/** What every layer needs to know about one code. */
export interface ErrorCodeRow {
  /** The HTTP status that the API answers with. 0: never sent by a server, only met in a browser. */
  readonly status: number;
  /** True when the same call may succeed later without anyone changing it. */
  readonly retryable: boolean;
  /** A short developer's title, the `title` of a problem document. */
  readonly title: string;
}

/** Every code, once. Candidate sentences for each live in the message catalogues. */
export const errorCodes = {
  offline: { status: 0, retryable: true, title: 'The network cannot be reached' },
  timeout: { status: 504, retryable: true, title: 'No answer in time' },
  unauthorized: { status: 401, retryable: false, title: 'The token is missing or not valid' },
  'not-found': { status: 404, retryable: false, title: 'There is nothing here' },
  closed: { status: 403, retryable: false, title: 'This interview takes no new candidates' },
  expired: { status: 410, retryable: false, title: 'The time for this has passed' },
  conflict: { status: 409, retryable: false, title: 'Something newer is already stored' },
  invalid: { status: 422, retryable: false, title: 'Something in the request is not right' },
  'too-large': { status: 413, retryable: false, title: 'The request is too large' },
  'unsupported-type': { status: 415, retryable: false, title: 'This type of content is not accepted' },
  'rate-limited': { status: 429, retryable: true, title: 'Too many requests' },
  unavailable: { status: 503, retryable: true, title: 'The service is not available now' },
} as const satisfies Record<string, ErrorCodeRow>;

/** One of the closed set of error codes. */
export type ErrorCode = keyof typeof errorCodes;

/** True when `value` is one of the codes; for text that came over a network. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCodes, value);
}
