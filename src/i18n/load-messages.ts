/** Fetches message catalogues by language and section, each in a chunk of its own, each once. */
import type { Message, Messages, MessageSection } from './messages.ts';

type Loader = () => Promise<{ messages: Readonly<Record<string, Message>> }>;

const loaders: Readonly<Record<string, Readonly<Record<MessageSection, Loader>>>> = {
  en: {
    landing: () => import('./messages/en/landing.ts'),
    application: () => import('./messages/en/application.ts'),
    status: () => import('./messages/en/status.ts'),
    problems: () => import('./messages/en/problems.ts'),
    help: () => import('./messages/en/help.ts'),
    failure: () => import('./messages/en/failure.ts'),
    questions: () => import('./messages/en/questions.ts'),
  },
  es: {
    landing: () => import('./messages/es/landing.ts'),
    application: () => import('./messages/es/application.ts'),
    status: () => import('./messages/es/status.ts'),
    problems: () => import('./messages/es/problems.ts'),
    help: () => import('./messages/es/help.ts'),
    failure: () => import('./messages/es/failure.ts'),
    questions: () => import('./messages/es/questions.ts'),
  },
};

/** The languages that the interface itself speaks. */
export const interfaceLocales: readonly string[] = Object.keys(loaders);

const tables = new Map<string, Messages>();
/** What was asked for in every language. */
const always = new Set<MessageSection>();

/**
 * The interface language for a candidate's language: `es-MX` reads `es`; one without a catalogue reads English.
 */
export function interfaceLocale(locale: string): string {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(loaders, language) ? language : 'en';
}

/**
 * Loads sections of the messages for a language. There is one table per language, and it grows: a scope made from it
 * speaks sections that are loaded later as well.
 *
 * @example
 * const messages = await loadMessages('es-MX', ['landing']);
 * const scope = createScope({ locale: 'es-MX', flowLocale: 'en', messages });
 * @throws The import's error when a chunk cannot be fetched; a later call tries again.
 */
export async function loadMessages(locale: string, sections: readonly MessageSection[]): Promise<Messages> {
  const language = interfaceLocale(locale);
  const table = tables.get(language) ?? {};
  tables.set(language, table);
  const load = loaders[language];
  const loaded = await Promise.all([...new Set([...sections, ...always])].map((section) => load?.[section]()));
  for (const chunk of loaded) Object.assign(table, chunk?.messages);
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
export async function loadMessagesFor(section: MessageSection): Promise<void> {
  await Promise.all([...tables.keys()].map((locale) => loadMessages(locale, [section])));
  always.add(section);
}
