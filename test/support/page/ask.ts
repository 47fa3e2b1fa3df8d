// One question on the page, with the answers it reports, and its stored answer following as a journey's would.
import { displayOf } from '../../../src/elements/questions/choice-display.ts';
import { loadQuestions } from '../../../src/elements/questions/load-questions.ts';
import { renderQuestion, type QuestionView } from '../../../src/elements/questions/render-question.ts';
import type { Answer } from '../../../src/flow/answer.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import { drawn, show, speak, type Shown } from './show.ts';
import { until } from './type.ts';

/** A question that is being answered. */
export interface Asked extends Shown {
  /** Every answer that was reported, the latest last. */
  readonly answers: (Answer | undefined)[];
  /** Shows the same question with something else. */
  ask(view: Partial<QuestionView>): Promise<void>;
}

/** Shows a question and stores what it reports. */
export async function ask(
  question: Question,
  view: Partial<QuestionView> & { locale?: string; dir?: 'ltr' | 'rtl' } = {},
): Promise<Asked> {
  await loadQuestions([question.type]);
  const scope = await speak(view.locale);
  let now: QuestionView = { answer: undefined, problem: undefined, scope, ...view };
  const answers: (Answer | undefined)[] = [];
  const shown = await show(renderQuestion(question, now), { dir: view.dir ?? 'ltr' });
  const again = async (change: Partial<QuestionView>): Promise<void> => {
    now = { ...now, ...change };
    await shown.update(renderQuestion(question, now));
  };
  shown.root.addEventListener('greenroom-answer', (event) => {
    answers.push((event as HTMLElementEventMap['greenroom-answer']).answer);
    void again({ answer: answers.at(-1) });
  });
  if (question.type === 'single-choice' && displayOf(question) === 'combobox') await searchable(shown.root);
  return { ...shown, answers, ask: again };
}

/** Resolves once every list that can be searched is: a native one stands there first. */
export async function searchable(root: ShadowRoot): Promise<void> {
  await customElements.whenDefined('greenroom-combobox');
  await until(() => {
    const questions = [
      ...root.querySelectorAll<HTMLElement & { question: Question }>('greenroom-single-choice-question'),
    ];
    const searching = questions.filter(
      ({ question }) => question.type === 'single-choice' && displayOf(question) === 'combobox',
    );
    return searching.every(({ shadowRoot }) => shadowRoot?.querySelector('greenroom-combobox'));
  });
  await drawn(root);
}
