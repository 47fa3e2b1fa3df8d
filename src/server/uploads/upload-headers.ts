/** The headers of tus 1.0, as far as the server uses it. */
import { GreenroomError } from '../../errors/index.ts';
import { HttpError, invalid } from '../http/http-error.ts';
import { mediaType } from '../http/read-body.ts';
import { tusVersion } from '../http/cors.ts';
import type { UploadRecord } from '../store/records.ts';

/** What an upload says about itself. */
export interface UploadMetadata {
  filename: string;
  stage: string;
  question: string | undefined;
}

/** Makes sure that the client speaks a version that the server does. @throws HttpError 412 where it does not. */
export function checkTusVersion(request: Request): void {
  const version = request.headers.get('Tus-Resumable');
  if (version === null || version === tusVersion) return;
  throw new HttpError('invalid', `The server speaks version ${tusVersion} of tus.`, {
    status: 412,
    headers: { 'Tus-Version': tusVersion },
  });
}

/** Makes sure that a piece is sent as tus says. @throws GreenroomError `unsupported-type`. */
export function checkPieceType(request: Request): void {
  if (mediaType(request) === 'application/offset+octet-stream') return;
  throw new GreenroomError('unsupported-type', 'A piece of an upload has to be application/offset+octet-stream.');
}

/** A header that counts bytes. @throws GreenroomError `invalid` (400) where it is missing or no count. */
export function byteCount(request: Request, name: string): number {
  const text = request.headers.get(name) ?? '';
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new HttpError('invalid', `${name} has to be a number of bytes.`, { status: 400 });
}

/** `Upload-Metadata`: pairs of a name and Base64, separated by commas. @throws GreenroomError `invalid`. */
export function readMetadata(request: Request): UploadMetadata {
  const pairs = new Map<string, string>();
  for (const pair of (request.headers.get('Upload-Metadata') ?? '').split(',')) {
    const [name, value] = pair.trim().split(/ +/, 2);
    if (name) pairs.set(name, decodeBase64(value ?? ''));
  }
  const filename = fileName(pairs.get('filename') ?? '');
  const stage = pairs.get('stage') ?? '';
  if (filename === '') throw invalid('Upload-Metadata.filename', 'required', 'The upload has no file name.');
  if (stage === '') throw invalid('Upload-Metadata.stage', 'required', 'The upload names no stage.');
  return { filename, stage, question: pairs.get('question') || undefined };
}

/** How far an upload is; and, until it is finished, when it is lost. */
export function progressHeaders(upload: UploadRecord, offset: number, isFinished: boolean): { [name: string]: string } {
  return {
    'Tus-Resumable': tusVersion,
    'Upload-Offset': String(offset),
    ...(!isFinished && { 'Upload-Expires': new Date(upload.expiresAt).toUTCString() }),
  };
}

/** `Upload-Metadata` as far as it is kept. */
export function writeMetadata({ name, stage, question }: UploadRecord): string {
  const pairs = Object.entries({ filename: name, stage, ...(question !== null && { question }) });
  return pairs.map(([key, value]) => `${key} ${encodeBase64(value)}`).join(',');
}

/** The name alone, as any system can keep it: no folders, no control or direction characters, at most 200 characters. */
function fileName(text: string): string {
  const name = text.split(/[\\/]/).at(-1) ?? '';
  const clean = name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
  if (clean.length <= 200) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  // The cut may leave half of a character, which no header and no database can hold.
  return clean.slice(0, 200 - ending.length).replace(/\p{Cs}$/u, '') + ending;
}

function decodeBase64(value: string): string {
  try {
    const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('Upload-Metadata', 'base64', 'A value is not Base64 of UTF-8 text.');
  }
}

function encodeBase64(text: string): string {
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
