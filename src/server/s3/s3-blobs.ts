/**
 * The bytes of uploads in an S3-compatible bucket. An upload is a row of objects, each named by the offset that it begins at:
 *
 *     PREFIX ID/upload             empty: there is such an upload
 *     PREFIX ID/000000000000000    the bytes from 0
 *     PREFIX ID/000000002097152    the bytes from 2,097,152, where the one before ends
 *
 * All that is known is in the bucket, so that any process goes on where another one stopped. Each object is written on the condition
 * that there is none yet: of two processes that go on at the same offset one succeeds, and the other hears of a conflict.
 */
import { GreenroomError } from '../../errors/index.ts';
import type { Blobs } from '../blobs.ts';
import { s3Bucket, type S3Bucket, type S3Object, type WrittenOver } from './s3-bucket.ts';
import { BucketError } from './s3-error.ts';
import type { S3Options } from './s3-options.ts';

/** What is held in memory of an upload that is arriving, and the size of its objects. */
const pieceBytes = 2 * 1024 * 1024;
/** A client that sends crumbs gets so many objects; from then on a small last one is taken up into the next. */
const manyPieces = 100;
const smallBytes = 256 * 1024;

/** Blobs in a bucket, and what the bucket can do. */
export interface S3Blobs extends Blobs {
  /** False where the store overwrites what it should not: then one process at a time may use the bucket. */
  readonly isExclusive: boolean;
}

/**
 * Blobs in a bucket of an S3-compatible store. Writes, lists and deletes one small object first, so that what is set wrongly is
 * heard of at once.
 *
 * @throws GreenroomError `unavailable` where the bucket cannot be used; one sentence that says why and holds no credentials.
 * @example
 * const blobs = await s3Blobs({ bucket: 'files', endpoint: 'https://s3.example.com', accessKey, secretKey });
 */
export async function s3Blobs(options: S3Options): Promise<S3Blobs> {
  const plain = s3Bucket(options);
  const kind = await tryOut(plain, options.prefix ?? '');
  const bucket = kind === 'knows no conditions' ? withoutConditions(plain) : plain;
  const folderOf = (id: string) => `${options.prefix ?? ''}${checked(id)}/`;
  const appending = new Set<string>();
  return {
    isExclusive: kind === 'holds back',
    async create(id) {
      await bucket.put(`${folderOf(id)}upload`, new Uint8Array(), 'nothing');
    },
    async append(id, offset, chunk) {
      const folder = folderOf(id);
      if (appending.has(id)) throw new GreenroomError('conflict', 'Another part of this upload is arriving.');
      appending.add(id);
      try {
        return await appendTo(bucket, folder, offset, chunk);
      } finally {
        appending.delete(id);
      }
    },
    async size(id) {
      const pieces = await piecesOf(bucket, folderOf(id));
      return pieces && sizeOf(pieces);
    },
    async read(id, range) {
      const pieces = await piecesOf(bucket, folderOf(id));
      if (!pieces) return undefined;
      return streamOf(contentOf(bucket, pieces, range?.from ?? 0, range?.to ?? sizeOf(pieces)));
    },
    async delete(id) {
      const objects = await bucket.list(folderOf(id));
      // The one that says "there is an upload" first: whoever appends at this moment finds none.
      for (const { key } of objects.toReversed()) await bucket.delete(key);
    },
  };
}

/** A piece of an upload, with the offset of its first byte. */
interface Piece extends S3Object {
  readonly offset: number;
}

/** The pieces that follow one another from the start; undefined where there is no such upload. */
async function piecesOf(bucket: S3Bucket, folder: string): Promise<Piece[] | undefined> {
  const objects = await bucket.list(folder);
  if (!objects.some(({ key }) => key === `${folder}upload`)) return undefined;
  const pieces: Piece[] = [];
  for (const object of objects) {
    const offset = Number(object.key.slice(folder.length));
    if (offset === sizeOf(pieces)) pieces.push({ ...object, offset });
  }
  return pieces;
}

function sizeOf(pieces: readonly Piece[]): number {
  const last = pieces.at(-1);
  return last ? last.offset + last.bytes : 0;
}

async function appendTo(
  bucket: S3Bucket,
  folder: string,
  offset: number,
  chunk: ReadableStream<Uint8Array>,
): Promise<number> {
  const pieces = await piecesOf(bucket, folder);
  if (!pieces) throw new GreenroomError('not-found', 'There is no such upload.');
  if (sizeOf(pieces) !== offset) throw elsewhere();
  const writer = new PieceWriter(bucket, folder, offset);
  const last = pieces.at(-1);
  if (last && pieces.length >= manyPieces && last.bytes < smallBytes) await writer.takeUp(last);
  try {
    const reader = chunk.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) await writer.add(next.value);
  } finally {
    // Also where the stream broke off: what has arrived stays.
    await writer.flush();
  }
  return writer.end;
}

/** Collects bytes, and writes an object whenever there are enough for one. */
class PieceWriter {
  readonly #bucket: S3Bucket;
  readonly #folder: string;
  // Memory that is not written to is not taken from the system: a small file costs what it has.
  readonly #held = new Uint8Array(pieceBytes);
  #heldBytes = 0;
  #offset: number;
  #over: WrittenOver = 'nothing';

  constructor(bucket: S3Bucket, folder: string, offset: number) {
    this.#bucket = bucket;
    this.#folder = folder;
    this.#offset = offset;
  }

  /** The offset after all that was added. */
  get end(): number {
    return this.#offset + this.#heldBytes;
  }

  /** Begins with the bytes of a piece that is to be written again, with more. */
  async takeUp(piece: Piece): Promise<void> {
    for await (const bytes of contentOf(this.#bucket, [piece], piece.offset, piece.offset + piece.bytes))
      this.#hold(bytes);
    this.#offset = piece.offset;
    this.#over = piece;
  }

  async add(bytes: Uint8Array): Promise<void> {
    let rest = bytes;
    while (rest.byteLength > 0) {
      const part = rest.subarray(0, pieceBytes - this.#heldBytes);
      this.#hold(part);
      rest = rest.subarray(part.byteLength);
      if (this.#heldBytes === pieceBytes) await this.flush();
    }
  }

  /** @throws GreenroomError `conflict` where another process went on from here. */
  async flush(): Promise<void> {
    if (this.#heldBytes === 0) return;
    const key = `${this.#folder}${String(this.#offset).padStart(15, '0')}`;
    const bytes = this.#held.subarray(0, this.#heldBytes);
    if (!(await this.#bucket.put(key, bytes, this.#over))) throw elsewhere();
    this.#offset += this.#heldBytes;
    this.#heldBytes = 0;
    this.#over = 'nothing';
  }

  #hold(bytes: Uint8Array): void {
    this.#held.set(bytes, this.#heldBytes);
    this.#heldBytes += bytes.byteLength;
  }
}

async function* contentOf(
  bucket: S3Bucket,
  pieces: readonly Piece[],
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  for (const { key, offset, bytes } of pieces) {
    const [first, end] = [Math.max(from, offset), Math.min(to, offset + bytes)];
    if (first >= end) continue;
    const reader = (await bucket.read(key, first - offset, end - offset)).getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      await reader.cancel();
    }
  }
}

function streamOf(content: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await content.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    cancel: async () => void (await content.return(undefined)),
  });
}

/** What a store makes of "write this where nothing is". */
type Holding = 'holds back' | 'overwrites' | 'knows no conditions';

/** Finds out what the store does. Throws where the bucket cannot be used at all. */
async function tryOut(bucket: S3Bucket, prefix: string): Promise<Holding> {
  const key = `${prefix}check/${crypto.randomUUID()}`;
  const bytes = new TextEncoder().encode('Greenroom wrote this to see that it can, and could not delete it again.');
  await bucket.put(key, bytes, 'anything');
  const holding = await bucket.put(key, bytes, 'nothing').then(
    (isWritten): Holding => (isWritten ? 'overwrites' : 'holds back'),
    (error: unknown): Holding => {
      if (error instanceof BucketError && error.reason === 'NotImplemented') return 'knows no conditions';
      throw error;
    },
  );
  await bucket.list(key);
  await bucket.delete(key);
  return holding;
}

const withoutConditions = (bucket: S3Bucket): S3Bucket => ({
  ...bucket,
  put: (key, bytes) => bucket.put(key, bytes, 'anything'),
});

/** Ids are made by the server; one that is not like them never becomes a name in the bucket. */
function checked(id: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(id)) return id;
  throw new GreenroomError('not-found', 'There is no such upload.');
}

const elsewhere = () => new GreenroomError('conflict', 'The upload is at another offset.');
