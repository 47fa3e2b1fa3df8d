/** One try of one call: it ends in time, and fails as a GreenroomError whatever the backend throws. */
import type { Clock } from '../contract/clock.ts';
import { GreenroomError } from '../errors/index.ts';

/** After so long without an answer, a call counts as lost. Longer than any time-out of the HTTP backend. */
const patience = 20_000;

/**
 * Runs a call that is aborted with `signal`, or when it takes too long. A backend that ignores its signal is left behind.
 *
 * @throws GreenroomError `timeout`, or what the call failed with.
 */
export async function attempt<T>(
  clock: Clock,
  signal: AbortSignal,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  let cancel = () => {};
  const silence = new Promise<never>((_, reject) => {
    cancel = clock.after(patience, () => {
      reject(new GreenroomError('timeout'));
      abort();
    });
  });
  try {
    return await Promise.race([call(controller.signal), silence]);
  } catch (error) {
    throw asGreenroomError(error);
  } finally {
    cancel();
    signal.removeEventListener('abort', abort);
  }
}

/** Backends should throw nothing else; what they throw all the same is taken for an outage. */
export function asGreenroomError(error: unknown): GreenroomError {
  return error instanceof GreenroomError ? error : new GreenroomError('unavailable', undefined, { cause: error });
}
