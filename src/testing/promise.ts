/** One promise that every backend makes. */
import type { Backend } from '../contract/backend.ts';

export interface BackendPromise {
  /** The promise, as a sentence. */
  readonly promise: string;
  /** Why it asks nothing of this backend, where that is so. */
  readonly waived?: (backend: Backend) => string | undefined;
  /**
   * Throws the reason where the backend does not keep it. Opens sessions of its own.
   * `patience`: milliseconds in which something has to be told of.
   */
  readonly check: (backend: Backend, patience: number) => Promise<void>;
}
