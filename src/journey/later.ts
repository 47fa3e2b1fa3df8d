/** The part of a journey that no first page needs, fetched once such a page stands: every step, and the calls that pages wait for. */
import { onDemand } from '../contract/on-demand.ts';
import { lookBy } from './shown-questions.ts';
import type * as code from './later-code.ts';

/** What is fetched. */
export type Later = typeof code;

const fetchCode = onDemand(() => import('./later-code.ts'));
let fetched: Later | undefined;

/** What is fetched later, where it has been. */
export function laterCode(): Later | undefined {
  return fetched;
}

/**
 * Fetches it, or has it already.
 *
 * @throws GreenroomError `offline` where it does not come; a later call tries again.
 * @example
 * void fetchLater().catch(() => undefined); // ahead, while a page is being filled in
 */
export async function fetchLater(): Promise<Later> {
  fetched = await fetchCode();
  lookBy(fetched.visibleIn);
  return fetched;
}
