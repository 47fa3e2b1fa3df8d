/** Forward and back: a page is checked before it is left forward, and nothing is lost by going back. */
import type { ConsentDecision, Submission } from '../contract/records.ts';
import { checkCandidate } from '../flow/identity.ts';
import { stageOf } from '../flow/stage-questions.ts';
import { arrive, goOn, halt } from './arrive.ts';
import {
  answersToSend,
  latestDecision,
  noticeProblems,
  pageOf,
  pageProblems,
  stageProblems,
  undecidedNotices,
} from './checks.ts';
import type { Step, Steps, TransitionContext } from './effects.ts';
import { hasReview, nextPage, previousPlace } from './places.ts';
import { isEditable } from './standing.ts';
import type { FieldProblem, JourneyState } from './state.ts';

export const moveSteps: Steps<'next' | 'back' | 'edit' | 'skip'> = {
  next(state, _, context) {
    const { place } = state;
    if (place.page === 'identity') return leaveIdentity(state, context);
    if (place.page === 'notices') return leaveNotices(state, place.before, context);
    if (place.page === 'stage') return leavePage(state, place.stage, place.index, context);
    return place.page === 'review' ? submit(state, place.stage, context) : [state];
  },

  back(state) {
    const place = previousPlace(state);
    return [place ? arrive(state, place, 'back') : state];
  },

  edit(state, { stage, index, question }) {
    if (!isEditable(state, stage)) return [state];
    return [arrive(state, { page: 'stage', stage, index, question, edit: true }, 'back')];
  },

  skip(state, _, { key }) {
    const stage = 'stage' in state.place ? stageOf(state.flow, state.place.stage) : undefined;
    const isOptional = stage?.optional === true || stage?.type === 'self-id';
    return stage && isOptional ? post(state, stage.id, { key, skip: true }) : [state];
  },
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

function leavePage(state: JourneyState, stageId: string, index: number, context: TransitionContext): Step {
  const problems = pageProblems(state, stageId, index);
  if (problems.length > 0) return [halt(state, problems)];
  const isEdit = 'edit' in state.place && state.place.edit;
  const next = isEdit ? undefined : nextPage(state, stageId, index);
  if (next) return [arrive(state, next)];
  const stage = stageOf(state.flow, stageId);
  return stage && hasReview(stage)
    ? [arrive(state, { page: 'review', stage: stageId })]
    : submit(state, stageId, context);
}

function submit(state: JourneyState, stageId: string, { key }: TransitionContext): Step {
  const problems = stageProblems(state, stageId);
  if (problems.length > 0) return [backToProblems(state, stageId, problems)];
  return post(state, stageId, { key, answers: answersToSend(state, stageId) });
}

/** Opens the first page that has something to mend. */
export function backToProblems(state: JourneyState, stage: string, problems: readonly FieldProblem[]): JourneyState {
  const pages = problems.map(({ field }) => pageOf(state, stage, field));
  const index = Math.min(...pages);
  const there = problems.filter((_, at) => pages[at] === index);
  return halt(arrive(state, { page: 'stage', stage, index }, 'back'), there);
}

function post(state: JourneyState, stage: string, submission: Submission): Step {
  if (!isEditable(state, stage)) return [state];
  const outbox = [...state.outbox, { kind: 'submit', key: submission.key, stage, submission } as const];
  return [{ ...state, outbox, problems: [], failure: undefined }];
}
