/** The error family. Knows codes and problems; knows nothing about HTTP, elements or languages. */
import { errorCodes, type ErrorCode } from './codes.ts';
import type { Problem } from './problem.ts';

/** What a {@link GreenroomError} may carry beside its code and sentence. */
export interface GreenroomErrorOptions {
  /** What exactly is wrong, one row per place. */
  problems?: readonly Problem[];
  /** Seconds after which a retry is welcome, where the other side said so. */
  retryAfterSeconds?: number;
  /** The error underneath, kept for developers. */
  cause?: unknown;
}

/**
 * Every failure that leaves a Greenroom function.
 *
 * @example
 * try { await backend.loadFlow('warehouse-associate', {}); }
 * catch (error) { if (error instanceof GreenroomError && error.retryable) retryLater(); }
 */
export class GreenroomError extends Error {
  override readonly name: string = 'GreenroomError';
  /** One of the closed set of codes. */
  readonly code: ErrorCode;
  /** True when the same call may succeed later without anyone changing it. */
  readonly retryable: boolean;
  /** What exactly is wrong, one row per place; empty where the code says it all. */
  readonly problems: readonly Problem[];
  /** Seconds after which a retry is welcome, where the other side said so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message?: string, options: GreenroomErrorOptions = {}) {
    super(message ?? errorCodes[code].title, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryable = errorCodes[code].retryable;
    this.problems = options.problems ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
