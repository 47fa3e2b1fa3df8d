/** Which stored change of a stage a write builds on: revisions decide between devices, never clocks. */
import { errorCodes } from '../../errors/index.ts';
import { HttpError, invalid } from '../http/http-error.ts';

/**
 * The revision that a request says it builds on (`If-Match: "3"`); undefined where it says nothing.
 *
 * @throws GreenroomError `invalid` where the header is no revision.
 */
export function knownRevision(request: Request): number | undefined {
  const header = request.headers.get('If-Match');
  if (header === null) return undefined;
  const [, digits] = /^"(\d{1,9})"$/.exec(header) ?? [];
  if (digits === undefined) throw invalid('If-Match', 'revision', 'If-Match has to be a revision, like "3".');
  return Number(digits);
}

/** The failure of a write that builds on an older revision than the stored one. */
export function staleRevision(revision: number): HttpError {
  return new HttpError('conflict', `Revision ${revision} is stored. Read the session again.`, {
    status: errorCodes.conflict.status,
    members: { revision },
  });
}
