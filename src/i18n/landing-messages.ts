/** The words that stand before anything else, and the tables into which every other section comes too: see load-messages.ts. */
import type { Message, Messages } from './messages.ts';

/** Fetches one catalogue. */
export type MessageLoader = () => Promise<{ messages: Readonly<Record<string, Message>> }>;

const loaders: Readonly<Record<string, MessageLoader>> = {
  en: () => import('./messages/en/landing.ts'),
  es: () => import('./messages/es/landing.ts'),
};

/** The languages that the interface itself speaks. */
export const interfaceLocales: readonly string[] = Object.keys(loaders);

const tables = new Map<string, Messages>();
/** What every language that is spoken from now on has to have, by name. */
const companions = new Map<string, (locale: string) => Promise<unknown>>();

/**
 * The interface language for a candidate's language: `es-MX` reads `es`; one without a catalogue reads English.
 */
export function interfaceLocale(locale: string): string {
  const language = locale.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(loaders, language) ? language : 'en';
}

/** Puts a catalogue into the table of a language, and gives the table. */
export async function fillTable(language: string, load: MessageLoader | undefined): Promise<Messages> {
  const table = tables.get(language) ?? {};
  tables.set(language, table);
  return Object.assign(table, (await load?.())?.messages);
}

/**
 * Loads the landing's words for a language, and whatever is spoken in every language by now. There is one table per language,
 * and it grows: a scope made from it speaks sections that are loaded later as well.
 *
 * @example
 * const scope = createScope({ locale: 'es-MX', flowLocale: 'en', messages: await loadLandingMessages('es-MX') });
 * @throws The import's error when a chunk cannot be fetched; a later call tries again.
 */
export async function loadLandingMessages(locale: string): Promise<Messages> {
  const language = interfaceLocale(locale);
  const landing = fillTable(language, loaders[language]);
  await Promise.all([...companions.values()].map((load) => load(locale)));
  return landing;
}

/** Does `load` for every language that is spoken now, and from here on for every other. */
export async function forEveryLanguage(name: string, load: (locale: string) => Promise<unknown>): Promise<void> {
  await Promise.all([...tables.keys()].map(load));
  companions.set(name, load);
}
