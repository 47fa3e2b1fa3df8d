/**
 * Which questions a journey shows, for the many times that it is asked: worked out again only when an answer has changed that some
 * condition reads.
 */
import { answerOf } from '../flow/answer.ts';
import { questionsRead } from '../flow/conditions.ts';
import { remembered } from '../flow/remembered.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { questionsOf } from '../flow/stage-questions.ts';
import { visibleQuestions, type VisibleQuestions } from '../flow/visibility.ts';
import type { JourneyState } from './state.ts';

type Known = Pick<JourneyState, 'flow' | 'answers' | 'today'>;

const last = new WeakMap<Flow, { readonly of: Known; readonly shown: VisibleQuestions }>();

/** As {@link visibleQuestions}: the same lists for as long as they are the same. */
export function visibleIn(state: Known): VisibleQuestions {
  const known = last.get(state.flow);
  if (known && isSame(known.of, state)) return known.shown;
  const shown = visibleQuestions(state.flow, state.answers, state);
  last.set(state.flow, { of: state, shown });
  return shown;
}

function isSame(before: Known, after: Known): boolean {
  if (before.today !== after.today) return false;
  const [old, now] = [before.answers, after.answers];
  return (
    old === now || decisive(after.flow).every(([stage, id]) => answerOf(old[stage], id) === answerOf(now[stage], id))
  );
}

/** Stage and id of every question whose answer shows or hides another one. */
const decisive = remembered(({ stages }: Flow) => {
  const read = new Set(stages.flatMap(questionsOf).flatMap(({ showIf }) => (showIf ? questionsRead(showIf) : [])));
  return stages.flatMap((stage) =>
    questionsOf(stage).flatMap(({ id }) => (read.has(id) ? [[stage.id, id] as const] : [])),
  );
});
