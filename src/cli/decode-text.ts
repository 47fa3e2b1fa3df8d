/** Bytes of a file as text, or what they are instead: another encoding, or no text at all. */
import { isUtf8 } from 'node:buffer';
import type { UnreadFile } from '../check/load-document.ts';

/** The text of a file, or why there is none. */
export type FileText =
  { readonly text: string; readonly problem?: never } | { readonly text?: never; readonly problem: UnreadFile };

const saveAsUtf8 = 'Save it again with the encoding UTF-8; editors ask for it under "Save as".';

/** What a file is by its first bytes. */
const kinds: readonly (readonly [beginning: string, what: string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive, or a Word or Excel file'],
  ['\xd0\xcf\x11\xe0', 'an old Word or Excel file'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
  ['\x1f\x8b', 'a compressed file'],
];

/**
 * Decodes UTF-8. A byte-order mark stays: whether it may be there is not decided here.
 *
 * @example
 * decodeText(Buffer.from('caf\xe9', 'latin1')).problem; // { code: 'not-utf-8', line: 1, column: 4, … }
 */
export function decodeText(bytes: Uint8Array): FileText {
  const first = String.fromCharCode(...bytes.subarray(0, 8));
  const what = kinds.find(([beginning]) => first.startsWith(beginning))?.[1];
  if (what !== undefined) return { problem: notText(`This is ${what}, not JSON`) };
  if (/^(\xff\xfe|\xfe\xff|[^\0]\0|\0[^\0]|\0\0\xfe\xff)/.test(first)) {
    const message = 'This file is written in UTF-16, which Windows calls "Unicode"';
    return { problem: { code: 'not-utf-8', message, fix: saveAsUtf8 } };
  }
  if (bytes.subarray(0, 4096).includes(0)) return { problem: notText('This is a binary file, not JSON') };
  if (!isUtf8(bytes)) return { problem: { ...misread(bytes), code: 'not-utf-8', fix: saveAsUtf8 } };
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

function notText(message: string): UnreadFile {
  return { code: 'not-json', message, fix: 'Name the .json file, or export the document as JSON.' };
}

/** The first line that is no UTF-8; a line break is the same byte in every encoding that is left here. */
function misread(bytes: Uint8Array): { message: string; line: number; column: number } {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const at = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const column =
    Buffer.from(lines[at] ?? '', 'latin1')
      .toString('utf8')
      .indexOf('\uFFFD') + 1;
  const message = 'A character here is not UTF-8: the file was saved in another encoding, such as "ANSI"';
  return { message, line: at + 1, column };
}
