/** What this device and another one answered differently: the candidate chooses, and nothing goes in silence. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { answerOf, type Answer, type Answers } from '../../../flow/answer.ts';
import type { Question } from '../../../flow/schema/question.ts';
import type { Stage } from '../../../flow/schema/stage.ts';
import { questionsOf } from '../../../flow/stage-questions.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { buttonStyles } from '../../../theme/styles/button.ts';
import { cardStyles } from '../../../theme/styles/card.ts';
import { resetStyles } from '../../../theme/styles/reset.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { GreenroomElement } from '../../base/greenroom-element.ts';
import { questionLabel } from '../../stages/question-label.ts';
import { answerText } from '../answer-text.ts';

const ownStyles = css`
  .card {
    display: grid;
    gap: 12px;
    margin-block-end: 24px;
  }
  p {
    margin: 0;
  }
  .title {
    font-weight: 600;
  }
  .question {
    display: grid;
    gap: 8px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--gr-line);
  }
  .answer {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;

/** True where there is something to choose or to see. */
export function isDivided({ clashes, unsent }: Pick<JourneyState, 'clashes' | 'unsent'>): boolean {
  return Object.keys(clashes).length + Object.keys(unsent).length > 0;
}

/**
 * Lists the questions that were answered differently in two places, each with both answers and a button to take the other one, and the
 * answers that were not sent with a stage because another device sent it.
 *
 * @csspart card - the box
 * @example
 * html`<greenroom-two-devices .scope=${scope} .state=${state} .journey=${journey}></greenroom-two-devices>`
 */
export class TwoDevicesElement extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    state: { attribute: false },
    journey: { attribute: false },
  };
  static override styles: CSSResultGroup = [resetStyles, typeStyles, buttonStyles, cardStyles, ownStyles];

  declare state: JourneyState;
  declare journey: Journey;

  override render(): TemplateResult {
    const { flow } = this.state;
    return html`<div role="status">${flow.stages.map((stage) => [this.#renderClashes(stage), this.#renderUnsent(stage)])}</div>`;
  }

  #renderClashes(stage: Stage): TemplateResult | typeof nothing {
    const { scope, state } = this;
    const clashes = state.clashes[stage.id] ?? {};
    const asked = questionsOf(stage).filter(({ id }) => Object.hasOwn(clashes, id));
    if (asked.length === 0) return nothing;
    return html`<section class="card" part="card">
      <p class="title">${scope.t('two.title', { count: asked.length })}</p>
      <p class="muted">${scope.t('two.intro')}</p>
      ${asked.map((question) => this.#renderClash(stage, question, clashes[question.id] ?? undefined))}
    </section>`;
  }

  #renderClash(stage: Stage, question: Question, there: Answer | undefined): TemplateResult {
    const { scope, state, journey } = this;
    const what = questionLabel(question, stage, scope);
    const here = answerOf(state.answers[stage.id], question.id);
    const choose = (from: 'here' | 'there') => () =>
      journey.send({ type: 'choose', stage: stage.id, question: question.id, from });
    return html`<div class="question">
      <p>${what}</p>
      <p class="answer"><span class="muted">${scope.t('two.here')}</span> ${this.#words(question, here)}</p>
      <p class="answer"><span class="muted">${scope.t('two.there')}</span> ${this.#words(question, there)}</p>
      <div class="buttons">
        <button class="button secondary" type="button" aria-label=${scope.t('two.take-here-what', { what })} @click=${choose('here')}>
          ${scope.t('two.take-here')}
        </button>
        <button class="button secondary" type="button" aria-label=${scope.t('two.take-there-what', { what })} @click=${choose('there')}>
          ${scope.t('two.take-there')}
        </button>
      </div>
    </div>`;
  }

  #renderUnsent(stage: Stage): TemplateResult | typeof nothing {
    const { scope, state, journey } = this;
    const unsent: Answers | undefined = state.unsent[stage.id];
    if (!unsent) return nothing;
    const written = questionsOf(stage).filter(({ id }) => Object.hasOwn(unsent, id));
    return html`<section class="card" part="card">
      <p class="title">${scope.t('two.unsent.title')}</p>
      <p class="muted">${scope.t('two.unsent.intro')}</p>
      ${written.map(
        (question) => html`<div class="question">
          <p>${questionLabel(question, stage, scope)}</p>
          <p class="answer">${this.#words(question, answerOf(unsent, question.id))}</p>
        </div>`,
      )}
      <div class="buttons">
        <button class="button secondary" type="button" @click=${() => journey.send({ type: 'seen', stage: stage.id })}>
          ${scope.t('two.unsent.seen')}
        </button>
      </div>
    </section>`;
  }

  #words(question: Question, answer: Answer | undefined): string {
    const { scope } = this;
    return answerText(question, answer, scope).join(' ') || scope.t('two.nothing');
  }
}
