/** Voluntary self-identification: says that it is voluntary and kept apart, and lets every question be left open. */
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { stageOf } from '../../../flow/stage-questions.ts';
import { icon } from '../../controls/icon.ts';
import { markdown } from '../../controls/markdown.ts';
import { questionList } from '../question-list.ts';
import { StageElement } from '../stage.element.ts';
import { stageName } from '../stage-name.ts';

const lockIcon = icon(
  'M5.5 9h9A1.5 1.5 0 0 1 16 10.5v5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-5A1.5 1.5 0 0 1 5.5 9zM7 9V6.5a3 3 0 0 1 6 0V9',
);

/** Asks what the employer may want to know for its statistics, and nobody has to tell. */
export class StageSelfIdElement extends StageElement {
  static override styles: CSSResultGroup = [
    StageElement.styles,
    css`
      .voluntary {
        display: flex;
        gap: 10px;
        margin-block-start: 16px;
        padding: 14px 16px;
        border: 1px solid var(--gr-line);
        border-radius: var(--gr-radius);
        background: var(--gr-sunken);
      }
      .voluntary svg {
        margin-block-start: 2px;
        color: var(--gr-muted);
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { scope, state } = this;
    const stage = stageOf(state.flow, this.stage);
    if (!stage) return nothing;
    const intro = stage.intro ? markdown(scope.markdown(stage.intro)) : nothing;
    return html`
      <h2 part="title" tabindex="-1">${stageName(stage, scope)}</h2>
      <div class="voluntary" part="card">
        ${lockIcon}
        <div>${intro === nothing ? html`<p>${scope.t('self-id.voluntary')}</p>` : intro}</div>
      </div>
      ${questionList(this, (question) => ({ ...question, required: false }))}
    `;
  }
}
