/** The way through a stage: a page is checked before it is left forward, and the whole stage before it is sent. */
import type { Submission } from '../contract/records.ts';
import { stageOf } from '../flow/stage-questions.ts';
import { arrive, halt } from './arrive.ts';
import { pageOf } from './checks.ts';
import type { Step, Steps, TransitionContext } from './effects.ts';
import { hasReview, nextPage } from './places.ts';
import { answersToSend, pageProblems, stageProblems } from './stage-checks.ts';
import { isEditable } from './standing.ts';
import type { FieldProblem, JourneyState } from './state.ts';
import { tell } from './telling.ts';
import { enterSteps } from './transition-enter.ts';

export const leaveSteps: Steps<'next' | 'left' | 'edit' | 'skip'> = {
  next(state, event, context) {
    const { place } = state;
    if (place.page === 'stage') return leavePage(state, place.stage, place.index, context);
    if (place.page === 'review') return submit(state, place.stage, context);
    return enterSteps.next(state, event, context);
  },

  left(state, event, context) {
    const { place } = state;
    if (place.page !== 'stage') return enterSteps.left(state, event, context);
    return [tell(state, event.field, pageProblems(state, place.stage, place.index))];
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
