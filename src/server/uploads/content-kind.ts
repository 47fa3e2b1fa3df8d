/** What a file is, by its content. A name's ending is a claim; this is the check. Whether the rest is sound is for the document reader. */
import type { FileKind } from '../../flow/file-kinds.ts';

/** How many leading bytes are looked at, but for archives, which are walked through. */
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

/** What content was found to be: a kind that candidates may hand in, an archive of no known kind, or nothing that is taken. */
export type ContentKind = FileKind | 'archive' | undefined;

/**
 * The kind of a file by its content.
 *
 * @param head its first {@link headBytes} bytes, or all of them
 * @param open opens the whole of it: asked for where an archive does not say at its beginning what it holds
 * @example
 * await contentKind(new TextEncoder().encode('%PDF-1.7'), open); // 'pdf'
 */
export async function contentKind(
  head: Uint8Array,
  open: () => Promise<ReadableStream<Uint8Array>>,
): Promise<ContentKind> {
  // What a browser would run is no document, wherever it hides the mark of one.
  if (isMarkup(head)) return undefined;
  const { fileTypeFromBuffer, fileTypeFromStream } = await import('file-type/core');
  const isPdf = hasPdfMark(head);
  const first = await recognised(fileTypeFromBuffer(head));
  const found = first === 'zip' && !isPdf ? ((await recognised(fileTypeFromStream(await open()))) ?? first) : first;
  const kind = found === undefined || found === 'pdf' ? undefined : kinds[found];
  // Inside another kind the mark of a PDF makes a file that is both, to whoever looks for the one or the other.
  if (isPdf) return kind === undefined && !hasMarkup(head) ? 'pdf' : undefined;
  return kind ?? (isText(head) ? 'txt' : undefined);
}

/** The kinds that are taken, by the names that `file-type` gives them. Old Word files are compound files, as some others are. */
const kinds: { readonly [found: string]: ContentKind } = {
  docx: 'docx',
  odt: 'odt',
  cfb: 'doc',
  rtf: 'rtf',
  jpg: 'jpg',
  png: 'png',
  apng: 'png',
  zip: 'archive',
};

/** What the library says; content on which it breaks is nothing that it knows. */
async function recognised(search: Promise<{ readonly ext: string } | undefined>): Promise<string | undefined> {
  return (await search.catch(() => undefined))?.ext;
}

/** Readers take the header of a PDF anywhere in the first 1,024 bytes. */
const hasPdfMark = (head: Uint8Array) => latin1(head.subarray(0, 1024)).includes('%PDF-');

/** Any encoding, but no bytes that text does not have. UTF-16 says so by its first two bytes. */
function isText(head: Uint8Array): boolean {
  const mark = latin1(head.subarray(0, 2));
  if (mark !== '\xff\xfe' && mark !== '\xfe\xff') return head.every(isTextCode);
  const text = new TextDecoder(mark === '\xff\xfe' ? 'utf-16le' : 'utf-16be').decode(head, { stream: true });
  return !text.includes('\ufffd') && [...text].every((character) => isTextCode(character.charCodeAt(0)));
}

/** All but control characters; line and page breaks, tabs, and what old systems end a file with or colour it by are text. */
function isTextCode(code: number): boolean {
  return code >= 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x1a || code === 0x1b;
}

const page = /^\s*<(!doctype|html|head|body|script|svg|iframe|\?xml|\?php|!--)/i;
const scriptLine = /^\s*(#!|<\?php)/i;

/** What begins as a page, a drawing or a script. */
function isMarkup(head: Uint8Array): boolean {
  const start = startOf(head);
  return page.test(start) || scriptLine.test(start);
}

/** A page beside the mark of another kind. */
function hasMarkup(head: Uint8Array): boolean {
  return /<(!doctype html|html|body|script|svg|iframe)[\s>]/i.test(latin1(head.subarray(0, 1024)));
}

/** The first characters without a byte-order mark, and without the zeros of UTF-16, in which a page is a page too. */
function startOf(head: Uint8Array): string {
  return latin1(head.subarray(0, 1024))
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
