/** The Blobs port: the bytes of uploads. Memory here; disk in node/, S3-compatible stores in s3/. */
import { GreenroomError } from '../errors/index.ts';

/** Part of a blob: the bytes from `from` to before `to`. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Where the bytes of uploads are kept. Ids are the upload's own: random, URL-safe, at most 64 characters. */
export interface Blobs {
  /** Starts an empty one; one that is there stays as it is. */
  create(id: string): Promise<void>;
  /**
   * Adds bytes as they arrive and resolves with the new size. When the stream breaks off, what has arrived stays.
   *
   * @throws GreenroomError `conflict` when `offset` is not the present size, or another append is under way: nothing is added.
   */
  append(id: string, offset: number, chunk: ReadableStream<Uint8Array>): Promise<number>;
  /** Bytes so far; undefined where there is no such blob. */
  size(id: string): Promise<number | undefined>;
  /** The bytes, or a part of them; undefined where there is no such blob. */
  read(id: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Deletes it; harmless where it is not there. */
  delete(id: string): Promise<void>;
}

/**
 * Blobs in memory: for tests, demos and the local backend.
 *
 * @example
 * const server = createServer({ store: memoryStore(), blobs: memoryBlobs() });
 */
export function memoryBlobs(): Blobs {
  const blobs = new Map<string, { chunks: Uint8Array<ArrayBuffer>[]; size: number; busy: boolean }>();
  return {
    async create(id) {
      if (!blobs.has(id)) blobs.set(id, { chunks: [], size: 0, busy: false });
    },
    async append(id, offset, chunk) {
      const blob = blobs.get(id);
      if (!blob) throw new GreenroomError('not-found');
      if (blob.busy || blob.size !== offset) throw new GreenroomError('conflict', 'The upload is at another offset.');
      blob.busy = true;
      try {
        // Not `for await`: not every browser can walk a stream.
        const reader = chunk.getReader();
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          blob.chunks.push(new Uint8Array(next.value));
          blob.size += next.value.byteLength;
        }
      } finally {
        blob.busy = false;
      }
      return blob.size;
    },
    async size(id) {
      return blobs.get(id)?.size;
    },
    async read(id, range) {
      const blob = blobs.get(id);
      return blob && new Blob(blob.chunks).slice(range?.from, range?.to).stream();
    },
    async delete(id) {
      blobs.delete(id);
    },
  };
}
