/** Opens a document of any kind that has text. Runs in a worker: content that strangers made is unpacked here. */
import type { FileKind } from '../../../flow/file-kinds.ts';
import type { ReadText } from './read-text.ts';

/** Kinds that have text; pictures have none. */
export type TextKind = Exclude<FileKind, 'jpg' | 'png'>;

type Open = (bytes: Buffer) => Promise<ReadText>;

/** A thread opens one document, so it loads what that kind needs. */
const openers: Readonly<Record<TextKind, () => Promise<Open>>> = {
  pdf: async () => (await import('./pdf-text.ts')).openPdf,
  docx: async () => (await import('./docx-text.ts')).openDocx,
  doc: async () => (await import('./doc-text.ts')).openDoc,
  odt: async () => (await import('./odt-text.ts')).openOdt,
  rtf: async () => (await import('./rtf-text.ts')).openRtf,
  txt: async () => (await import('./plain-text.ts')).openPlainText,
};

/**
 * Resolves once the document is found to be sound, with the way to its text.
 *
 * @throws DocumentError where it is not
 */
export async function openDocument(kind: TextKind, bytes: Buffer): Promise<ReadText> {
  const open = await openers[kind]();
  return open(bytes);
}
