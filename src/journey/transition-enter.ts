/** The way in: who the candidate is and the notices, checked before they are left; and what is possible on every page. */
import type { ConsentDecision } from '../contract/records.ts';
import { checkCandidate } from '../flow/identity.ts';
import { arrive, goOn, halt } from './arrive.ts';
import { latestDecision, noticeProblems, undecidedNotices } from './checks.ts';
import type { Step, Steps, TransitionContext } from './effects.ts';
import { previousPlace } from './places.ts';
import type { JourneyState } from './state.ts';

export const enterSteps: Steps<'next' | 'left' | 'back' | 'locale' | 'retry'> = {
  /** Other pages are left by transition-leave.ts. */
  next(state, _, context) {
    const { place } = state;
    if (place.page === 'identity') return leaveIdentity(state, context);
    return place.page === 'notices' ? leaveNotices(state, place.before, context) : [state];
  },

  left(state, { field }) {
    const { place, flow, candidate, problems } = state;
    const found = place.page === 'identity' ? checkCandidate(flow, candidate) : [];
    // That one of two is needed is told when the page is left.
    const own = found.find((one) => one.field === field && one.code !== 'email-or-phone');
    const isNews = own && !problems.some((told) => told.field === field);
    return [isNews ? { ...state, problems: [...problems, { ...own, quiet: true }] } : state];
  },

  back(state) {
    const place = previousPlace(state);
    return [place ? arrive(state, place, 'back') : state];
  },

  locale: (state, { locale }) => [state, { locale }],
  retry: (state) => [{ ...state, failure: undefined }, 'send'],
};

function leaveIdentity(state: JourneyState, { key }: TransitionContext): Step {
  const { flow, candidate } = state;
  const problems = checkCandidate(flow, candidate);
  if (problems.length > 0) return [halt(state, problems)];
  // What has not arrived yet is overtaken by this.
  const others = state.outbox.filter(({ kind }) => kind !== 'candidate');
  return [goOn({ ...state, outbox: [...others, { kind: 'candidate', key, candidate }] })];
}

function leaveNotices(state: JourneyState, before: string, { key }: TransitionContext): Step {
  const notices = undecidedNotices(state, before);
  const problems = noticeProblems(state, before);
  const decided = notices.map((notice): ConsentDecision => {
    const own = state.decisions.find((decision) => decision.notice === notice.id);
    return own ?? { notice: notice.id, decision: 'shown' };
  });
  // A refusal is recorded, and the page offers other ways; it never counts against the candidate.
  const isNews = ({ decision }: ConsentDecision, index: number) =>
    decision === 'declined' && notices[index] && latestDecision(state, notices[index]) !== decision;
  const decisions = problems.length > 0 ? decided.filter(isNews) : decided;
  const outbox = decisions.length > 0 ? [...state.outbox, { kind: 'consents', key, decisions } as const] : state.outbox;
  if (problems.length > 0) return [halt({ ...state, outbox }, problems)];
  return [goOn({ ...state, outbox, passedNotices: [...state.passedNotices, ...notices.map(({ id }) => id)] })];
}
