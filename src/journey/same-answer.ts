/** Whether two answers are the same, however they came to be. */
import type { Answer } from '../contract/records.ts';

/** True for equal answers; lists and files are compared part by part, in order. Absent and `undefined` are the same. */
export function sameAnswer(a: Answer | null | undefined, b: Answer | null | undefined): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true;
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}
