/** What is wrong with a field, as the summary says it: away from the field, so a sentence that fits any question names its own. */
import type { FieldProblem } from '../../../flow/answer.ts';
import { questionsOf, stageOf } from '../../../flow/stage-questions.ts';
import type { Scope } from '../../../i18n/scope.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { problemText } from '../../stages/problem-text.ts';

/** Sentences that do not say what they are about. */
const vague = /^(required|invalid|number|option|too-|min|max|step|date|file-sending|file-failed)/;

/**
 * The sentence beside the field, after the question's own words where it needs them.
 *
 * @example
 * summaryText({ field: 'age18', code: 'required.choice' }, state, scope); // 'Are you at least 18? Choose an answer'
 */
export function summaryText(problem: FieldProblem, state: JourneyState, scope: Scope): string {
  const sentence = problemText(problem, scope, state.today);
  const { place } = state;
  const stage = 'stage' in place ? stageOf(state.flow, place.stage) : undefined;
  const question = stage && questionsOf(stage).find(({ id }) => id === problem.field);
  const label = scope.text(question?.label);
  if (!label || problem.text || !vague.test(problem.code)) return sentence;
  return /\p{P}$/u.test(label) ? `${label} ${sentence}` : `${label}: ${sentence}`;
}
