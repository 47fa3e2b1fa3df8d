/** Takes in a piece of an upload, and finishes the upload when all bytes are there: kind checked, hashed, recorded. */
import { GreenroomError } from '../../errors/index.ts';
import { fileKindOf } from '../../flow/file-kinds.ts';
import type { FileRef } from '../../flow/answer.ts';
import { createSha256 } from '../digest.ts';
import { bodyStream, brokenOff } from '../http/body-stream.ts';
import type { Call } from '../http/call.ts';
import { changeSession } from '../session/change-session.ts';
import { fileRefOf } from '../session/stored-files.ts';
import type { UploadRecord } from '../store/records.ts';
import { headBytes, isContentOf, mediaTypeOf } from './content-kind.ts';

/** How far an upload is; `file` once it is finished. */
export interface UploadProgress {
  readonly offset: number;
  readonly file?: FileRef;
}

/**
 * Adds the request's body to an upload. A piece at another offset than the present one adds nothing: browsers send a piece again
 * when a kept connection breaks.
 *
 * @throws GreenroomError `conflict` for another offset, `too-large` for more than was announced, `unsupported-type` where the
 * finished content is of another kind than its name says; then the bytes are deleted. `not-found` for an upload that is gone.
 */
export async function receivePiece(call: Call, upload: UploadRecord, offset: number): Promise<UploadProgress> {
  const { blobs } = call.server;
  if (upload.finished && offset === upload.bytes) return { offset, file: fileRefOf(upload) };
  const announced = Number(call.request.headers.get('Content-Length') ?? 0);
  if (offset + announced > upload.bytes) throw tooMuch();
  const body = await bodyStream(call.request);
  const size = body
    ? await blobs.append(upload.id, offset, capped(body, upload.bytes - offset))
    : await blobs.size(upload.id);
  if (size === undefined) throw new GreenroomError('not-found', 'There is no such upload.');
  if (!body && size !== offset) throw new GreenroomError('conflict', 'The upload is at another offset.');
  if (size < upload.bytes) return { offset: size };
  return { offset: size, file: await finish(call, upload) };
}

async function finish(call: Call, upload: UploadRecord): Promise<FileRef> {
  const { sha256, head } = await digestOf(call, upload.id);
  const kind = fileKindOf(upload.name);
  if (!kind || !isContentOf(kind, head)) {
    await call.server.blobs.delete(upload.id);
    throw new GreenroomError('unsupported-type', `The content is not that of a .${kind ?? '?'} file.`);
  }
  const finished: UploadRecord = {
    ...upload,
    finished: { type: mediaTypeOf(kind), sha256, at: new Date(call.server.clock.now()).toISOString() },
  };
  // The piece is repeatable by its offset; a key would only stand in the way of the next piece.
  await changeSession({ ...call, key: undefined }, () => ({
    effect: { uploads: [finished] },
    answer: () => ({ status: 200, body: null }),
  }));
  return fileRefOf(finished);
}

async function digestOf(call: Call, id: string): Promise<{ sha256: string; head: Uint8Array }> {
  const stream = await call.server.blobs.read(id);
  if (!stream) throw new GreenroomError('not-found', 'There is no such upload.');
  const hash = createSha256();
  const head = new Uint8Array(headBytes);
  let size = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    hash.update(next.value);
    if (size < headBytes) head.set(next.value.subarray(0, headBytes - size), size);
    size += next.value.byteLength;
  }
  return { sha256: hash.hex(), head: head.subarray(0, Math.min(size, headBytes)) };
}

/** The same bytes; breaks off with `too-large` at the first one too many. */
function capped(body: ReadableStream<Uint8Array>, most: number): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let left = most;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reader.read().catch(() => Promise.reject(brokenOff()));
      if (next.done) return controller.close();
      left -= next.value.byteLength;
      if (left >= 0) return controller.enqueue(next.value);
      await reader.cancel();
      throw tooMuch();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

const tooMuch = () => new GreenroomError('too-large', 'The upload is longer than was announced.');
