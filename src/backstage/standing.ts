/** Where a candidate stands, in the few words that they may know: DECISIONS section 5. */
import type { Decision } from './decision.ts';
import type { StatusFacts } from './facts.ts';
import type { Backstage } from './schema/backstage.ts';

/** The states that a candidate may read. */
export type StandingState =
  | 'not-started'
  | 'in-progress'
  | 'in-review'
  | 'next-step'
  | 'scheduled'
  | 'complete'
  | 'closed'
  | 'withdrawn'
  | 'expired';

/** Whoever changed an answer so shortly before the deadline is taken to be answering when it passes. */
const answering = 10 * 60_000;
/** How long an answer that is under way at the deadline is still taken. */
const grace = 5 * 60_000;

/** The state that the candidate reads. The order of the lines is the order in which they outrank each other. */
export function standingOf(backstage: Backstage, facts: StatusFacts, decision: Decision): StandingState {
  if (facts.action === 'dismiss') return 'closed';
  if (facts.withdrawnAt !== null) return 'withdrawn';
  const { stop } = decision;
  if (stop && facts.action !== 'shortlist') return stop.disclose === 'message' ? 'closed' : 'in-review';
  if (!stop && !decision.allDone) return unfinished(facts);
  if (backstage.links?.scheduling?.enabled !== true) return 'complete';
  if (isBooked(facts)) return 'scheduled';
  return decision.mayBook ? 'next-step' : 'in-review';
}

/** The latest booking that still stands. */
export function standingBooking(facts: StatusFacts): StatusFacts['bookings'][number] | undefined {
  return facts.bookings
    .filter((booking) => booking.state !== 'cancelled')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
}

/** The moment from which the employer's promise to answer counts: the end of the last stage that is done. */
export function endedAt(facts: StatusFacts): string | undefined {
  return facts.stages
    .flatMap((stage) => stage.submittedAt ?? stage.skippedAt ?? stage.waivedAt ?? [])
    .toSorted()
    .at(-1);
}

function unfinished(facts: StatusFacts): StandingState {
  if (facts.deadline !== null && facts.now.getTime() > endOfTime(facts, Date.parse(facts.deadline))) return 'expired';
  const isOpened = facts.stages.some(
    (stage) => stage.revision > 0 || stage.submittedAt !== null || stage.skippedAt !== null,
  );
  return isOpened ? 'in-progress' : 'not-started';
}

/** The deadline; for someone who is answering when it passes, so much later that the answer can be finished and sent. */
function endOfTime({ stages }: StatusFacts, deadline: number): number {
  const isAnswering = stages.some(
    ({ revision, submittedAt, skippedAt, updatedAt }) =>
      revision > 0 &&
      submittedAt === null &&
      skippedAt === null &&
      updatedAt !== undefined &&
      Date.parse(updatedAt) >= deadline - answering,
  );
  return isAnswering ? deadline + grace : deadline;
}

function isBooked(facts: StatusFacts): boolean {
  return standingBooking(facts) !== undefined;
}
