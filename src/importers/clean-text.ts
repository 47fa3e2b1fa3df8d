/** Texts of another system, fit for a flow: no markup where none is read, no placeholders by accident, no over-length. */
import type { Text } from '../flow/schema/text.ts';
import { decodeEntities, htmlToMarkdown, unescapeHtml } from './html-to-markdown.ts';

/** Texts of another system are cut here. */
export const longestText = 10_000;

/** One line of plain text: entities as characters, spaces and line ends as single spaces. */
export function plainText(text: string): string {
  return defused(decodeEntities(text).replace(/\s+/g, ' ').trim()).slice(0, longestText);
}

/** A longer text as Markdown, from HTML that may have been escaped on its way. */
export function markdownText(html: string): string {
  return defused(htmlToMarkdown(unescapeHtml(html))).slice(0, longestText);
}

const tag = /<\/?(a|b|i|u|p|em|br|ul|ol|li|h[1-6]|div|span|strong|small|font|sub|sup|table|img|script|style)\b[^<>]*>/i;
const link = /(?<!\\)\[((?:\\.|[^\]\\])*)\]\(([^)\s]*)\)/g;

/** A label: one line of plain text, whatever markup it came in. Text that only looks like markup (`List<String>`) stays. */
export function labelText(label: string): string {
  if (!tag.test(unescapeHtml(label))) return plainText(label);
  const unlinked = htmlToMarkdown(unescapeHtml(label)).replace(link, '$1');
  return defused(
    unlinked
      .replace(/\\([\\*[])|\*+/g, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
  ).slice(0, longestText);
}

/** The links of a label, which can hold none itself, as Markdown for the help beside it. */
export function linksIn(label: string): string {
  if (!tag.test(unescapeHtml(label))) return '';
  return [...htmlToMarkdown(unescapeHtml(label)).matchAll(link)].map(([written]) => written).join(' ');
}

/** The string of a text that an importer made: they make no other. */
export function stringOf(text: Text): string {
  return typeof text === 'string' ? text : '';
}

/** `{{` opens a placeholder in a flow; a text of another system never means one of ours. */
function defused(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ');
}
