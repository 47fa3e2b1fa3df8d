/** The text of a TXT file, whatever program saved it. */
import { isUtf8 } from 'node:buffer';
import { decodeBytes } from './decode-bytes.ts';
import { DocumentError } from './document-error.ts';
import type { ReadText } from './read-text.ts';

/**
 * Reads UTF-16 with a byte-order mark, UTF-8 with or without one, and everything else as windows-1252, in which no byte is wrong.
 *
 * @throws DocumentError `empty` for nothing but white space.
 */
export async function openPlainText(bytes: Buffer): Promise<ReadText> {
  const text = decodeBytes(bytes, encodingOf(bytes));
  if (text.trim() === '') throw new DocumentError('empty');
  return async () => text;
}

function encodingOf(bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex');
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}
