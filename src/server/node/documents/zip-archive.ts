/** ZIP archives that strangers made: everything is unpacked once and counted before anything is used. */
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { DocumentError } from './document-error.ts';

/** What an archive may unpack to. A long document full of pictures stays far below. */
interface UnpackLimits {
  /** Bytes, all entries together. */
  readonly bytes: number;
  readonly entries: number;
  /** How many times its own size, once that is more than {@link harmlessBytes}. */
  readonly ratio: number;
  /** Archives within archives: 1 is a spreadsheet within a letter. */
  readonly depth: number;
}

const limits: UnpackLimits = { bytes: 256 * 1024 * 1024, entries: 10_000, ratio: 100, depth: 1 };
/** Text that compresses well is no attack while there is little of it. */
const harmlessBytes = 32 * 1024 * 1024;

/** An archive whose entries are all sound. */
export interface Archive {
  readonly names: readonly string[];
  /** The content of an entry that was asked for; undefined where there is none of that name. */
  read(name: string): Buffer | undefined;
}

/**
 * Unpacks every entry and checks its size and checksum; keeps the content of those that `wants` names.
 *
 * @throws DocumentError `unpacked` beyond what an archive may hold, `encrypted` for entries with a password, `corrupt` for whatever
 * else is wrong.
 */
export async function openArchive(bytes: Buffer, wants: (name: string) => boolean): Promise<Archive> {
  const kept = new Map<string, Buffer>();
  const most = Math.min(limits.bytes, Math.max(harmlessBytes, bytes.byteLength * limits.ratio));
  const names = await unpack(bytes, { most, bytes: 0, entries: 0 }, 0, (entry, content) => {
    if (wants(entry)) kept.set(entry, content);
  });
  return { names, read: (name) => kept.get(name) };
}

/** How much has been unpacked so far, nested archives included. */
interface Count {
  readonly most: number;
  bytes: number;
  entries: number;
}

async function unpack(
  bytes: Buffer,
  count: Count,
  depth: number,
  keep: (name: string, content: Buffer) => void,
): Promise<string[]> {
  const zip = await corruptOnFailure(fromBufferPromise(bytes, { lazyEntries: true }));
  // What is announced is enough to refuse; what is true is counted below all the same.
  count.entries += zip.entryCount;
  if (count.entries > limits.entries) throw new DocumentError('unpacked');
  const names: string[] = [];
  for await (const entry of entriesOf(zip)) {
    if (entry.isEncrypted()) throw new DocumentError('encrypted');
    if (count.bytes + entry.uncompressedSize > count.most) throw new DocumentError('unpacked');
    const content = await contentOf(zip, entry, count);
    if (crc32(content) !== entry.crc32) throw new DocumentError('corrupt');
    if (content.subarray(0, 4).equals(archiveMark)) await unpackNested(content, count, depth + 1);
    names.push(entry.fileName);
    keep(entry.fileName, content);
  }
  return names;
}

const archiveMark = Buffer.from('PK\x03\x04', 'latin1');

/** An archive inside is only counted: a broken one is for whoever opens it, and no fault of the document. */
async function unpackNested(content: Buffer, count: Count, depth: number): Promise<void> {
  if (depth > limits.depth) throw new DocumentError('unpacked');
  try {
    await unpack(content, count, depth, () => undefined);
  } catch (error) {
    if (!(error instanceof DocumentError) || error.fault === 'unpacked') throw error;
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry();
  for (;;) {
    const next = await corruptOnFailure(entries.next());
    if (next.done) return;
    yield next.value;
  }
}

async function contentOf(zip: ZipFile, entry: Entry, count: Count): Promise<Buffer> {
  const stream = await corruptOnFailure(zip.openReadStreamPromise(entry));
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      count.bytes += chunk.byteLength;
      if (count.bytes > count.most) throw new DocumentError('unpacked');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof DocumentError ? error : new DocumentError('corrupt', { cause: error });
  }
  return Buffer.concat(chunks);
}

async function corruptOnFailure<T>(step: Promise<T>): Promise<T> {
  try {
    return await step;
  } catch (error) {
    throw new DocumentError('corrupt', { cause: error });
  }
}
