/** The element for a question: one tag per type, all given the same things. */
import { html, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Answer } from '../../flow/answer.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { FileCarrier } from '../controls/file-carrier.ts';

/** What a question is shown with. */
export interface QuestionView {
  readonly answer: Answer | undefined;
  /** A sentence that says what is wrong and how to mend it. */
  readonly problem: string | undefined;
  readonly scope: Scope;
  /** The country of phone numbers without a prefix, where a question names none. */
  readonly country?: string | undefined;
  /** Today's day where the flow is, for dates counted from it. */
  readonly today?: string | undefined;
  /** A quiet line under the control. */
  readonly note?: TemplateResult | undefined;
  /** Needed where a file is asked for. */
  readonly carrier?: FileCarrier | undefined;
}

/**
 * A question as a template. Its element has to be there: see `loadQuestions`.
 *
 * @example
 * repeat(shown, (question) => question.id, (question) => renderQuestion(question, { answer, problem, scope }));
 */
export function renderQuestion(question: Question, view: QuestionView): TemplateResult {
  return html`${questionElement(question, view)}`;
}

/** The element that shows a question: the one that is there, where it is of the right type, else a new one. */
export function questionElementFor(question: Question, view: QuestionView, there?: HTMLElement): HTMLElement {
  const tag = `greenroom-${question.type}-question`;
  const element = there?.localName === tag ? there : document.createElement(tag);
  element.dataset['question'] = question.id;
  return Object.assign(element, view, { question });
}

/** Keeps the element while the type stays; a template per type would be fourteen times the same. */
class QuestionDirective extends Directive {
  #element: HTMLElement | undefined;

  override render(question: Question, view: QuestionView): HTMLElement {
    return (this.#element = questionElementFor(question, view, this.#element));
  }
}

const questionElement = directive(QuestionDirective);
