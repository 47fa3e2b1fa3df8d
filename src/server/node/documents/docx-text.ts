/** The text of a DOCX file: its body by mammoth, which knows how Word writes; headers and footers, which it leaves out, here. */
import mammoth from 'mammoth';
import { DocumentError } from './document-error.ts';
import { isCompoundFile, isLocked } from './compound-file.ts';
import type { ReadText } from './read-text.ts';
import { xmlText, type XmlText } from './xml-text.ts';
import { openArchive } from './zip-archive.ts';

const contentTypes = '[Content_Types].xml';
const margin = /(?:^|\/)(header|footer)\d*\.xml$/;

const marginText: XmlText = {
  texts: new Set(['t']),
  // A drawing says the same twice: for new programs, and for old ones.
  hidden: new Set(['Fallback']),
  marks: new Map([
    ['p', { end: '\n' }],
    ['tab', { begin: '\t' }],
    ['br', { begin: '\n' }],
  ]),
};

/**
 * Opens the archive. Names and ways to be reached often stand in the header, so it comes first.
 *
 * @throws DocumentError for an archive that is not sound, has a password, or is of another program.
 */
export async function openDocx(bytes: Buffer): Promise<ReadText> {
  if (isCompoundFile(bytes)) throw new DocumentError(isLocked(bytes) ? 'encrypted' : 'mismatch');
  const archive = await openArchive(bytes, (name) => name === contentTypes || margin.test(name));
  const types = archive.read(contentTypes)?.toString('utf8') ?? '';
  const isWord =
    types.includes('wordprocessingml') || archive.names.some((name) => /^word\/document\.xml$/i.test(name));
  if (!isWord) throw new DocumentError('mismatch');
  const main = mainPart(types);
  if (main !== undefined && !archive.names.includes(main)) throw new DocumentError('corrupt');
  return async () => {
    const margins = (which: string) =>
      archive.names
        .filter((name) => margin.exec(name)?.[1] === which)
        .map((name) => xmlText(archive.read(name)?.toString('utf8') ?? '', marginText));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return [...margins('header'), value.replaceAll('\n\n', '\n'), ...margins('footer')].join('\n');
  };
}

/** The document itself, as the list of contents names it; undefined where it names none. */
function mainPart(types: string): string | undefined {
  const overrides = types.matchAll(/<Override\b[^>]{1,500}>/g);
  for (const [override] of overrides) {
    if (!override.includes('document.main+xml')) continue;
    return /PartName\s*=\s*["']\/?([^"']{1,200})["']/.exec(override)?.[1];
  }
  return undefined;
}
