/** What a file is, by its first bytes. A name's ending is a claim; this is the check. Whether the rest is sound is not looked at. */
import type { FileKind } from '../../flow/file-kinds.ts';

/** How many leading bytes are looked at. */
export const headBytes = 4096;

const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  odt: 'application/vnd.oasis.opendocument.text',
  rtf: 'application/rtf',
  txt: 'text/plain',
  jpg: 'image/jpeg',
  png: 'image/png',
};

/** The media type that files of a kind are stored and served as. */
export function mediaTypeOf(kind: FileKind): string {
  return mediaTypes[kind];
}

/**
 * Whether content that starts like this can be a file of that kind.
 *
 * @example
 * isContentOf('pdf', new TextEncoder().encode('%PDF-1.7')); // true
 */
export function isContentOf(kind: FileKind, head: Uint8Array): boolean {
  return checks[kind](head.subarray(0, headBytes));
}

const checks: Readonly<Record<FileKind, (head: Uint8Array) => boolean>> = {
  // Readers take a header anywhere in the first 1,024 bytes; what begins as a page is one all the same.
  pdf: (head) => latin1(head.subarray(0, 1024)).includes('%PDF-') && !isMarkup(latin1(head)),
  docx: (head) => isZip(head) && !latin1(head).includes('mimetypeapplication/'),
  odt: (head) => isZip(head) && latin1(head).includes('mimetypeapplication/vnd.oasis.opendocument.text'),
  doc: (head) => startsWith(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  rtf: (head) => latin1(head).startsWith('{\\rtf'),
  jpg: (head) => startsWith(head, [0xff, 0xd8, 0xff]),
  png: (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  txt: isText,
};

function isZip(head: Uint8Array): boolean {
  return startsWith(head, [0x50, 0x4b, 0x03, 0x04]);
}

/** Any encoding, but no other kind in disguise and no markup that a browser would run. UTF-16 says so by its first two bytes. */
function isText(head: Uint8Array): boolean {
  if (startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])) return true;
  const start = latin1(head);
  if (start.includes('\0') || start.startsWith('%PDF-') || start.startsWith('{\\rtf') || isZip(head)) return false;
  return !isMarkup(start);
}

function isMarkup(start: string): boolean {
  return /^\s*(<!doctype|<html|<svg|<\?xml|<script)/i.test(start.replace(/^\xef\xbb\xbf/, ''));
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
