/** The promises that every backend makes, looked at one by one. Needs no test framework. */
import type { Backend } from '../contract/backend.ts';
import { answerPromises } from './answer-promises.ts';
import { linkPromises } from './link-promises.ts';
import type { BackendPromise } from './promise.ts';
import { rightPromises } from './right-promises.ts';
import { sessionPromises } from './session-promises.ts';

/** What became of one promise. */
export interface ConformanceResult {
  /** The promise, as a sentence. */
  promise: string;
  pass: boolean;
  /** Why it is not kept; of one that passes: why nothing was asked. */
  reason?: string;
}

const promises: readonly BackendPromise[] = [...sessionPromises, ...linkPromises, ...answerPromises, ...rightPromises];

/**
 * Looks at each promise of the `Backend` type in turn. Never rejects: a backend that throws gets a reason.
 *
 * @param createBackend Gives a backend that has `conformanceFlow` with `conformanceBackstage`; asked once for each promise. It may be
 * the same one each time: every promise opens sessions of its own.
 * @param options `patience`: milliseconds in which a change of status has to be told of, and a quarter of those in which a promise
 * has to be kept or broken. Default 15,000.
 * @example
 * for (const { promise, pass, reason } of await conformance(() => new MyBackend())) {
 *   test(promise, () => assert.ok(pass, reason));
 * }
 */
export async function conformance(
  createBackend: () => Backend | Promise<Backend>,
  { patience = 15_000 }: { patience?: number } = {},
): Promise<ConformanceResult[]> {
  const results: ConformanceResult[] = [];
  for (const { promise, check, waived } of promises) {
    let waiver: string | undefined;
    const look = async (): Promise<void> => {
      const backend = await createBackend();
      waiver = waived?.(backend);
      if (waiver === undefined) await check(backend, patience);
    };
    const failure = await reasonAgainst(look, patience * 4);
    const reason = failure ?? waiver;
    results.push({ promise, pass: failure === undefined, ...(reason !== undefined && { reason }) });
  }
  return results;
}

async function reasonAgainst(run: () => Promise<void>, limit: number): Promise<string | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`There was no answer within ${limit / 1000} seconds.`), limit);
  });
  const verdict = run().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return Promise.race([verdict, silence]).finally(() => clearTimeout(timer));
}
