/** The thread in which one document is opened: it may be ended at any moment, and takes nothing with it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentFault } from '../../documents/document-reader.ts';
import { keptText } from '../../documents/kept-text.ts';
import { DocumentError } from './document-error.ts';
import { openDocument, type TextKind } from './open-document.ts';

/** What the thread is started with. */
export interface WorkerTask {
  readonly kind: TextKind;
  readonly wantsText: boolean;
  readonly content: ArrayBuffer;
}

/** What it says, in this order: a fault, or that the document is sound and then its text where it has one. */
export type WorkerNews =
  { readonly fault: DocumentFault } | { readonly isSound: true } | { readonly text: string | undefined };

const { kind, wantsText, content } = workerData as WorkerTask;
const tell = (news: WorkerNews) => parentPort?.postMessage(news);

try {
  const readText = await openDocument(kind, Buffer.from(content));
  tell({ isSound: true });
  tell({ text: wantsText ? await readText().then(keptText, () => undefined) : undefined });
} catch (error) {
  if (!(error instanceof DocumentError)) throw error;
  tell({ fault: error.fault });
}
