/** A form stage: one page of related questions. */
import { html, nothing, type TemplateResult } from 'lit';
import { pagesOf, stageOf } from '../../../flow/stage-questions.ts';
import { shownPages } from '../../../journey/checks.ts';
import { markdown } from '../../controls/markdown.ts';
import { questionList } from '../question-list.ts';
import { StageElement } from '../stage.element.ts';
import { stageName } from '../stage-name.ts';

/** Shows a page of a form. The stage's introduction stands on its first page alone. */
export class StageFormElement extends StageElement {
  override render(): TemplateResult | typeof nothing {
    const { scope, state, index } = this;
    const stage = stageOf(state.flow, this.stage);
    if (!stage) return nothing;
    const name = stageName(stage, scope);
    const title = scope.text(pagesOf(stage)[index]?.title);
    const pages = shownPages(state, stage.id);
    const page = scope.t('form.page', { number: pages.indexOf(index) + 1, total: pages.length });
    const place = [title && title !== name ? name : '', pages.length > 1 ? page : ''].filter(Boolean).join(' · ');
    const isFirst = pages.indexOf(index) <= 0;
    return html`
      <h2 part="title" tabindex="-1">${title || name}</h2>
      ${place ? html`<p class="muted small">${place}</p>` : nothing}
      ${stage.intro && isFirst ? html`<div class="intro">${markdown(scope.markdown(stage.intro))}</div>` : nothing}
      ${questionList(this)}
    `;
  }
}
