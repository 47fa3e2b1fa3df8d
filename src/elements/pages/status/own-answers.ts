/** What a candidate has sent, and what they agreed to, for them to read. Voluntary self-identification is not kept here. */
import { html, nothing, type TemplateResult } from 'lit';
import { answerOf } from '../../../flow/answer.ts';
import type { Notice } from '../../../flow/schema/flow.ts';
import type { Stage } from '../../../flow/schema/stage.ts';
import { questionsOf } from '../../../flow/stage-questions.ts';
import type { Scope } from '../../../i18n/scope.ts';
import { latestDecision } from '../../../journey/checks.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { questionLabel } from '../../stages/question-label.ts';
import { stageName } from '../../stages/stage-name.ts';
import { answerText } from '../answer-text.ts';

/** Every answer there is, by stage; nothing where there is none. */
export function ownAnswers(state: JourneyState, scope: Scope): TemplateResult | typeof nothing {
  const stages = state.flow.stages.flatMap((stage) => renderStage(stage, state, scope));
  if (stages.length === 0) return nothing;
  return html`<details>
    <summary>${scope.t('rights.answers')}</summary>
    <div class="inside">${stages}</div>
  </details>`;
}

/** Every notice that was decided on or shown; an optional consent can be taken back. */
export function ownConsents(
  state: JourneyState,
  scope: Scope,
  takeBack: (notice: Notice) => void,
): TemplateResult | typeof nothing {
  const rows = (state.flow.notices ?? []).flatMap((notice) => renderConsent(notice, state, scope, takeBack));
  if (rows.length === 0) return nothing;
  return html`<details>
    <summary>${scope.t('rights.consents')}</summary>
    <ul class="inside plain">${rows}</ul>
  </details>`;
}

function renderStage(stage: Stage, state: JourneyState, scope: Scope): TemplateResult[] {
  if (stage.type === 'self-id') return [];
  const rows = questionsOf(stage).flatMap((question) => {
    const lines = answerText(question, answerOf(state.answers[stage.id], question.id), scope);
    if (lines.length === 0) return [];
    return [
      html`<div><dt class="muted small">${questionLabel(question, stage, scope)}</dt><dd>${lines.map((line) => html`<p>${line}</p>`)}</dd></div>`,
    ];
  });
  return rows.length > 0 ? [html`<h4>${stageName(stage, scope)}</h4><dl>${rows}</dl>`] : [];
}

function renderConsent(
  notice: Notice,
  state: JourneyState,
  scope: Scope,
  takeBack: (notice: Notice) => void,
): TemplateResult[] {
  const decision = latestDecision(state, notice);
  if (!decision) return [];
  const record = state.session.consents.findLast((one) => one.notice === notice.id && one.decision === decision);
  const what = scope.t(`notice.${notice.kind}`);
  const date = record ? scope.date(record.at) : '';
  return [
    html`<li>
      <span>${what}<br /><span class="muted small">${scope.t(`rights.consent.${decision}`, { date })}</span></span>
      ${
        decision === 'granted'
          ? html`<button class="link" type="button" @click=${() => takeBack(notice)}>
            <span aria-hidden="true">${scope.t('rights.consent.take-back')}</span>
            <span class="visually-hidden">${scope.t('rights.consent.take-back-what', { what })}</span>
          </button>`
          : nothing
      }
    </li>`,
  ];
}
