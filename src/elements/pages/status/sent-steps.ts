/** The stages as a list of what has been sent and what has not. */
import { html, type TemplateResult } from 'lit';
import type { StageProgress } from '../../../contract/records.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import type { Scope } from '../../../i18n/scope.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { checkIcon } from '../../controls/icons.ts';
import { stageName } from '../../stages/stage-name.ts';

const words: Readonly<Record<StageProgress, MessageKey>> = {
  locked: 'steps.locked',
  available: 'steps.open',
  'in-progress': 'steps.started',
  submitted: 'steps.sent',
  done: 'steps.sent',
  skipped: 'steps.skipped',
  waived: 'steps.waived',
};

/** One row per stage, ticked when it has been sent. Never tells an outcome. */
export function sentSteps({ flow, session }: JourneyState, scope: Scope): TemplateResult {
  return html`<ol class="sent" part="steps" aria-label=${scope.t('steps.title')}>
    ${flow.stages.map((stage, index) => {
      const progress = session.stages.find(({ id }) => id === stage.id)?.progress ?? 'locked';
      const isSent = progress === 'submitted' || progress === 'done';
      const mark = progress === 'skipped' || progress === 'waived' ? '–' : scope.number(index + 1);
      return html`<li>
        <span class="tick ${isSent ? 'done' : ''}" aria-hidden="true">${isSent ? checkIcon : mark}</span>
        <span>${stageName(stage, scope)}</span>
        <span class="muted">${scope.t(words[progress])}</span>
      </li>`;
    })}
  </ol>`;
}
