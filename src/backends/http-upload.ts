/** Sends files by tus, in pieces: what has arrived is not sent again. Every call is one try; the caller decides about the next. */
import { DetailedError, Upload, type HttpResponse } from 'tus-js-client';
import type { UploadOptions } from '../contract/backend.ts';
import { newKey } from '../contract/new-key.ts';
import type { FileRef } from '../contract/records.ts';
import { GreenroomError } from '../errors/index.ts';
import { readFileRef } from './http-read.ts';
import { addressOf, readJson, type Http } from './http-request.ts';
import { failureOfAnswer, tusStack, uploadAddress, uploadIn, type TusCalls, type TusStack } from './tus-stack.ts';
import { UploadLine } from './upload-line.ts';

/** What a file is sent with: what the caller says, and the page's own network where that is used. */
export interface FileCall extends UploadOptions {
  readonly xhr?: (() => XMLHttpRequest) | undefined;
}

/** What has been learned about each line, for as long as its backend is there. */
const lines = new WeakMap<Http, UploadLine>();

/**
 * Sends the file, or the rest of it where `address` names an upload that was begun. Resolves with its record. An upload that is
 * gone is begun anew.
 *
 * @throws GreenroomError as every call; `invalid` with the problem `file-unreadable` where the browser cannot read the file.
 */
export async function uploadFile(
  http: Http,
  token: string,
  stage: string,
  file: Blob,
  options: FileCall,
): Promise<FileRef> {
  const line = lineTo(http);
  let { address, key = newKey() } = options;
  const onAddress = (found: string) => {
    address = found;
    options.onAddress?.(found);
  };
  for (let [mayChangeMethod, mayBeginAnew, mayAskAgain] = [true, true, true]; ;) {
    try {
      const calls = { http, token, key, line, xhr: options.xhr };
      return await send(calls, stage, file, { ...options, address, onAddress });
    } catch (cause) {
      const error = cause instanceof DetailedError ? await failureIn(cause) : cause;
      if (mayChangeMethod && cause instanceof DetailedError && isMethodRefused(cause, line)) {
        mayChangeMethod = false;
        line.overridesPatch = !line.overridesPatch;
      } else if (mayBeginAnew && error instanceof GreenroomError && error.code === 'not-found') {
        mayBeginAnew = false;
        address = undefined;
        // The key of an upload that is gone would lead to it again.
        key = newKey();
      } else if (mayAskAgain && address !== undefined && error instanceof GreenroomError && error.code === 'conflict') {
        // Browsers send a piece again by themselves when a kept connection breaks, and then it is in the wrong place.
        mayAskAgain = false;
      } else throw error;
    }
  }
}

/** Ends an upload that nobody waits for any more; what has arrived of it is deleted. @throws GreenroomError as every call. */
export async function endUpload(calls: Omit<TusCalls, 'key' | 'line'>, address: string): Promise<void> {
  const { http } = calls;
  const stack = tusStack({ ...calls, line: lineTo(http), key: '' });
  await stack.request('DELETE', uploadAddress(http, address));
}

function lineTo(http: Http): UploadLine {
  const line = lines.get(http) ?? new UploadLine();
  lines.set(http, line);
  return line;
}

/** One try. @throws DetailedError where a request failed, GreenroomError where the signal ended it. */
async function send(
  calls: TusCalls,
  stage: string,
  file: Blob,
  options: Omit<FileCall, 'address'> & { address: string | undefined },
): Promise<FileRef> {
  const { http, line } = calls;
  const { name, question, address, onAddress, onProgress, signal } = options;
  const stack = tusStack(calls);
  const stop = new AbortController();
  let url = '';
  const last = await new Promise<HttpResponse>((resolve, reject) => {
    const upload: Upload = new Upload(file, {
      ...(address === undefined
        ? { endpoint: addressOf(http, 'POST /v1/uploads', {}) }
        : { uploadUrl: uploadAddress(http, address) }),
      metadata: { filename: name, filetype: file.type, stage, ...(question !== undefined && { question }) },
      chunkSize: line.pieceBytes,
      overridePatchMethod: line.overridesPatch,
      httpStack: stack,
      fileReader: { openFile: async () => piecesOf(file) },
      fingerprint: async () => '',
      storeFingerprintForResuming: false,
      // Whoever asked for the file to be sent knows best when to try again.
      retryDelays: null,
      onUploadUrlAvailable: () => onAddress?.(uploadIn(upload.url ?? '')),
      onProgress: (sent, total) => onProgress?.(sent, total),
      onChunkComplete: () => void (upload.options.chunkSize = line.pieceBytes),
      onSuccess({ lastResponse }) {
        url = upload.url ?? '';
        resolve(lastResponse);
      },
      onError: reject,
    });
    const end = () => {
      void upload.abort();
      reject(new GreenroomError('offline'));
    };
    signal?.addEventListener('abort', end, { signal: stop.signal });
    if (signal?.aborted) end();
    else upload.start();
  }).finally(() => stop.abort());
  // A file that had arrived before says so without its record: an empty piece at the end asks for that.
  const found = last.getBody() ? last : await emptyPiece(stack, line, url, file.size);
  return readFileRef(await readJson(new Response(found.getBody())));
}

function emptyPiece(
  stack: TusStack,
  { overridesPatch }: UploadLine,
  url: string,
  offset: number,
): Promise<HttpResponse> {
  const headers = { 'Upload-Offset': String(offset), 'Content-Type': 'application/offset+octet-stream' };
  return overridesPatch
    ? stack.request('POST', url, { ...headers, 'X-HTTP-Method-Override': 'PATCH' })
    : stack.request('PATCH', url, headers);
}

/** True where something on the way does not take the method that pieces are sent with. */
function isMethodRefused(
  { originalRequest: piece, originalResponse: answer }: DetailedError,
  line: UploadLine,
): boolean {
  // Requests that never left have no answer, and only pieces say where they belong.
  if (!answer || piece?.getHeader('Upload-Offset') === undefined) return false;
  const status = answer.getStatus();
  if (status === 405 || status === 501) return true;
  const isOurs = answer.getHeader('Content-Type')?.includes('problem+json') === true;
  return line.overridesPatch ? status === 404 : status >= 400 && status < 500 && !isOurs;
}

async function failureIn({ originalResponse: answer, causingError }: DetailedError): Promise<GreenroomError> {
  if (answer) return failureOfAnswer(answer);
  if (causingError instanceof GreenroomError) return causingError;
  return new GreenroomError('unavailable', undefined, { cause: causingError });
}

/** Read piece by piece before it is sent: a file that changed or went away since it was chosen is no fault of the network. */
function piecesOf(file: Blob) {
  return {
    size: file.size,
    async slice(start: number, end: number) {
      const bytes = await file
        .slice(start, end)
        .arrayBuffer()
        .catch((cause: unknown) => Promise.reject(unreadable(cause)));
      return { value: new Blob([bytes]), done: end >= file.size };
    },
    close() {},
  };
}

function unreadable(cause: unknown): GreenroomError {
  const problem = { path: 'file', code: 'file-unreadable', message: 'The browser cannot read the file any more.' };
  return new GreenroomError('invalid', problem.message, { problems: [problem], cause });
}
