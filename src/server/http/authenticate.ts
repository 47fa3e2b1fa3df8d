/** Who is calling: a candidate by session token, a recruiter by admin key. */
import { GreenroomError } from '../../errors/index.ts';
import type { RouteAuth } from '../../contract/routes.ts';
import { HttpError } from './http-error.ts';
import { isSameSecret, sha256Hex } from '../digest.ts';

/**
 * Checks what the route asks for. Returns the hash of a candidate's token (whether it belongs to a session is seen when the session
 * is read); an empty text for every other route.
 *
 * @throws GreenroomError `unauthorized` without the right credential; `unavailable` for recruiters' routes of a server without a key.
 */
export function authenticate(request: Request, auth: RouteAuth, adminKey: string | undefined): string {
  if (auth === 'none') return '';
  const token = bearer(request);
  if (auth === 'admin') {
    if (!adminKey) throw noAdminKey();
    if (!token || !isSameSecret(token, adminKey))
      throw new GreenroomError('unauthorized', 'This call needs the admin key.');
    return '';
  }
  if (!token) throw new GreenroomError('unauthorized', 'This call needs a session token.');
  return sha256Hex(token);
}

const noAdminKey = () =>
  new HttpError('unavailable', 'This server has no admin key: set GREENROOM_ADMIN_KEY.', { status: 503 });

function bearer(request: Request): string | undefined {
  return /^Bearer +([\x21-\x7e]{1,512})$/i.exec(request.headers.get('Authorization') ?? '')?.[1];
}
