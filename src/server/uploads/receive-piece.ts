/** Takes in a piece of an upload; finish-upload.ts does the rest when all bytes are there. */
import { GreenroomError } from '../../errors/index.ts';
import type { FileRef } from '../../flow/answer.ts';
import { bodyStream, brokenOff } from '../http/body-stream.ts';
import type { Call } from '../http/call.ts';
import { fileRefOf } from '../session/stored-files.ts';
import type { UploadRecord } from '../store/records.ts';
import { checkNotRefused, finishUpload } from './finish-upload.ts';

/** How far an upload is; `file` once it is finished. */
export interface UploadProgress {
  readonly offset: number;
  readonly file?: FileRef;
}

/**
 * Adds the request's body to an upload. A piece at another offset than the present one adds nothing: browsers send a piece again
 * when a kept connection breaks. A later request for the same upload ends this one, and what has arrived stays.
 *
 * @throws GreenroomError `conflict` for another offset or where another request took over, `too-large` for more than was announced,
 * what {@link finishUpload} throws for content that is refused, `not-found` for an upload that is gone.
 */
export async function receivePiece(call: Call, upload: UploadRecord, offset: number): Promise<UploadProgress> {
  await checkNotRefused(call, upload);
  const { blobs, pieces } = call.server;
  if (upload.finished && offset === upload.bytes) return { offset, file: fileRefOf(upload) };
  const announced = Number(call.request.headers.get('Content-Length') ?? 0);
  if (offset + announced > upload.bytes) throw tooMuch();
  const body = await bodyStream(call.request);
  const size = body
    ? await pieces.receive(upload.id, (signal) =>
        blobs.append(upload.id, offset, capped(body, upload.bytes - offset, signal)),
      )
    : await blobs.size(upload.id);
  if (size === undefined) throw new GreenroomError('not-found', 'There is no such upload.');
  if (!body && size !== offset) throw new GreenroomError('conflict', 'The upload is at another offset.');
  if (size < upload.bytes) return { offset: size };
  return { offset: size, file: await finishUpload(call, upload) };
}

/** The same bytes; breaks off with `too-large` at the first one too many, and with `conflict` where a later request goes on. */
function capped(body: ReadableStream<Uint8Array>, most: number, takenOver: AbortSignal): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let left = most;
  // Ends a read that waits for a connection that is gone.
  takenOver.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reader.read().catch(() => Promise.reject(brokenOff()));
      if (next.done && takenOver.aborted && left > 0) throw goesOnElsewhere();
      if (next.done) return controller.close();
      left -= next.value.byteLength;
      if (left >= 0) return controller.enqueue(next.value);
      await reader.cancel();
      throw tooMuch();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

const goesOnElsewhere = () => new GreenroomError('conflict', 'Another request goes on with this upload.');
const tooMuch = () => new GreenroomError('too-large', 'The upload is longer than was announced.');
