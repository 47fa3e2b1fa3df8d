/**
 * Resumable uploads: tus 1.0 with creation, creation-with-upload, termination and expiration. The bytes' way in is in uploads/.
 */
import { GreenroomError } from '../../errors/index.ts';
import { empty, handler, json, type Call } from '../http/call.ts';
import { changeSession } from '../session/change-session.ts';
import { findSession } from '../session/find-session.ts';
import { fileRefOf, isLost } from '../session/stored-files.ts';
import type { UploadRecord } from '../store/records.ts';
import { announceUpload } from '../uploads/announce-upload.ts';
import { checkNotRefused } from '../uploads/finish-upload.ts';
import { giveUpUpload } from '../uploads/give-up-upload.ts';
import { receivePiece, type UploadProgress } from '../uploads/receive-piece.ts';
import {
  byteCount,
  checkPieceType,
  checkTusVersion,
  progressHeaders,
  writeMetadata,
} from '../uploads/upload-headers.ts';

/**
 * `POST /v1/uploads`: announces a file, and may bring it along. Once all bytes are there the answer's body is the FileRef, which
 * goes into the answer of the question as it is.
 */
export const createUpload = handler({
  answer: { status: 201, description: 'Created; the FileRef where the body brought the whole file', schema: 'FileRef' },
  async handle(call) {
    checkTusVersion(call.request);
    const length = byteCount(call.request, 'Upload-Length');
    const bringsBytes = call.request.headers.get('Content-Type') !== null;
    if (bringsBytes) checkPieceType(call.request);
    const created = await changeSession(call, (start) => announceUpload(call, start, length));
    const { id } = created.body as { id: string };
    const upload = await findUpload(call, id);
    const isFirst = (await call.server.blobs.size(id)) === undefined && !upload.finished && !upload.refused;
    if (isFirst) await call.server.blobs.create(id);
    const progress = isFirst && bringsBytes ? await receivePiece(call, upload, 0) : await progressOf(call, upload);
    return uploadAnswer(upload, progress, 201, { Location: locationOf(call, id) });
  },
});

/** `HEAD /v1/uploads/:upload`: how many bytes have arrived. */
export const readUpload = handler({
  answer: { status: 200, description: 'Upload-Offset and Upload-Length' },
  async handle(call) {
    checkTusVersion(call.request);
    const upload = await findUpload(call, call.params['upload'] ?? '');
    const { offset, file } = await progressOf(call, upload);
    return empty(200, {
      ...progressHeaders(upload, offset, file !== undefined),
      'Upload-Length': String(upload.bytes),
      'Upload-Metadata': writeMetadata(upload),
    });
  },
});

/** `PATCH /v1/uploads/:upload`: the next bytes. 204, or 200 with the FileRef where they were the last; an empty piece at the end asks for it again. */
export const continueUpload = handler({
  answer: { status: 200, description: 'The FileRef where the upload is finished; else 204', schema: 'FileRef' },
  async handle(call) {
    checkTusVersion(call.request);
    checkPieceType(call.request);
    const upload = await findUpload(call, call.params['upload'] ?? '');
    return uploadAnswer(upload, await receivePiece(call, upload, byteCount(call.request, 'Upload-Offset')), 204);
  },
});

/**
 * `DELETE /v1/uploads/:upload`: gives an upload up, or takes a finished file back: bytes and all. 204; `conflict` for a file that was
 * sent with its stage. The answers of a draft that still name it are the client's to change.
 */
export const deleteUpload = handler({
  answer: { status: 204, description: 'Gone' },
  async handle(call) {
    checkTusVersion(call.request);
    const id = call.params['upload'] ?? '';
    const { status } = await changeSession(call, (start) => giveUpUpload(start, id));
    await call.server.pieces.end(id);
    await call.server.blobs.delete(id);
    return empty(status);
  },
});

/** Only the session's own: another's upload is not there. */
async function findUpload(call: Call, id: string): Promise<UploadRecord> {
  const { data } = await findSession(call);
  const upload = data.uploads.find((one) => one.id === id);
  if (!upload || isLost(upload, new Date(call.server.clock.now()).toISOString()))
    throw new GreenroomError('not-found', 'There is no such upload.');
  return upload;
}

async function progressOf(call: Call, upload: UploadRecord): Promise<UploadProgress> {
  await checkNotRefused(call, upload);
  if (upload.finished) return { offset: upload.bytes, file: fileRefOf(upload) };
  // What a connection that was left behind has brought counts too.
  await call.server.pieces.end(upload.id);
  const offset = await call.server.blobs.size(upload.id);
  if (offset === undefined) throw new GreenroomError('not-found', 'There is no such upload.');
  return { offset };
}

/** With the file's record as the body once there is one, without a body before. */
function uploadAnswer(
  upload: UploadRecord,
  { offset, file }: UploadProgress,
  status: number,
  headers: { [name: string]: string } = {},
): Response {
  const all = { ...progressHeaders(upload, offset, file !== undefined), ...headers };
  return file ? json(file, status === 204 ? 200 : status, all) : empty(status, all);
}

/** Without an origin, so that it holds behind any proxy; with the path that the server is mounted under. */
function locationOf(call: Call, id: string): string {
  const base = call.server.publicUrl === undefined ? '' : new URL(call.server.publicUrl).pathname.replace(/\/$/, '');
  return `${base}/v1/uploads/${id}`;
}
