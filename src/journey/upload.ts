/** A file that is sent at once, and told of from its beginning to its end: the call whose answer a question waits for itself. */
import type { Backend } from '../contract/backend.ts';
import type { FileRef } from '../contract/records.ts';
import { GreenroomError } from '../errors/index.ts';
import { asGreenroomError } from './attempt.ts';
import type { Journey, PortReport, UploadRequest } from './events.ts';
import type { Upload } from './state.ts';

/** Whose file it is, and how it travels. */
interface Sending {
  readonly journey: Pick<Journey, 'state' | 'subscribe'>;
  readonly backend: Backend;
  readonly token: string;
  readonly stage: string;
  readonly newKey: () => string;
  readonly send: (report: PortReport) => void;
  /** Ends with the journey. */
  readonly signal: AbortSignal;
}

/**
 * Sends a file, once nothing is left in the outbox: a file can only follow what it belongs to, the consents before its stage.
 * Where it names its question, the journey is told of it.
 *
 * @throws GreenroomError `offline` where the outbox cannot be emptied now; else what the backend refuses with.
 */
export function upload(sending: Sending, file: File, request: UploadRequest): Promise<FileRef> {
  const { question, signal } = request;
  const result = sendFile(sending, file, request);
  if (question === undefined) return result;
  return tell(sending.send, { key: sending.newKey(), stage: sending.stage, question }, signal, result);
}

async function sendFile(
  { journey, backend, token, stage, signal: end }: Sending,
  file: File,
  { signal, ...request }: UploadRequest,
): Promise<FileRef> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  for (const each of [signal, end]) {
    each?.addEventListener('abort', abort, { signal: stop.signal });
    if (each?.aborted) abort();
  }
  try {
    await outboxEmpty(journey, stop.signal);
    return await backend.upload(token, stage, file, { ...request, name: file.name, signal: stop.signal });
  } catch (error) {
    throw asGreenroomError(error);
  } finally {
    abort();
  }
}

/** One that is cancelled ends at once, whatever the backend makes of it. */
async function tell(
  send: Sending['send'],
  upload: Upload,
  signal: AbortSignal | undefined,
  result: Promise<FileRef>,
): Promise<FileRef> {
  const end = (file?: FileRef) => send({ type: 'upload-ended', upload, file });
  send({ type: 'uploading', upload });
  signal?.addEventListener('abort', () => end(), { once: true });
  try {
    const file = await result;
    end(file);
    return file;
  } catch (error) {
    send({ type: 'upload-failed', upload });
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
