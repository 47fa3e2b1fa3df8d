/** The bytes of uploads as files of a folder. A file's name is the upload's id and nothing else. */
import { createReadStream } from 'node:fs';
import { mkdir, open, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { GreenroomError } from '../../errors/index.ts';
import type { Blobs } from '../blobs.ts';

/**
 * Blobs on disk. Bytes are on the disk itself once an append resolves.
 *
 * @throws the file system's error where the folder cannot be made.
 * @example
 * const server = createServer({ store, blobs: await diskBlobs('/var/lib/greenroom/files') });
 */
export async function diskBlobs(folder: string): Promise<Blobs> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const appending = new Set<string>();
  return {
    async create(id) {
      const file = await open(pathOf(folder, id), 'wx', 0o600).catch((error: unknown) => {
        if (!isThere(error)) throw error;
      });
      if (!file) return;
      await syncAndClose(file);
      await syncFolder(folder);
    },
    async append(id, offset, chunk) {
      const path = pathOf(folder, id);
      if (appending.has(id)) throw new GreenroomError('conflict', 'Another part of this upload is arriving.');
      appending.add(id);
      try {
        return await appendTo(path, offset, chunk);
      } finally {
        appending.delete(id);
      }
    },
    size: async (id) => sizeOf(pathOf(folder, id)),
    async read(id, range) {
      const path = pathOf(folder, id);
      if ((await sizeOf(path)) === undefined) return undefined;
      return Readable.toWeb(
        createReadStream(path, range && { start: range.from, end: range.to - 1 }),
      ) as ReadableStream<Uint8Array>;
    },
    async delete(id) {
      await rm(pathOf(folder, id), { force: true });
    },
  };
}

async function appendTo(path: string, offset: number, chunk: ReadableStream<Uint8Array>): Promise<number> {
  const size = await sizeOf(path);
  if (size === undefined) throw new GreenroomError('not-found', 'There is no such upload.');
  if (size !== offset) throw new GreenroomError('conflict', 'The upload is at another offset.');
  const file = await open(path, 'r+');
  let end = offset;
  try {
    for await (const bytes of chunk) end += await writeAt(file, end, bytes);
    return end;
  } finally {
    await syncAndClose(file);
  }
}

async function writeAt(file: FileHandle, position: number, bytes: Uint8Array): Promise<number> {
  let written = 0;
  while (written < bytes.byteLength) {
    written += (await file.write(bytes, written, bytes.byteLength - written, position + written)).bytesWritten;
  }
  return written;
}

async function syncAndClose(file: FileHandle): Promise<void> {
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a new name in the folder durable. Windows does this itself and opens no folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await syncAndClose(await open(folder, 'r'));
}

const isThere = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST';

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

/** Ids are made by the server; one that is not like them never reaches the disk. */
function pathOf(folder: string, id: string): string {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(id)) throw new GreenroomError('not-found', 'There is no such upload.');
  return join(folder, id);
}
