/** Texts in several languages, put together and taken apart language by language. */
import type { Text } from '../../flow/schema/text.ts';
import { partLabel } from '../part-label.ts';
import { plain } from './texts.ts';

/** A part of a question with the question it is part of, in each language that either has. */
export function partText(whole: Text, part: Text, locale: string): Text {
  if (typeof whole === 'string' && typeof part === 'string') return partLabel(whole, part);
  const languages = [whole, part].flatMap((text) => (typeof text === 'string' ? [locale] : Object.keys(text)));
  const said = (text: Text, language: string): string =>
    typeof text === 'string' ? text : (text[language] ?? plain(text, locale));
  return Object.fromEntries(
    [...new Set(languages)].map((language) => [language, partLabel(said(whole, language), said(part, language))]),
  );
}

/** Markdown as label and help: the first line without marks, and all of it where there is more to it. */
export function labelAndHelp(markdown: Text): { label: Text; help?: Text } {
  const labelOf = (text: string): string => bare(text.split('\n')[0] ?? '');
  const helpOf = (text: string): string => {
    const [first = '', ...rest] = text.split('\n');
    return /\]\(/.test(first) ? text.trim() : rest.join('\n').trim();
  };
  if (typeof markdown === 'string') {
    const help = helpOf(markdown);
    return { label: labelOf(markdown), ...(help && { help }) };
  }
  const each = (take: (text: string) => string) =>
    Object.fromEntries(
      Object.entries(markdown)
        .map(([language, text]) => [language, take(text)] as const)
        .filter(([, text]) => text !== ''),
    );
  const help = each(helpOf);
  return { label: each(labelOf), ...(Object.keys(help).length > 0 && { help }) };
}

function bare(line: string): string {
  return line
    .replace(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g, '$1')
    .replace(/\\([\\*[])|\*+/g, '$1')
    .replace(/^(- |\d+\. )/, '')
    .trim();
}
