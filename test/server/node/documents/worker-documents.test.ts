// Threads that open documents: one that takes too much is given up, and takes nothing along.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FileKind } from '../../../../src/flow/file-kinds.ts';
import type { DocumentReading } from '../../../../src/server/documents/document-reader.ts';
import type { WorkerDocumentsOptions } from '../../../../src/server/node/documents/worker-documents.ts';
import { threadedDocuments } from '../../../support/documents.ts';
import { pdf } from '../../../support/pdf-file.ts';
import { docx } from '../../../support/zip.ts';

function read(
  kind: FileKind,
  content: Uint8Array,
  options: WorkerDocumentsOptions = {},
  wantsText = true,
): Promise<DocumentReading> {
  const open = async () => new Blob([new Uint8Array(content)]).stream();
  return threadedDocuments(options).read({ kind, bytes: content.byteLength, wantsText, open });
}

describe('a document in a thread', () => {
  it('gives its text, its fault, or neither where no text is wanted', async () => {
    assert.deepEqual(await read('docx', docx('Ana Ruiz')), { text: 'Ana Ruiz' });
    assert.deepEqual(await read('docx', docx('Ana Ruiz').subarray(0, 300)), { fault: 'corrupt' });
    assert.deepEqual(await read('docx', docx('Ana Ruiz'), {}, false), { text: undefined });
    assert.deepEqual(await read('jpg', new Uint8Array(1)), { text: undefined });
  });

  it('takes all memory or all time, and is given up', async () => {
    const unpacked = { fault: 'unpacked' };
    const errors: string[] = [];
    const log = { error: (_: string, error: unknown) => void errors.push(String(error)) };
    const worker = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
    const greedy = worker('const all = []; for (;;) all.push(new Array(1000).fill(all));');
    const large = worker('const all = []; setInterval(() => all.push(new Uint8Array(50_000_000).fill(1)), 1);');
    const idle = worker('setInterval(() => undefined, 1000);');
    const late = worker(
      "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ isSound: true }); const all = []; for (;;) all.push(new Array(1000).fill(all));",
    );
    assert.deepEqual(await read('pdf', pdf(['Ana']), { worker: greedy, heapMegabytes: 32, log }), unpacked);
    assert.deepEqual(await read('pdf', pdf(['Ana']), { worker: large, growthMegabytes: 200, log }), unpacked);
    assert.deepEqual(await read('pdf', pdf(['Ana']), { worker: late, heapMegabytes: 32, log }), { text: undefined });
    assert.deepEqual(await read('pdf', pdf(['Ana']), { worker: idle, timeMs: 200, log }), { text: undefined });
    assert.deepEqual(await read('pdf', pdf(['Ana']), { worker: worker('process.exit(1)'), log }), { text: undefined });
    assert.deepEqual(await read('pdf', pdf(['Ana']), { worker: worker('throw new Error("x")'), log }), {
      text: undefined,
    });
    assert.equal(errors.length, 6);
  });

  it('keeps the others waiting no longer than a document may take', async () => {
    const worker = new URL(`data:text/javascript,setInterval(() => undefined, 1000);`);
    const reader = threadedDocuments({ worker, timeMs: 100, atOnce: 1 });
    const opened: number[] = [];
    const one = (at: number) =>
      reader.read({
        kind: 'txt',
        bytes: 1,
        wantsText: true,
        open: async () => {
          opened.push(at);
          return new Blob(['a']).stream();
        },
      });
    assert.deepEqual(await Promise.all([one(0), one(1), one(2), one(3)]), Array(4).fill({ text: undefined }));
    assert.ok(opened.length < 4);
  });

  it('is not even opened where it is very large', async () => {
    const open = () => Promise.reject(new Error('opened'));
    assert.deepEqual(await threadedDocuments().read({ kind: 'pdf', bytes: 2 ** 40, wantsText: true, open }), {
      text: undefined,
    });
  });
});
