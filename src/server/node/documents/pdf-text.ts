/** The text of a PDF, by pdf.js. */
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { mostTextLength } from '../../documents/document-reader.ts';
import { DocumentError } from './document-error.ts';
import { checkPdfStreams } from './pdf-streams.ts';
import type { ReadText } from './read-text.ts';

/** A resume is shorter; what comes later is not looked at. */
const mostPages = 300;

/** @throws DocumentError for what has a password, has no pages, is damaged, or unpacks to too much. */
export async function openPdf(bytes: Buffer): Promise<ReadText> {
  await checkPdfStreams(bytes);
  const document = await openSafely(bytes);
  const pages = Math.min(document.numPages, mostPages);
  if (pages === 0) throw new DocumentError('corrupt');
  try {
    for (let number = 1; number <= pages; number += 1) await document.getPage(number);
  } catch (error) {
    throw new DocumentError('corrupt', { cause: error });
  }
  return () => textOf(document, pages);
}

async function openSafely(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    // A copy, because the library takes the bytes away; nothing of the document is run, drawn or fetched.
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      enableXfa: false,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (error) {
    throw new DocumentError(isLocked(error) ? 'encrypted' : 'corrupt', { cause: error });
  }
}

const isLocked = (error: unknown) => error instanceof Error && error.name === 'PasswordException';

async function textOf(document: PDFDocumentProxy, pages: number): Promise<string> {
  let text = '';
  for (let number = 1; number <= pages && text.length < mostTextLength; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    text += '\n\n';
    page.cleanup();
  }
  return text;
}
