/** Ends an upload for good: the candidate took the file back. Its bytes go now, its row with the next sweep. */
import { GreenroomError } from '../../errors/index.ts';
import type { Outcome, Start } from '../session/change-session.ts';
import { isLost } from '../session/stored-files.ts';
import type { SessionData, UploadRecord } from '../store/records.ts';

/**
 * The upload as one whose time is over: no answer can hold it, nothing goes on with it, and should its bytes outlive this request
 * (the process dies, or a piece of it is still arriving elsewhere), the sweep deletes them.
 *
 * @throws GreenroomError `not-found` where there is none, `conflict` for a file that was sent with its stage.
 */
export function giveUpUpload(start: Start, id: string): Outcome {
  const upload = start.data.uploads.find((one) => one.id === id);
  if (!upload || isLost(upload, start.at)) throw new GreenroomError('not-found', 'There is no such upload.');
  if (isSent(start.data, upload))
    throw new GreenroomError('conflict', 'This file was sent with its stage.', {
      problems: [{ path: upload.stage, code: 'stage-done', message: 'What was sent stays as it is.' }],
    });
  return {
    effect: { uploads: [{ ...upload, finished: null, expiresAt: start.at }] },
    answer: () => ({ status: 204, body: null }),
  };
}

function isSent({ stages }: SessionData, { id, stage, question }: UploadRecord): boolean {
  const row = stages.find((one) => one.stage === stage);
  const answer = row?.submittedAt && question !== null ? row.answers[question] : undefined;
  return Array.isArray(answer) && answer.some((file) => typeof file === 'object' && file.id === id);
}
