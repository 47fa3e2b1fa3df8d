/** A stage's answers before they are sent: read over, each with a way back to it. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { answerOf } from '../../../flow/answer.ts';
import type { Question } from '../../../flow/schema/question.ts';
import type { Page } from '../../../flow/schema/stage.ts';
import { pagesOf, stageOf } from '../../../flow/stage-questions.ts';
import type { Journey } from '../../../journey/events.ts';
import { shownQuestions } from '../../../journey/shown-questions.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { cardStyles } from '../../../theme/styles/card.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { PageElement } from '../../base/page.element.ts';
import { answerText } from '../answer-text.ts';
import { reviewStyles } from './review-page.styles.ts';

/** Lists what will be sent, page by page. */
export class ReviewPageElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    state: { attribute: false },
    journey: { attribute: false },
    stage: { attribute: false },
  };
  static override styles: CSSResultGroup = [PageElement.styles, typeStyles, buttonStyles, cardStyles, reviewStyles];

  declare state: JourneyState;
  declare journey: Journey;
  /** Id of the stage. */
  declare stage: string;

  override render(): TemplateResult {
    const { scope, state } = this;
    const stage = stageOf(state.flow, this.stage);
    return html`
      <h2 part="title" tabindex="-1">${scope.t('review.title')}</h2>
      <p class="muted">${scope.t('review.intro')}</p>
      ${stage ? pagesOf(stage).map((page, index) => this.#renderPage(page, index)) : nothing}
    `;
  }

  #renderPage(page: Page, index: number): TemplateResult | typeof nothing {
    const { scope, state } = this;
    const shown = new Set(shownQuestions(state, this.stage));
    const asked = page.questions.filter((question) => question.type !== 'information' && shown.has(question));
    if (asked.length === 0) return nothing;
    return html`<section class="card" part="card">
      ${page.title ? html`<h3>${scope.text(page.title)}</h3>` : nothing}
      <dl>${asked.map((question) => this.#renderAnswer(question, index))}</dl>
    </section>`;
  }

  #renderAnswer(question: Question, index: number): TemplateResult {
    const { scope, state, stage, journey } = this;
    const label = scope.text(question.label);
    const lines = answerText(question, answerOf(state.answers[stage], question.id), scope);
    const change = (): void => journey.send({ type: 'edit', stage, index, question: question.id });
    return html`<div class="row">
      <dt>${label}</dt>
      <dd>
        ${lines.length > 0 ? lines.map((line) => html`<p>${line}</p>`) : html`<p class="muted">${scope.t('review.none')}</p>`}
      </dd>
      <dd class="change">
        <button class="link" type="button" @click=${change}>
          <span aria-hidden="true">${scope.t('review.change')}</span>
          <span class="visually-hidden">${scope.t('review.change-what', { what: label })}</span>
        </button>
      </dd>
    </div>`;
  }
}
