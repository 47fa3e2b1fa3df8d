// Tells English sentences that slipped into a page of another language.
import type { Flow } from '../../src/flow/schema/flow.ts';
import type { Message } from '../../src/i18n/messages.ts';

type Catalogue = Readonly<Record<string, Message>>;
const sections = ['landing', 'application', 'questions', 'status', 'problems', 'help'] as const;

/** Finds the lines that are English sentences of the interface or of a flow, and not Spanish ones. */
export async function englishFinder(flow: Flow | object): Promise<(lines: readonly string[]) => string[]> {
  const [english, spanish] = await Promise.all([patterns('en'), patterns('es')]);
  const own = new Set(textsOf(flow, 'en'));
  for (const text of textsOf(flow, 'es')) own.delete(text);
  const isEnglish = (line: string): boolean =>
    own.has(line) || (english.some((one) => one.test(line)) && !spanish.some((one) => one.test(line)));
  return (lines) => lines.filter(isEnglish);
}

async function patterns(language: 'en' | 'es'): Promise<RegExp[]> {
  const catalogues = await Promise.all(
    sections.map(
      (section) => import(`../../src/i18n/messages/${language}/${section}.ts`) as Promise<{ messages: Catalogue }>,
    ),
  );
  const messages = catalogues.flatMap(({ messages }) => Object.values(messages));
  const forms = messages.flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)));
  // A gap alone, or a sign, is no language.
  return forms.filter((form) => /\p{L}{2}/u.test(form.replace(/\{\w+\}/g, ''))).map(patternOf);
}

function patternOf(form: string): RegExp {
  const escaped = form.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.+')}$`, 'u');
}

/** Every text that a flow gives in a language, line by line and without Markdown's signs. */
function textsOf(value: unknown, language: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as { [locale: string]: unknown })[language];
  if (typeof own === 'string')
    return own
      .split(/\n+|\*\*/)
      .map((line) => line.trim())
      .filter(Boolean);
  return Object.values(value).flatMap((inner) => textsOf(inner, language));
}
