/** Nothing is asked twice: a page is filled in with what is known, and what is found in a resume is taken where it is wanted. */
import type { Answers } from '../contract/records.ts';
import { answerOf } from '../flow/answer.ts';
import { knownAnswers } from '../flow/known-answers.ts';
import { meaningOf } from '../flow/meaning.ts';
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import { pageOf } from './checks.ts';
import type { Steps } from './effects.ts';
import { shownQuestions } from './shown-questions.ts';
import { stageProblems } from './stage-checks.ts';
import { isEditable } from './standing.ts';
import type { JourneyState } from './state.ts';
import { stillTold } from './telling.ts';
import { answerSteps } from './transition-answer.ts';

export const fillSteps: Steps<'answer' | 'fill' | 'use-found'> = {
  /** As the first pages take it; and what it mends is told no longer, and what it brings up is filled in. */
  answer(state, event, context) {
    const { stage, question } = event;
    const answer = event.answer ?? emptied(state, stage, question);
    const [next, ...effects] = answerSteps.answer(state, { ...event, answer }, context);
    const told = { ...next, problems: stillToldIn(state, next, stage, question) };
    return [shownQuestions(state, stage) === shownQuestions(next, stage) ? told : filled(told), ...effects];
  },

  fill: (state) => [filled(state)],

  'use-found'(state, { field }, { key }) {
    const found = state.session.found?.[field];
    if (found === undefined || state.candidate[field]) return [state];
    const candidate = { ...state.candidate, [field]: found };
    const others = state.outbox.filter(({ kind }) => kind !== 'candidate');
    return [{ ...state, candidate, outbox: [...others, { kind: 'candidate', key, candidate }] }];
  },
};

/**
 * The state with the questions of its page filled in that have no answer yet. What was filled in, and is as it was then, follows
 * what it was taken from; what the candidate has changed or cleared stays so.
 */
function filled(state: JourneyState): JourneyState {
  const { place, flow, answers, session, today } = state;
  const stage = place.page === 'stage' && isEditable(state, place.stage) ? stageOf(flow, place.stage) : undefined;
  if (place.page !== 'stage' || !stage) return state;
  const context = { today, locale: session.locale, flowLocale: flow.locale };
  const known = knownAnswers(flow, stage, state, context);
  const before = state.filled?.[stage.id];
  const news: Answers = {};
  for (const { id } of shownQuestions(state, stage.id)) {
    const value = answerOf(known, id);
    const isAsItWas = answerOf(answers[stage.id], id) === answerOf(before, id);
    if (
      value !== undefined &&
      isAsItWas &&
      value !== answerOf(before, id) &&
      pageOf(state, stage.id, id) === place.index
    )
      news[id] = value;
  }
  const ids = Object.keys(news);
  if (ids.length === 0) return state;
  return {
    ...state,
    answers: { ...answers, [stage.id]: { ...answers[stage.id], ...news } },
    dirty: { ...state.dirty, [stage.id]: [...new Set([...(state.dirty[stage.id] ?? []), ...ids])] },
    filled: { ...state.filled, [stage.id]: { ...before, ...news } },
  };
}

/** A text that was cleared is kept as an empty one where it could be filled in: another device must not fill it in again. */
function emptied({ flow }: JourneyState, stageId: string, id: string): '' | undefined {
  const stage = stageOf(flow, stageId);
  const question = stage && questionsOf(stage).find((one) => one.id === id);
  return question && question.type !== 'single-choice' && meaningOf(question) !== undefined ? '' : undefined;
}

function stillToldIn(
  before: JourneyState,
  after: JourneyState,
  stage: string,
  question: string,
): JourneyState['problems'] {
  // The usual key press is in a field of which nothing is told, and on a page of which nothing is.
  if (before.problems.length === 0) return before.problems;
  const shown = new Set(shownQuestions(after, stage).map(({ id }) => id));
  return stillTold(before.problems, stageProblems(after, stage), [question], (field) => shown.has(field));
}
