/** How a status page leads on to the employer's address: the redirect table of the decisions document, as one function. */
import type { CandidateState, CandidateStatus } from '../../../contract/records.ts';
import { safeUrl } from '../../../flow/url.ts';

/** What the page does with a redirect. */
export interface RedirectPlan {
  readonly url: string;
  /** The employer's words for the link. */
  readonly label?: string;
  /** Where the link opens: in this tab only where nothing on the page is left to do. */
  readonly opens: 'here' | 'new-tab';
  /** Seconds until the page leaves by itself; absent where it waits for a click. */
  readonly leavesAfter?: number;
  /** "I'll do this later" leaves as well. */
  readonly laterLeaves: boolean;
}

/** Nothing is left to book, or to wait for, in these. */
const settled: readonly CandidateState[] = ['complete', 'scheduled', 'closed'];

/**
 * The plan for a status, or nothing where it carries no address that may be followed.
 *
 * @param framed - the page is inside a frame: only a person's click may leave it
 * @example
 * redirectPlan({ state: 'complete', redirect: { url, mode: 'auto', afterSeconds: 8 }, updatedAt }, false)?.leavesAfter; // 8
 */
export function redirectPlan(status: CandidateStatus, framed: boolean): RedirectPlan | undefined {
  const { state, redirect } = status;
  const url = safeUrl(redirect?.url);
  if (!redirect || url === undefined) return undefined;
  const isSettled = settled.includes(state);
  return {
    url,
    ...(redirect.label && { label: redirect.label }),
    opens: isSettled ? 'here' : 'new-tab',
    ...(isSettled && redirect.mode === 'auto' && !framed && { leavesAfter: Math.max(1, redirect.afterSeconds) }),
    laterLeaves: state === 'next-step',
  };
}
