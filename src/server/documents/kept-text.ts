/** The text of a document as it is kept: what can be read, and not more than anyone reads. */
import { mostTextLength } from './document-reader.ts';

/**
 * Line breaks of one kind, few of them empty, no characters that no database holds, at most {@link mostTextLength}.
 *
 * @example
 * keptText('Ana Ruiz \r\n\r\n\r\n\r\nPicker\0'); // 'Ana Ruiz\n\nPicker'
 */
export function keptText(text: string): string {
  const lines = text
    .slice(0, 2 * mostTextLength)
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\P{Cc}\t]|\ufeff/gu, '').trimEnd());
  const kept = lines.filter((line, at) => line !== '' || (lines[at - 1] ?? '') !== '').join('\n');
  // The cut may leave half of a character.
  return kept
    .trim()
    .slice(0, mostTextLength)
    .replace(/\p{Cs}/gu, '\ufffd');
}
