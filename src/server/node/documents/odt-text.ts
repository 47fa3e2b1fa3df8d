/** The text of an ODT file. */
import { DocumentError } from './document-error.ts';
import type { ReadText } from './read-text.ts';
import { xmlText, type XmlText } from './xml-text.ts';
import { openArchive } from './zip-archive.ts';

const content = 'content.xml';
const manifest = 'META-INF/manifest.xml';

const odtText: XmlText = {
  // What was deleted, what is noted beside, and what is only counted is not what the author hands in.
  hidden: new Set([
    'tracked-changes',
    'annotation',
    'sequence-decls',
    'automatic-styles',
    'font-face-decls',
    'scripts',
  ]),
  marks: new Map([
    ['p', { end: '\n' }],
    ['h', { end: '\n' }],
    ['table-cell', { end: '\t' }],
    ['tab', { begin: '\t' }],
    ['line-break', { begin: '\n' }],
    ['s', { begin: ' ' }],
  ]),
};

/** @throws DocumentError for an archive that is not sound, has a password, or holds no content. */
export async function openOdt(bytes: Buffer): Promise<ReadText> {
  const archive = await openArchive(bytes, (name) => name === content || name === manifest || name === 'mimetype');
  if (archive.read(manifest)?.includes('encryption-data')) throw new DocumentError('encrypted');
  const xml = archive.read(content);
  if (!xml) throw new DocumentError(archive.names.includes('mimetype') ? 'corrupt' : 'mismatch');
  return async () => xmlText(xml.toString('utf8'), odtText);
}
