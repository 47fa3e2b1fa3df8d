/** Which questions a journey shows, and on which page each stands. */
import { remembered } from '../flow/remembered.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Stage } from '../flow/schema/stage.ts';
import { pagesOf } from '../flow/stage-questions.ts';
import { visibleQuestions, type VisibleQuestions } from '../flow/visibility.ts';
import type { JourneyState } from './state.ts';

type Look = (state: Pick<JourneyState, 'flow' | 'answers' | 'today'>) => VisibleQuestions;

let look: Look = (state) => visibleQuestions(state.flow, state.answers, state);

/** Looks in another way from here on: visible-in.ts, once it is there, takes no look twice. */
export function lookBy(better: Look): void {
  look = better;
}

/** The questions of a stage that are there for this candidate, in order. */
export function shownQuestions(state: Parameters<Look>[0], stage: string): readonly Question[] {
  return look(state).get(stage) ?? [];
}

/** On which page of a stage each of its questions stands, by id. */
export const pageNumbers = remembered(
  (stage: Stage) => new Map(pagesOf(stage).flatMap((page, at) => page.questions.map(({ id }) => [id, at] as const))),
);
