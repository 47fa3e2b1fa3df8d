/** Texts of another system, fit for a flow: no markup where none is read, no placeholders by accident, no over-length. */
import type { Text } from '../flow/schema/text.ts';
import { decodeEntities, htmlToMarkdown, unescapeHtml } from './html-to-markdown.ts';

const longest = 10_000;

/** One line of plain text: entities as characters, spaces and line ends as single spaces. */
export function plainText(text: string): string {
  return defused(decodeEntities(text).replace(/\s+/g, ' ').trim()).slice(0, longest);
}

/** A longer text as Markdown, from HTML that may have been escaped on its way. */
export function markdownText(html: string): string {
  return defused(htmlToMarkdown(unescapeHtml(html))).slice(0, longest);
}

/** The string of a text that an importer made: they make no other. */
export function stringOf(text: Text): string {
  return typeof text === 'string' ? text : '';
}

/** `{{` opens a placeholder in a flow; a text of another system never means one of ours. */
function defused(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ');
}
