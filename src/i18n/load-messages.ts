/** Fetches message catalogues by language and section, each in a chunk of its own, each once. */
import {
  fillTable,
  forEveryLanguage,
  interfaceLocale,
  loadLandingMessages,
  type MessageLoader,
} from './landing-messages.ts';
import type { Messages, MessageSection } from './messages.ts';

export { interfaceLocale, interfaceLocales } from './landing-messages.ts';

/** Every section but the landing's, whose words are fetched before anything else. */
type LaterSection = Exclude<MessageSection, 'landing'>;

const loaders: Readonly<Record<string, Readonly<Record<LaterSection, MessageLoader>>>> = {
  en: {
    application: () => import('./messages/en/application.ts'),
    status: () => import('./messages/en/status.ts'),
    problems: () => import('./messages/en/problems.ts'),
    help: () => import('./messages/en/help.ts'),
    failure: () => import('./messages/en/failure.ts'),
    elsewhere: () => import('./messages/en/elsewhere.ts'),
    questions: () => import('./messages/en/questions.ts'),
  },
  es: {
    application: () => import('./messages/es/application.ts'),
    status: () => import('./messages/es/status.ts'),
    problems: () => import('./messages/es/problems.ts'),
    help: () => import('./messages/es/help.ts'),
    failure: () => import('./messages/es/failure.ts'),
    elsewhere: () => import('./messages/es/elsewhere.ts'),
    questions: () => import('./messages/es/questions.ts'),
  },
};

/**
 * Loads sections of the messages for a language, and gives the language's table.
 *
 * @example
 * const messages = await loadMessages('es-MX', ['landing', 'help']);
 * const scope = createScope({ locale: 'es-MX', flowLocale: 'en', messages });
 * @throws The import's error when a chunk cannot be fetched; a later call tries again.
 */
export async function loadMessages(locale: string, sections: readonly MessageSection[]): Promise<Messages> {
  const language = interfaceLocale(locale);
  const one = (section: MessageSection): Promise<Messages> =>
    section === 'landing' ? loadLandingMessages(locale) : fillTable(language, loaders[language]?.[section]);
  const [table = {}] = await Promise.all(sections.map(one));
  return table;
}

/**
 * Loads a section in every language that is spoken now, and from here on in every other: for parts of the interface that are
 * fetched when they are needed and do not know which language it is.
 *
 * @example
 * await Promise.all([import('./date-question.define.ts'), loadMessagesFor('questions')]);
 * @throws The import's error when a chunk cannot be fetched; a later call tries again.
 */
export function loadMessagesFor(section: LaterSection): Promise<void> {
  return forEveryLanguage(section, (locale) => loadMessages(locale, [section]));
}
