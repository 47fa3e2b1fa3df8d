/** The class behind every question: takes an answer, shows it, reports each change. Knows no journey and no backend. */
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Answer } from '../../flow/answer.ts';
import type { QuestionType } from '../../flow/operators.ts';
import type { QuestionOf } from '../../flow/schema/question.ts';
import { fieldStyles } from '../../theme/styles/field.ts';
import { proseStyles } from '../../theme/styles/prose.ts';
import { resetStyles } from '../../theme/styles/reset.ts';
import { GreenroomElement } from '../base/greenroom-element.ts';
import type { FrameWords } from '../controls/field-frame.ts';
import { markdown } from '../controls/markdown.ts';
import { AnswerEvent } from './answer-event.ts';
import { LeftEvent } from './left-event.ts';
import { released } from './released.ts';

/**
 * Base of the question elements. What is being typed is never overwritten: it has been reported, so an answer that comes
 * from outside while the candidate is in the field is older than what stands there.
 *
 * @fires {AnswerEvent} greenroom-answer - on every change
 * @fires {LeftEvent} greenroom-question-left - when the focus has left the whole question after a change
 * @csspart label - the label or legend
 * @csspart help - the help under it
 * @csspart problem - the sentence that says what is wrong
 */
export abstract class QuestionElement<Type extends QuestionType = QuestionType> extends GreenroomElement {
  static override properties: PropertyDeclarations = {
    ...GreenroomElement.properties,
    question: { attribute: false },
    answer: { attribute: false },
    problem: { attribute: false },
    note: { attribute: false },
  };
  static override styles: CSSResultGroup = [resetStyles, proseStyles, fieldStyles];

  /** The question as the flow has it. */
  declare question: QuestionOf<Type>;
  /** The stored answer. */
  declare answer: Answer | undefined;
  /** What is wrong with the answer and how to mend it; undefined while nothing is, or while it is being answered for the first time. */
  declare problem: string | undefined;
  /** A quiet line under the control, part of its description as far as it has the id `note`. */
  declare note: TemplateResult | undefined;

  /** What stands in the control now: the stored answer, or what has been put in since. */
  protected current: Answer | undefined;
  #isEdited = false;

  constructor() {
    super();
    this.addEventListener('focusout', () => void this.#leave());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has('question') && changed.get('question')?.id !== this.question.id;
    if (isOther) this.#isEdited = false;
    if ((isOther || changed.has('answer')) && !this.#isEdited && !sameAnswer(this.answer, this.current)) {
      this.current = this.answer;
      this.take(this.answer);
    }
  }

  /** Puts the focus into the control, with the label in view. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.scrollIntoView({ block: 'nearest' });
    this.focusTarget()?.focus({ preventScroll: true });
  }

  /** A window that loses the focus keeps its field, and so does a press on another part of the same question. */
  async #leave(): Promise<void> {
    if (!this.#isEdited || this.#hasFocus) return;
    this.#isEdited = false;
    await released();
    if (this.isConnected && !this.#hasFocus) this.dispatchEvent(new LeftEvent(this.question.id));
  }

  get #hasFocus(): boolean {
    return (this.getRootNode() as ShadowRoot).activeElement === this;
  }

  /** Called when an answer arrives that this element did not report itself; for elements that keep text of their own. */
  protected take(_answer: Answer | undefined): void {}

  protected focusTarget(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('input:checked, input, select, textarea, button');
  }

  /** Takes the answer back, where a question may be left open again. */
  protected clear(): void {
    this.report(undefined);
    this.take(undefined);
    void this.focusField();
  }

  /** The way back out of a choice: circles cannot be unchosen. */
  protected renderClear(): TemplateResult | typeof nothing {
    if (this.question.required || this.current === undefined) return nothing;
    return html`<button class="link small" type="button" @click=${this.clear}>${this.scope.t('choice.clear')}</button>`;
  }

  /** Keeps the answer and tells whoever shows this question. `isEdited`: the candidate is at it, and what comes from outside is older. */
  protected report(answer: Answer | undefined, isEdited = true): void {
    this.#isEdited = isEdited;
    this.current = answer;
    this.requestUpdate();
    this.dispatchEvent(new AnswerEvent(this.question.id, answer));
  }

  /** Label, help and problem, for a frame. */
  protected words(fallbackHelp?: string): FrameWords {
    const { label, help, required, requiredAny } = this.question;
    return {
      scope: this.scope,
      label: this.scope.text(label),
      optional: required !== true && !requiredAny,
      help: help === undefined ? fallbackHelp : this.help(help),
      problem: this.problem,
      note: this.note,
    };
  }

  protected help(text: NonNullable<QuestionOf<Type>['help']>): TemplateResult {
    return markdown(this.scope.markdown(text));
  }
}

/** True for equal answers, lists compared item by item. */
function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
