/** How problems are said, fetched once there is one: the sentences beside the fields, and the list at the top of a page. */
import '../../controls/error-summary.define.ts';
import type { Scope } from '../../../i18n/scope.ts';
import type { FieldProblem, JourneyState } from '../../../journey/state.ts';
import type { SummaryItem } from '../../controls/error-summary.element.ts';
import { problemText } from '../../stages/problem-text.ts';
import { summaryText } from './summary-text.ts';

/** The state whose problems have their sentences, as pages show them beside the fields. */
export function inWords(state: JourneyState, scope: Scope): JourneyState {
  const { today, problems } = state;
  if (problems.length === 0) return state;
  return { ...state, problems: problems.map((problem) => ({ ...problem, text: problemText(problem, scope, today) })) };
}

/** Problems as the list at the top of a page names them. */
export function summaryItems(problems: readonly FieldProblem[], state: JourneyState, scope: Scope): SummaryItem[] {
  return problems.map((problem) => ({ field: problem.field, text: summaryText(problem, state, scope) }));
}
