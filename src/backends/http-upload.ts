/** Sends a file in one piece, as tus creation-with-upload. With progress where the browser can tell it. */
import type { UploadOptions } from '../contract/backend.ts';
import type { FileRef } from '../contract/records.ts';
import { GreenroomError } from '../errors/index.ts';
import { readFileRef } from './http-read.ts';
import { addressOf, exchange, failureOf, headersOf, readJson, type Http, type HttpCall } from './http-request.ts';

const line = 'POST /v1/uploads';

/** Sends the file; resolves with its record. There is no time limit: the caller's signal ends it. */
export async function uploadFile(
  http: Http,
  token: string,
  stage: string,
  file: Blob,
  options: UploadOptions & { key: string; xhr?: (() => XMLHttpRequest) | undefined },
): Promise<FileRef> {
  const { name, question, onProgress, signal, key, xhr } = options;
  const about = { filename: name, filetype: file.type, stage, ...(question !== undefined && { question }) };
  const headers = {
    'Tus-Resumable': '1.0.0',
    'Upload-Length': String(file.size),
    'Upload-Metadata': Object.entries(about)
      .map(([field, value]) => `${field} ${base64(value)}`)
      .join(','),
    'Content-Type': 'application/offset+octet-stream',
  };
  const call: HttpCall = { token, key, headers, body: file, signal };
  const send = xhr ? sendWithProgress(xhr(), http, call, file, onProgress) : exchange(http, line, call, readJson);
  return readFileRef(await send);
}

/** `fetch` cannot tell how much has been sent, XMLHttpRequest can. */
function sendWithProgress(
  xhr: XMLHttpRequest,
  http: Http,
  call: HttpCall,
  file: Blob,
  onProgress: UploadOptions['onProgress'],
): Promise<unknown> {
  const abort = () => xhr.abort();
  return new Promise<unknown>((resolve, reject) => {
    xhr.open('POST', addressOf(http, line, call));
    for (const [name, value] of Object.entries(headersOf(call))) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => onProgress?.(event.loaded, file.size);
    xhr.onerror = xhr.onabort = () => reject(new GreenroomError('offline'));
    xhr.onload = () => {
      const response = responseOf(xhr);
      if (response.ok) readJson(response).then(resolve, reject);
      else failureOf(response).then(reject, reject);
    };
    call.signal?.addEventListener('abort', abort);
    if (call.signal?.aborted) reject(new GreenroomError('offline'));
    else xhr.send(file);
  }).finally(() => call.signal?.removeEventListener('abort', abort));
}

function responseOf(xhr: XMLHttpRequest): Response {
  const wait = xhr.getResponseHeader('Retry-After');
  return new Response(xhr.responseText, { status: xhr.status, headers: wait === null ? {} : { 'Retry-After': wait } });
}

/** Base64 of the UTF-8 bytes of a text. */
function base64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
