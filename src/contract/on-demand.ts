/** Code that only some pages need: fetched when they do, once, and again where it did not come. */
import { GreenroomError } from '../errors/index.ts';

/**
 * Gives a function that fetches code at its first call.
 *
 * @throws GreenroomError (the function) `offline` where the code does not come.
 * @example
 * const uploadCode = onDemand(() => import('./upload.ts'));
 */
export function onDemand<T>(fetchCode: () => Promise<T>): () => Promise<T> {
  let code: Promise<T> | undefined;
  return () =>
    (code ??= fetchCode().catch((cause: unknown) => {
      code = undefined;
      throw new GreenroomError('offline', undefined, { cause });
    }));
}
