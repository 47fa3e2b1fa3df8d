/** What a status says: headline, text, what comes next and by when. The flow's own words come before the interface's. */
import type { CandidateState } from '../../../contract/records.ts';
import type { StatusTexts } from '../../../flow/schema/flow.ts';
import type { Scope } from '../../../i18n/scope.ts';
import type { JourneyState } from '../../../journey/state.ts';

const blocks: Partial<Record<CandidateState, keyof StatusTexts>> = {
  'in-review': 'inReview',
  'next-step': 'nextStep',
  scheduled: 'scheduled',
  complete: 'complete',
  closed: 'closed',
  expired: 'expired',
};

/** The words of a status page. */
export interface StatusWords {
  readonly headline: string;
  /** Markdown. */
  readonly body: string;
  /** One sentence; absent where nothing is promised. */
  readonly next?: string;
}

/** The words for where the candidate stands. */
export function statusWords({ flow, session }: JourneyState, scope: Scope): StatusWords {
  const { state, message, reviewBy, booking } = session.status;
  const block = blocks[state];
  const own = block && flow.status?.[block];
  const headline = scope.text(own?.headline) || scope.t(`status.${state}.headline`);
  const said = message ?? scope.markdown(own?.body);
  const body = said && said !== headline ? said : scope.t(`status.${state}.body`);
  const next = nextSentence(scope, { reviewBy, startsAt: booking?.startsAt, deadline: session.deadline, state });
  return { headline, body, ...(next && { next }) };
}

interface Promised {
  readonly state: CandidateState;
  readonly reviewBy: string | undefined;
  readonly startsAt: string | undefined;
  readonly deadline: string | undefined;
}

function nextSentence(scope: Scope, { state, reviewBy, startsAt, deadline }: Promised): string | undefined {
  if (state === 'scheduled' && startsAt) return scope.t('schedule.when', { date: scope.date(startsAt, 'moment') });
  if (reviewBy && (state === 'in-review' || state === 'complete'))
    return scope.t('status.review-by', { date: scope.date(reviewBy) });
  const isUnderWay = state === 'not-started' || state === 'in-progress';
  return isUnderWay && deadline ? scope.t('status.deadline', { date: scope.date(deadline, 'moment') }) : undefined;
}
