/** The calls whose answer a page waits for itself: a file that is sent, the candidate's own data. */
import type { Backend, UploadOptions } from '../contract/backend.ts';
import type { FileRef } from '../contract/records.ts';
import { GreenroomError } from '../errors/index.ts';
import { asGreenroomError } from './attempt.ts';
import type { Journey, PortReport, UploadRequest } from './events.ts';
import type { Upload } from './state.ts';

/**
 * Sends a file, once nothing is left in the outbox: a file can only follow what it belongs to, the consents before its stage.
 *
 * @throws GreenroomError `offline` where the outbox cannot be emptied now; else what the backend refuses with.
 */
export async function sendFile(
  journey: Pick<Journey, 'state' | 'subscribe'>,
  send: (file: Blob, options: UploadOptions) => ReturnType<Backend['upload']>,
  file: File,
  { signal, ...request }: UploadRequest,
  end: AbortSignal,
): Promise<FileRef> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  for (const each of [signal, end]) {
    each?.addEventListener('abort', abort, { signal: stop.signal });
    if (each?.aborted) abort();
  }
  try {
    await outboxEmpty(journey, stop.signal);
    return await send(file, { ...request, name: file.name, signal: stop.signal });
  } catch (error) {
    throw asGreenroomError(error);
  } finally {
    abort();
  }
}

/** Tells of a file from its beginning to its end. One that is cancelled ends at once, whatever the backend makes of it. */
export async function tellUpload(
  report: (report: PortReport) => void,
  upload: Upload,
  signal: AbortSignal | undefined,
  sending: Promise<FileRef>,
): Promise<FileRef> {
  const end = (file?: FileRef) => report({ type: 'upload-ended', upload, file });
  report({ type: 'uploading', upload });
  signal?.addEventListener('abort', () => end(), { once: true });
  try {
    const file = await sending;
    end(file);
    return file;
  } catch (error) {
    report({ type: 'upload-failed', upload });
    throw error;
  }
}

function outboxEmpty(journey: Pick<Journey, 'state' | 'subscribe'>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const { outbox, online, failure } = journey.state;
      if (outbox.length === 0) resolve();
      else if (!online || signal.aborted) reject(new GreenroomError(failure?.code ?? 'offline'));
    };
    signal.addEventListener('abort', journey.subscribe(look));
    signal.addEventListener('abort', look);
    look();
  });
}
