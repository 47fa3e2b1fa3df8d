/** The DocumentReader of Node: each document in a thread of its own, with a limit of time and memory. */
import { Worker } from 'node:worker_threads';
import type { DocumentReader, DocumentReading, DocumentToRead } from '../../documents/document-reader.ts';
import { consoleLog, type Log } from '../../ports.ts';
import { gate } from './gate.ts';
import type { WorkerNews, WorkerTask } from './document-worker.ts';

/** How much one document may take. */
export interface WorkerDocumentsOptions {
  /** Milliseconds for one document; as long again it may wait for its turn. Default 15,000. */
  timeMs?: number;
  /** Megabytes that a thread's objects may take. Default 256. */
  heapMegabytes?: number;
  /** Megabytes that the process may grow by while a document is open. Default 768. */
  growthMegabytes?: number;
  /** Documents larger than this are taken by their kind alone. Default 50 MB. */
  mostBytes?: number;
  /** Documents that are open at once. Default 2. */
  atOnce?: number;
  /** Where the thread's module lies, for a program that was bundled into other files. Default: `document-worker.js` beside this one. */
  worker?: URL;
  /** Hears of documents that were given up. */
  log?: Log;
}

/**
 * Reads PDF, DOCX, DOC, ODT, RTF and TXT. A document that takes too long is given up and taken as it is, without its text; one that
 * takes too much memory before anything is known of it counts as one that unpacks to too much.
 *
 * @example
 * const server = createServer({ store, blobs, documents: workerDocuments() });
 */
export function workerDocuments(options: WorkerDocumentsOptions = {}): DocumentReader {
  const limits: Required<WorkerDocumentsOptions> = {
    timeMs: 15_000,
    heapMegabytes: 256,
    growthMegabytes: 768,
    mostBytes: 50 * 1024 * 1024,
    atOnce: 2,
    worker: new URL('document-worker.js', import.meta.url),
    log: consoleLog,
    ...options,
  };
  const enter = gate(limits.atOnce, limits.timeMs);
  return {
    async read(document) {
      if (document.kind === 'jpg' || document.kind === 'png' || document.bytes > limits.mostBytes) return unread;
      const leave = await enter();
      if (!leave) return unread;
      try {
        const content = await contentOf(document);
        return await readInWorker({ kind: document.kind, wantsText: document.wantsText, content }, limits);
      } finally {
        leave();
      }
    },
  };
}

/** Taken for what it is by its kind. */
const unread: DocumentReading = { text: undefined };
/** How often it is looked at how much memory is in use. */
const watchMs = 50;
const megabyte = 1024 * 1024;
/** Resolves with what the thread found, or with what is to be thought of a document that ended it. Never rejects. */
function readInWorker(task: WorkerTask, limits: Required<WorkerDocumentsOptions>): Promise<DocumentReading> {
  return new Promise((resolve) => {
    const before = process.memoryUsage.rss();
    const worker = new Worker(limits.worker, {
      workerData: task,
      transferList: [task.content],
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 32 },
      // What a library has to say about a stranger's file is for nobody's log.
      stdout: true,
      stderr: true,
    });
    let isSound = false;
    let isOver = false;
    const end = (reading: DocumentReading) => {
      isOver = true;
      clearTimeout(timer);
      clearInterval(watch);
      void worker.terminate();
      resolve(reading);
    };
    const giveUp = (reason: Error, reading: DocumentReading) => {
      if (isOver) return;
      limits.log.error('read a document', reason);
      end(reading);
    };
    const tooMuch = () =>
      giveUp(new Error('A document took too much memory.'), isSound ? unread : { fault: 'unpacked' });
    const timer = setTimeout(() => giveUp(new Error('A document took too long.'), unread), limits.timeMs);
    // The limits of a thread hold for its objects; what it unpacks lies beside them.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.growthMegabytes * megabyte) tooMuch();
    }, watchMs);
    worker.on('message', (news: WorkerNews) => {
      if ('isSound' in news) isSound = true;
      else end(news);
    });
    worker.on('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') tooMuch();
      // Not the message: it may repeat what stands in the document.
      else giveUp(new Error(`The thread of a document failed (${error.code ?? error.name}).`), unread);
    });
    worker.on('exit', () => giveUp(new Error('The thread of a document ended.'), unread));
  });
}

/** All bytes of the document, in memory of its own that can be handed to a thread. */
async function contentOf({ bytes, open }: DocumentToRead): Promise<ArrayBuffer> {
  const content = new Uint8Array(bytes);
  let size = 0;
  const reader = (await open()).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    content.set(next.value, size);
    size += next.value.byteLength;
  }
  return content.buffer;
}
