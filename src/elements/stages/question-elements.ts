/** The elements of a page's questions. Each is given something only where that has changed: a page may have a thousand of them. */
import { noChange, nothing } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Question } from '../../flow/schema/question.ts';
import { questionElementFor, type QuestionView } from '../questions/render-question.ts';

/** Questions with what each is shown with; undefined where it is hidden. */
export interface ElementsView {
  readonly questions: readonly Question[];
  readonly viewOf: (question: Question) => QuestionView | undefined;
  /** Gives words to questions that no document spells out. */
  readonly change: (question: Question) => Question;
}

interface Shown {
  readonly question: Question;
  readonly view: QuestionView;
  readonly element: HTMLElement;
}

/**
 * Each question keeps its own place, hidden or not, so that its element stays when an answer shows or hides another one: the
 * focus and what is being typed stay with it.
 */
class QuestionElementsDirective extends Directive {
  #shown: (Shown | undefined)[] = [];

  override render({ questions, viewOf, change }: ElementsView): unknown {
    const before = this.#shown;
    this.#shown = questions.map((question, at): Shown | undefined => {
      const [view, there] = [viewOf(question), before[at]];
      if (!view || (there?.question === question && isSame(there.view, view))) return view && there;
      return { question, view, element: questionElementFor(change(question), view, there?.element) };
    });
    const isStill =
      this.#shown.length === before.length && this.#shown.every((one, at) => one?.element === before[at]?.element);
    return isStill ? noChange : this.#shown.map((one) => one?.element ?? nothing);
  }
}

const parts = [
  'answer',
  'problem',
  'scope',
  'country',
  'today',
  'carrier',
  'note',
] as const satisfies (keyof QuestionView)[];

function isSame(a: QuestionView, b: QuestionView): boolean {
  return parts.every((part) => a[part] === b[part]);
}

/** The directive. */
export const questionElements = directive(QuestionElementsDirective);
