/** Resumable uploads: tus 1.0 with creation and creation-with-upload. The bytes' way in is in uploads/. */
import { GreenroomError } from '../../errors/index.ts';
import { empty, handler, json, type Call } from '../http/call.ts';
import { changeSession, type Start } from '../session/change-session.ts';
import { findSession } from '../session/find-session.ts';
import { checkOpenForAnswers } from '../session/stage-access.ts';
import { fileRefOf } from '../session/stored-files.ts';
import type { UploadRecord } from '../store/records.ts';
import { checkNotRefused } from '../uploads/finish-upload.ts';
import { receivePiece, type UploadProgress } from '../uploads/receive-piece.ts';
import { byteCount, checkPieceType, checkTusVersion, readMetadata } from '../uploads/upload-headers.ts';
import { uploadPlace } from '../uploads/upload-place.ts';

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
    const created = await changeSession(call, (start) => announce(call, start, length));
    const { id } = created.body as { id: string };
    const upload = await findUpload(call, id);
    const isFirst = (await call.server.blobs.size(id)) === undefined && !upload.finished && !upload.refused;
    if (isFirst) await call.server.blobs.create(id);
    const progress = isFirst && bringsBytes ? await receivePiece(call, upload, 0) : await progressOf(call, upload);
    return uploadAnswer(progress, 201, { Location: locationOf(call, id) });
  },
});

/** `HEAD /v1/uploads/:upload`: how many bytes have arrived. */
export const readUpload = handler({
  answer: { status: 200, description: 'Upload-Offset and Upload-Length' },
  async handle(call) {
    checkTusVersion(call.request);
    const upload = await findUpload(call, call.params['upload'] ?? '');
    const { offset } = await progressOf(call, upload);
    return empty(200, { ...tusHeaders(offset), 'Upload-Length': String(upload.bytes) });
  },
});

/** `PATCH /v1/uploads/:upload`: the next bytes. 204, or 200 with the FileRef where they were the last; an empty piece at the end asks for it again. */
export const continueUpload = handler({
  answer: { status: 200, description: 'The FileRef where the upload is finished; else 204', schema: 'FileRef' },
  async handle(call) {
    checkTusVersion(call.request);
    checkPieceType(call.request);
    const upload = await findUpload(call, call.params['upload'] ?? '');
    return uploadAnswer(await receivePiece(call, upload, byteCount(call.request, 'Upload-Offset')), 204);
  },
});

/** The record of a new upload. Nothing is announced for a stage that takes no answers. */
function announce(call: Call, start: Start, length: number) {
  const about = readMetadata(call.request);
  const place = uploadPlace(start.record.flow, about);
  checkOpenForAnswers(start, about.stage);
  const most = Math.min(place.maxBytes, call.server.limits.uploadBytes);
  if (length > most) throw new GreenroomError('too-large', `The file may have at most ${most} bytes.`);
  if (length === 0) throw new GreenroomError('invalid', 'The file is empty.');
  if (start.data.uploads.length >= call.server.limits.uploadsPerSession)
    throw new GreenroomError('invalid', 'There are too many files.');
  const id = call.server.ids.id();
  const upload: UploadRecord = {
    id,
    stage: about.stage,
    question: place.question.id,
    name: about.filename,
    bytes: length,
    finished: null,
    refused: null,
    createdAt: start.at,
  };
  return { effect: { uploads: [upload] }, answer: () => ({ status: 201, body: { id } }) };
}

/** Only the session's own: another's upload is not there. */
async function findUpload(call: Call, id: string): Promise<UploadRecord> {
  const { data } = await findSession(call);
  const upload = data.uploads.find((one) => one.id === id);
  if (!upload) throw new GreenroomError('not-found', 'There is no such upload.');
  return upload;
}

async function progressOf(call: Call, upload: UploadRecord): Promise<UploadProgress> {
  await checkNotRefused(call, upload);
  if (upload.finished) return { offset: upload.bytes, file: fileRefOf(upload) };
  const offset = await call.server.blobs.size(upload.id);
  if (offset === undefined) throw new GreenroomError('not-found', 'There is no such upload.');
  return { offset };
}

/** With the file's record as the body once there is one, without a body before. */
function uploadAnswer(
  { offset, file }: UploadProgress,
  status: number,
  headers: { [name: string]: string } = {},
): Response {
  const all = { ...tusHeaders(offset), ...headers };
  return file ? json(file, status === 204 ? 200 : status, all) : empty(status, all);
}

const tusHeaders = (offset: number) => ({ 'Tus-Resumable': '1.0.0', 'Upload-Offset': String(offset) });

/** Without an origin, so that it holds behind any proxy; with the path that the server is mounted under. */
function locationOf(call: Call, id: string): string {
  const base = call.server.publicUrl === undefined ? '' : new URL(call.server.publicUrl).pathname.replace(/\/$/, '');
  return `${base}/v1/uploads/${id}`;
}
