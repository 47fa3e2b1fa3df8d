/** A flow's texts: the one of a language, and the gaps that are filled in. */
import type { Text } from './schema/text.ts';

/** Values behind placeholders, by what stands between the braces: `candidate.firstName`, `answers.shift`. */
export type PlaceholderValues = { readonly [name: string]: string | undefined };

const placeholder = / ?\{\{([^{}]{1,200})\}\}/g;

/**
 * The string of a text in a language: exactly that one, else the same language of another region, else the flow's
 * language, else whatever is there.
 *
 * @example
 * resolveText({ en: 'Hello', es: 'Hola' }, 'es-MX', 'en'); // 'Hola'
 */
export function resolveText(text: Text, locale: string, flowLocale: string = locale): string {
  if (typeof text === 'string') return text;
  const tags = Object.keys(text);
  const tag = pickLocale(tags, locale) ?? pickLocale(tags, flowLocale) ?? tags[0];
  return (tag === undefined ? undefined : text[tag]) ?? '';
}

/**
 * Fills the gaps of a text. A value that is not known leaves nothing behind, not even the space before it.
 * In a text that is Markdown, pass `escape: escapeMarkdown`, so that a candidate's own words stay words.
 *
 * @example
 * fillPlaceholders('Hello {{candidate.firstName}}, welcome', { 'candidate.firstName': 'Ana' }); // 'Hello Ana, welcome'
 */
export function fillPlaceholders(
  text: string,
  values: PlaceholderValues,
  escape: (value: string) => string = String,
): string {
  return text.replace(placeholder, (gap: string, name: string) => {
    const value = valueOf(values, name.trim());
    if (value === undefined || value === '') return '';
    return (gap.startsWith(' ') ? ' ' : '') + escape(value);
  });
}

/**
 * The names between double braces, in order, each as often as it is there.
 *
 * @example
 * placeholdersIn('{{role.title}} at {{ brand.name }}'); // ['role.title', 'brand.name']
 */
export function placeholdersIn(text: string): string[] {
  if (!text.includes('{{')) return [];
  return [...text.matchAll(placeholder)].map((match) => (match[1] ?? '').trim());
}

function valueOf(values: PlaceholderValues, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/**
 * The language out of a list that fits a wish best: exactly that one, else the same language of any region.
 *
 * @example
 * pickLocale(['en', 'es'], 'es-MX'); // 'es'
 */
export function pickLocale(tags: readonly string[], locale: string): string | undefined {
  const wanted = locale.toLowerCase();
  const language = wanted.split('-')[0];
  return (
    tags.find((tag) => tag.toLowerCase() === wanted) ??
    tags.find((tag) => tag.toLowerCase() === language) ??
    tags.find((tag) => tag.toLowerCase().split('-')[0] === language)
  );
}
