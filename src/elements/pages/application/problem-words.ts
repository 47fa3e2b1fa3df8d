/**
 * How problems are said, fetched once there is one: the sentences beside the fields, the list at the top of a page, and answers of two
 * devices that differ.
 */
import { html, type TemplateResult } from 'lit';
import '../../controls/error-summary.define.ts';
import type { Scope } from '../../../i18n/scope.ts';
import type { Journey } from '../../../journey/events.ts';
import type { FieldProblem, JourneyState } from '../../../journey/state.ts';
import type { SummaryItem } from '../../controls/error-summary.element.ts';
import { problemText } from '../../stages/problem-text.ts';
import { summaryText } from './summary-text.ts';
import './two-devices.define.ts';
import { isDivided } from './two-devices.element.ts';

/** The state whose problems have their sentences, as pages show them beside the fields. */
export function inWords(state: JourneyState, scope: Scope): JourneyState {
  const { today, problems } = state;
  if (problems.length === 0) return state;
  return { ...state, problems: problems.map((problem) => ({ ...problem, text: sentence(problem, scope, today) })) };
}

/** Sentences are kept: every key press asks again for those of a whole page. */
const sentences = new WeakMap<FieldProblem, { readonly scope: Scope; readonly text: string }>();

function sentence(problem: FieldProblem, scope: Scope, today: string): string {
  const known = sentences.get(problem);
  if (known?.scope === scope) return known.text;
  const text = problemText(problem, scope, today);
  sentences.set(problem, { scope, text });
  return text;
}

/** Problems as the list at the top of a page names them. */
export function summaryItems(problems: readonly FieldProblem[], state: JourneyState, scope: Scope): SummaryItem[] {
  return problems.map((problem) => ({ field: problem.field, text: summaryText(problem, state, scope) }));
}

/** What another device wrote beside this one, where there is such a thing. */
export function twoDevices(state: JourneyState, scope: Scope, journey: Journey): TemplateResult | undefined {
  if (!isDivided(state)) return undefined;
  return html`<greenroom-two-devices .scope=${scope} .state=${state} .journey=${journey}></greenroom-two-devices>`;
}
