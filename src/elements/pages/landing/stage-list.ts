/** The stages of a flow as a numbered list: what happens, how long it takes, what to have at hand, until when. */
import type { Flow } from '../../../flow/schema/flow.ts';
import type { Stage } from '../../../flow/schema/stage.ts';
import type { Scope } from '../../../i18n/scope.ts';
import { stageName } from '../../stages/stage-name.ts';
import { element } from './element.ts';

/** An ordered list; the numbers are drawn, and read from the list itself. */
export function stageList(flow: Flow, scope: Scope, minutesOf: (stage: Stage) => number): HTMLElement {
  const rows = flow.stages.map((stage, index) => {
    const hint = hintOf(stage, scope);
    const minutes = minutesOf(stage);
    return element(
      'li',
      {},
      element('span', { class: 'number', 'aria-hidden': 'true' }, scope.number(index + 1)),
      element('span', {}, stageName(stage, scope)),
      element('span', { class: 'hint' }, minutes > 0 && scope.t('landing.step-minutes', { count: minutes })),
      hint !== '' && element('span', { class: 'hint wide' }, hint),
    );
  });
  return element('ol', { class: 'steps', part: 'steps' }, rows);
}

/** The minutes that the flow itself names, whole. */
export function wholeMinutes({ minutes }: Stage): number | undefined {
  return minutes === undefined ? undefined : Math.max(1, Math.round(minutes));
}

/** What one should know about time: saving, and the deadlines that the flow sets. */
export function deadlines({ availability = {} }: Flow, scope: Scope): string {
  const { closesAt, completeWithinHours: hours = 0 } = availability;
  const inDays = hours >= 48 && hours % 24 === 0;
  return [
    scope.t('landing.save-note'),
    hours > 0 &&
      scope.t(inDays ? 'landing.complete-within-days' : 'landing.complete-within', {
        count: inDays ? hours / 24 : hours,
      }),
    closesAt && scope.t('landing.open-until', { date: scope.date(closesAt) }),
  ]
    .filter(Boolean)
    .join(' ');
}

function hintOf(stage: Stage, scope: Scope): string {
  if (stage.type === 'resume')
    return scope.t(stage.orText === false ? 'stage.resume.hint' : 'stage.resume.hint-or-text');
  if (stage.type === 'self-id') return scope.t('stage.self-id.hint');
  const pages = stage.type === 'form' ? stage.pages.map((page) => scope.text(page.title)) : [];
  return [...new Set([stage.optional && scope.t('stage.optional'), ...pages])].filter(Boolean).join(' · ');
}
