/** How a promise is looked at: each of these throws the reason why it is not kept. */
import { GreenroomError, type ErrorCode } from '../errors/index.ts';

/** Throws `reason` where something does not hold. */
export function must(holds: boolean, reason: string): asserts holds {
  if (!holds) throw new Error(reason);
}

/** Throws where two values of JSON are not the same. */
export function mustEqual(received: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(received), JSON.stringify(expected)];
  must(a === b, `${what}: expected ${b}, received ${a}.`);
}

/** Throws where a call succeeds, or fails with something else than one of these codes. */
export async function mustFail(
  what: string,
  codes: readonly ErrorCode[],
  call: () => Promise<unknown>,
): Promise<GreenroomError> {
  const expected = codes.join(' or ');
  let result: unknown;
  try {
    result = await call();
  } catch (error) {
    must(error instanceof GreenroomError, `${what} must fail with a GreenroomError; it threw ${String(error)}.`);
    must(codes.includes(error.code), `${what} must fail with ${expected}; it failed with ${error.code}.`);
    return error;
  }
  throw new Error(`${what} must fail with ${expected}; it gave ${JSON.stringify(result) ?? 'nothing'}.`);
}

/** Waits until a condition holds, at most so long. It is looked at again with every `tell`. */
export function waiting(milliseconds: number) {
  let look = () => {};
  return {
    tell: () => look(),
    until: (holds: () => boolean, reason: string) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(reason)), milliseconds);
        look = () => {
          if (!holds()) return;
          clearTimeout(timer);
          resolve();
        };
        look();
      }),
  };
}
