/** What a file box says about the files it takes. */
import type { FileKind } from './file-kinds.ts';

/** Endings and media type of each kind: desktop pickers go by the one, phones by the other. */
const accepted: Readonly<Record<FileKind, string>> = {
  pdf: '.pdf,application/pdf',
  docx: '.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: '.doc,application/msword',
  odt: '.odt,application/vnd.oasis.opendocument.text',
  rtf: '.rtf,application/rtf',
  txt: '.txt,text/plain',
  jpg: '.jpg,.jpeg,image/jpeg',
  png: '.png,image/png',
};

/**
 * The `accept` attribute of a file input. Documents come first, PDF before all: apps that open pages in a window of their own
 * often look at the first entry alone.
 *
 * @example
 * acceptAttribute(['jpg', 'pdf']); // '.pdf,application/pdf,.jpg,.jpeg,image/jpeg'
 */
export function acceptAttribute(kinds: readonly FileKind[]): string {
  const all = Object.keys(accepted) as FileKind[];
  return all
    .filter((kind) => kinds.includes(kind))
    .map((kind) => accepted[kind])
    .join(',');
}
