/** Fetches the elements that a page of questions needs: those of the first pages, the usual ones, and each of the others alone. */
import type { QuestionType } from '../../flow/operators.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';

type Loader = () => Promise<unknown>;

const basic: Loader = () => import('./basic-questions.define.ts');
const words: Loader = () => loadMessagesFor('questions');
const usual: Loader = () => Promise.all([import('./usual-questions.define.ts'), words()]);
const loaders: Readonly<Record<QuestionType, Loader>> = {
  'short-text': basic,
  email: basic,
  url: basic,
  phone: basic,
  'yes-no': basic,
  'long-text': usual,
  number: usual,
  'single-choice': usual,
  'multiple-choice': usual,
  consent: usual,
  information: usual,
  slider: () => Promise.all([import('./slider-question.define.ts'), words()]),
  date: () => Promise.all([import('./date-question.define.ts'), words()]),
  file: () => Promise.all([import('./file-question.define.ts'), words()]),
};

/**
 * Resolves once the elements for these types of question are registered. Types that are there already cost nothing.
 *
 * @example
 * await loadQuestions(page.questions.map((question) => question.type));
 * @throws The import's error when a chunk cannot be fetched; a later call tries again.
 */
export async function loadQuestions(types: Iterable<QuestionType>): Promise<void> {
  const needed = new Set([...types].map((type) => loaders[type]));
  await Promise.all([...needed].map((load) => load()));
}
