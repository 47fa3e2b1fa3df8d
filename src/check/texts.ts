/** Texts in each of their languages, as checks of words read them. */
import { parseMarkdown, type MarkdownInline } from '../flow/markdown.ts';
import type { Text } from '../flow/schema/text.ts';

/** One language of a text. */
export interface Told {
  /** The BCP 47 tag; the flow's own for a plain string. */
  readonly locale: string;
  readonly string: string;
}

/** Every language of a text. */
export function everyLanguage(text: Text, flowLocale: string): Told[] {
  if (typeof text === 'string') return [{ locale: flowLocale, string: text }];
  return Object.entries(text).map(([locale, string]) => ({ locale, string }));
}

/** The strings of a text, whatever their languages. */
export function stringsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

/** The language of a tag, without region or script. */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split('-')[0] ?? '';
}

/**
 * What a reader takes in at a time: the paragraphs and list entries of a Markdown text, without its marks.
 *
 * @example
 * readUnits('Bring **two** things:\n\n- a badge'); // ['Bring two things:', 'a badge']
 */
export function readUnits(markdown: string): string[] {
  return parseMarkdown(markdown).flatMap((block) =>
    block.type === 'list' ? block.items.map(plain) : [plain(block.content)],
  );
}

function plain(content: readonly MarkdownInline[]): string {
  return content.map((part) => (part.type === 'text' ? part.text : plain(part.content))).join('');
}
