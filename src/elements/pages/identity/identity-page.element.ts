/** Who the candidate is: as much as the flow asks for, and no more. */
import { css, html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Answer } from '../../../flow/answer.ts';
import { countryOf } from '../../../flow/country.ts';
import { identityRules } from '../../../flow/identity.ts';
import type { Question } from '../../../flow/schema/question.ts';
import type { Journey } from '../../../journey/events.ts';
import type { JourneyState } from '../../../journey/state.ts';
import { typeStyles } from '../../../theme/styles/type.ts';
import { PageElement } from '../../base/page.element.ts';
import type { AnswerEvent } from '../../questions/answer-event.ts';
import type { LeftEvent } from '../../questions/left-event.ts';
import { renderQuestion } from '../../questions/render-question.ts';
import { fetchedNotes } from '../../stages/notes-later.ts';

/** Asks for name, email and phone as questions like any other. */
export class IdentityPageElement extends PageElement {
  static override properties: PropertyDeclarations = {
    ...PageElement.properties,
    state: { attribute: false },
    journey: { attribute: false },
  };
  static override styles: CSSResultGroup = [
    PageElement.styles,
    typeStyles,
    css`
      h2 {
        margin-block-end: 6px;
      }
      .questions {
        display: grid;
        gap: 24px;
        margin-block-start: 24px;
      }
    `,
  ];

  declare state: JourneyState;
  declare journey: Journey;

  override render(): TemplateResult {
    const { scope, state } = this;
    const { flow } = state;
    const { oneOf } = identityRules(flow);
    return html`
      <h2 part="title" tabindex="-1">${scope.t('identity.title')}</h2>
      <p class="muted">${scope.t('identity.intro', { brand: scope.text(flow.brand.name) })}</p>
      ${oneOf.length > 1 ? html`<p class="muted">${scope.t('identity.one-of')}</p>` : nothing}
      <div class="questions" @greenroom-answer=${this.#onAnswer} @greenroom-question-left=${this.#onLeft}>${this.#questions().map((question) => this.#renderQuestion(question))}</div>
    `;
  }

  #questions(): Question[] {
    const { scope } = this;
    const { name, email, phone, oneOf } = identityRules(this.state.flow);
    const questions: Question[] = [];
    if (name !== 'off') {
      questions.push({
        id: 'name',
        type: 'short-text',
        label: scope.t('identity.name'),
        autocomplete: 'name',
        required: name === 'required',
      });
    }
    // Where one of both is enough, neither is marked as optional: the line above says how it is.
    const ask = (id: 'email' | 'phone', rule: string): void => {
      if (rule === 'off') return;
      const others = oneOf.filter((way) => way !== id);
      questions.push({
        id,
        type: id,
        label: scope.t(`identity.${id}`),
        autocomplete: id === 'email' ? 'email' : 'tel',
        required: rule === 'required' || (oneOf.includes(id) && others.length === 0),
        ...(oneOf.includes(id) && others.length > 0 && { requiredAny: others }),
      });
    };
    ask('email', email);
    ask('phone', phone);
    return questions;
  }

  #renderQuestion(question: Question): TemplateResult {
    const { scope, state } = this;
    const problem = state.problems.find(({ field }) => field === question.id);
    return renderQuestion(question, {
      scope,
      answer: state.candidate[question.id as 'name' | 'email' | 'phone'],
      problem: problem?.text,
      country: countryOf(state.flow.locale),
      note: fetchedNotes()?.identityNote(this, question),
    });
  }

  #onAnswer({ question, answer }: AnswerEvent): void {
    this.journey.send({ type: 'candidate', candidate: { [question]: textOf(answer) } });
  }

  #onLeft({ question }: LeftEvent): void {
    this.journey.send({ type: 'left', field: question });
  }
}

function textOf(answer: Answer | undefined): string {
  return typeof answer === 'string' ? answer : '';
}
