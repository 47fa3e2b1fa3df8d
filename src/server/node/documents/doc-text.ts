/** The text of an old Word file. */
import WordExtractor from 'word-extractor';
import { holdsWord, isCompoundFile, isLocked, isWhole } from './compound-file.ts';
import { DocumentError } from './document-error.ts';
import type { ReadText } from './read-text.ts';

/** @throws DocumentError for what is no Word document, has a password, or was cut off. */
export async function openDoc(bytes: Buffer): Promise<ReadText> {
  if (!isCompoundFile(bytes)) throw new DocumentError('mismatch');
  if (!isWhole(bytes)) throw new DocumentError('corrupt');
  if (isLocked(bytes)) throw new DocumentError('encrypted');
  if (!holdsWord(bytes)) throw new DocumentError('mismatch');
  return async () => {
    const document = await new WordExtractor().extract(bytes);
    return [document.getHeaders({ includeFooters: false }), document.getBody(), document.getFooters()].join('\n');
  };
}
