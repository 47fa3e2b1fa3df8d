/** The Idempotency-Key of a write: what makes a repeat return the stored answer. */
import type { GreenroomError } from '../../errors/index.ts';
import { canonicalJson, sha256Hex } from '../digest.ts';
import type { KeyRecord } from '../store/records.ts';
import { invalid } from './http-error.ts';

/** A key and what it was sent with. */
export interface RequestKey {
  /** As it was sent; never stored. */
  readonly value: string;
  /** What a store finds it by. A candidate's and a recruiter's are apart. */
  readonly hash: string;
  /** Hex SHA-256 of method, path and body. */
  readonly requestHash: string;
}

/**
 * The request's key, if it has one.
 *
 * @throws GreenroomError `invalid` where it is empty, longer than 255 characters, or not printable ASCII.
 */
export function requestKey(
  request: Request,
  pathname: string,
  audience: string,
  body: unknown,
): RequestKey | undefined {
  const value = request.headers.get('Idempotency-Key');
  if (value === null || request.method === 'GET' || request.method === 'HEAD') return undefined;
  if (!/^[\x20-\x7e]{1,255}$/.test(value)) {
    throw invalid('Idempotency-Key', 'key', 'The Idempotency-Key has to have 1 to 255 printable characters.');
  }
  const requestHash = sha256Hex(`${request.method} ${pathname} ${canonicalJson(body) ?? ''}`);
  return { value, hash: sha256Hex(`${audience} ${value}`), requestHash };
}

/**
 * Makes sure that a repeat is one.
 *
 * @throws GreenroomError `invalid` where the same key came with another request: the key is used up, and neither answer would be right.
 */
export function checkReplay(key: RequestKey, stored: Pick<KeyRecord, 'requestHash'>): void {
  if (key.requestHash === stored.requestHash) return;
  throw keyReused();
}

/** The failure of a key that another request has used. */
export function keyReused(): GreenroomError {
  return invalid(
    'Idempotency-Key',
    'key-reused',
    'This Idempotency-Key was used for another request.',
    'a new key for each new request',
  );
}
