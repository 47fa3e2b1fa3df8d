// Readers of documents, run from the sources: as `greenroom serve` uses it, and without a thread where only the content counts.
import type { DocumentReader, DocumentReading } from '../../src/server/documents/document-reader.ts';
import { keptText } from '../../src/server/documents/kept-text.ts';
import { DocumentError } from '../../src/server/node/documents/document-error.ts';
import { openDocument } from '../../src/server/node/documents/open-document.ts';
import { workerDocuments, type WorkerDocumentsOptions } from '../../src/server/node/documents/worker-documents.ts';
import type { FileKind } from '../../src/flow/file-kinds.ts';

/** The reader with threads. What it logs is thrown away unless a log is given; time is no limit on a busy machine. */
export function threadedDocuments(options: WorkerDocumentsOptions = {}): DocumentReader {
  const worker = new URL('document-worker.mjs', import.meta.url);
  return workerDocuments({ worker, timeMs: 300_000, log: { error: () => undefined }, ...options });
}

/** What a thread would say of the content. Throws what is neither a fault of the document nor a text that cannot be had. */
export async function readContent(kind: FileKind, content: Uint8Array): Promise<DocumentReading> {
  if (kind === 'jpg' || kind === 'png') return { text: undefined };
  try {
    const readText = await openDocument(kind, Buffer.from(content));
    return { text: await readText().then(keptText, () => undefined) };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { fault: error.fault };
  }
}

/** A reader without threads. */
export const plainDocuments: DocumentReader = {
  async read({ kind, open, wantsText }) {
    const reading = await readContent(kind, new Uint8Array(await new Response(await open()).arrayBuffer()));
    return wantsText || reading.fault ? reading : { text: undefined };
  },
};
