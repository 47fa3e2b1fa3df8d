// Apart from the parser in markdown.ts: every scope escapes, and few landings need more than paragraphs.

/**
 * A value that stays plain words when it is put into Markdown: for `fillPlaceholders(text, values, escapeMarkdown)`.
 *
 * @example
 * escapeMarkdown('**Ana**'); // '\\*\\*Ana\\*\\*'
 */
export function escapeMarkdown(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/[\\*[\]().+-]/g, '\\$&');
}
