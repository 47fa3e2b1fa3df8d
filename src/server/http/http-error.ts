/** A failure with an HTTP status or headers of its own, where the code's usual status does not fit. */
import { GreenroomError, type ErrorCode, type Problem } from '../../errors/index.ts';

/** What an {@link HttpError} may carry. */
export interface HttpErrorOptions {
  status: number;
  headers?: { [name: string]: string };
  problems?: readonly Problem[];
  /** Further members of the problem document. */
  members?: { [name: string]: unknown };
}

/** Thrown inside the server only; leaves it as a problem document. */
export class HttpError extends GreenroomError {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  readonly members: { readonly [name: string]: unknown };

  constructor(code: ErrorCode, message: string, options: HttpErrorOptions) {
    super(code, message, options.problems ? { problems: options.problems } : {});
    this.status = options.status;
    this.headers = options.headers ?? {};
    this.members = options.members ?? {};
  }
}

/** One thing that is wrong with a request. */
export function invalid(path: string, code: string, message: string, expected?: string): GreenroomError {
  return new GreenroomError('invalid', message, { problems: [{ path, code, message, ...(expected && { expected }) }] });
}
