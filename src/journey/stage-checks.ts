/** The checks of answers, asked about a journey's state: what keeps a page or a stage from being left, and what is sent of it. */
import type { Answers } from '../contract/records.ts';
import { checkStage } from '../flow/check-stage.ts';
import { stageOf } from '../flow/stage-questions.ts';
import { keepVisible } from '../flow/visibility.ts';
import { pageOf } from './checks.ts';
import { shownQuestions } from './shown-questions.ts';
import type { FieldProblem, JourneyState } from './state.ts';

/** Everything that keeps a stage from being sent. */
export function stageProblems(state: JourneyState, stageId: string): FieldProblem[] {
  const { flow, session, today, answers } = state;
  const stage = stageOf(flow, stageId);
  const context = { today, locale: session.locale, flowLocale: flow.locale };
  const problems = stage ? checkStage(flow, stage, answers, context) : [];
  // What is in a stage without being asked in it (an old prefill) is never sent, so it is nothing to mend.
  const mendable = problems.filter(({ field }) => pageOf(state, stageId, field) >= 0);
  return withWaiting(state, stageId, mendable);
}

/** A question whose file is still on its way, or did not get through, says so, whatever else could be said of it. */
function withWaiting(state: JourneyState, stageId: string, problems: FieldProblem[]): FieldProblem[] {
  const uploads = state.uploads.filter(({ stage }) => stage === stageId);
  if (uploads.length === 0) return problems;
  return shownQuestions(state, stageId).flatMap(({ id }) => {
    const own = uploads.filter(({ question }) => question === id);
    if (own.length === 0) return problems.filter(({ field }) => field === id);
    const isMoving = own.some(({ step }) => step !== 'refused' && step !== 'missing');
    return [{ field: id, code: isMoving ? 'file-sending' : 'file-failed' }];
  });
}

/** Everything that keeps a candidate on one page. */
export function pageProblems(state: JourneyState, stageId: string, index: number): FieldProblem[] {
  return stageProblems(state, stageId).filter(({ field }) => pageOf(state, stageId, field) === index);
}

/** The answers of a stage as they are sent: without those to questions that are hidden. */
export function answersToSend(state: JourneyState, stageId: string): Answers {
  const stage = stageOf(state.flow, stageId);
  return stage ? keepVisible(state.flow, stage, state.answers, state) : {};
}
