/** Takes a new upload in, or says why not: before a byte of it has arrived. */
import type { GreenroomError } from '../../errors/index.ts';
import type { Call } from '../http/call.ts';
import { isLost } from '../session/stored-files.ts';
import type { Outcome, Start } from '../session/change-session.ts';
import { checkOpenForAnswers } from '../session/stage-access.ts';
import type { UploadRecord } from '../store/records.ts';
import { refusal } from './file-refusal.ts';
import { readMetadata } from './upload-headers.ts';
import { uploadPlace, type UploadPlace } from './upload-place.ts';

const dayMs = 86_400_000;

/**
 * The record of a new upload of `length` bytes. Nothing is announced for a stage that takes no answers. The answer's body is
 * `{ id }`.
 *
 * @throws GreenroomError `too-large` or `invalid` with a `file-…` problem where it is too much, whatever else `uploadPlace` and
 * `checkOpenForAnswers` throw.
 */
export function announceUpload(call: Call, start: Start, length: number): Outcome {
  const { limits, ids } = call.server;
  const about = readMetadata(call.request);
  const place = uploadPlace(start.record.flow, about);
  checkOpenForAnswers(start, about.stage);
  checkRoom(start, place, about.stage, length, limits);
  const upload: UploadRecord = {
    id: ids.id(),
    stage: about.stage,
    question: place.question.id,
    name: about.filename,
    bytes: length,
    finished: null,
    refused: null,
    createdAt: start.at,
    expiresAt: new Date(start.now.getTime() + limits.uploadDays * dayMs).toISOString(),
  };
  return { effect: { uploads: [upload] }, answer: () => ({ status: 201, body: { id: upload.id } }) };
}

function checkRoom(
  start: Start,
  place: UploadPlace,
  stage: string,
  length: number,
  limits: Call['server']['limits'],
): void {
  const most = Math.min(place.maxBytes, limits.uploadBytes);
  if (length > most) throw refusal('too-large', 'file-size', `The file may have at most ${most} bytes.`);
  if (length === 0) throw refusal('invalid', 'file-empty', 'The file is empty.');
  const kept = start.data.uploads.filter((upload) => !isLost(upload, start.at));
  const ofQuestion = kept.filter((upload) => upload.stage === stage && upload.question === place.question.id);
  if (ofQuestion.length >= limits.uploadsPerQuestion) throw tooMany(limits.uploadsPerQuestion, 'question');
  if (kept.length >= limits.uploadsPerSession) throw tooMany(limits.uploadsPerSession, 'application');
  const together = kept.reduce((sum, upload) => sum + (upload.refused ? 0 : upload.bytes), length);
  if (together > limits.uploadBytesPerSession)
    throw refusal('too-large', 'file-size', `All files may have at most ${limits.uploadBytesPerSession} bytes.`);
}

const tooMany = (most: number, what: string): GreenroomError =>
  refusal('invalid', 'file-count', `There may be at most ${most} files of one ${what}.`);
