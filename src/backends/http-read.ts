/** Looks at what a backend answered, as far as a page relies on it. No library: the server has checked the rest. */
import type { CandidateStatus, ContinueLink, FileRef, OpenedSession, Session } from '../contract/records.ts';
import { GreenroomError } from '../errors/index.ts';
import type { Flow } from '../flow/schema/flow.ts';

/** Names of properties, separated by spaces, by the type that they must have. */
interface Shape {
  readonly string?: string;
  readonly number?: string;
  readonly object?: string;
  readonly array?: string;
}

/** A flow document. */
export function readFlow(value: unknown): Flow {
  return check<Flow>(value, { string: 'id locale', object: 'brand role', array: 'stages' });
}

/** A session with its stages and its status. */
export function readSession(value: unknown): Session {
  const session = check<Session>(value, {
    string: 'id locale',
    object: 'flow status candidate',
    array: 'stages consents',
  });
  readStatus(session.status);
  for (const stage of session.stages) check(stage, { string: 'id progress', number: 'revision' });
  return session;
}

/** What opening a session answers, token and session in one. */
export function readOpened(value: unknown): OpenedSession {
  const { token, session } = check<{ token: string; session: unknown }>(value, { string: 'token', object: 'session' });
  return { ...readSession(session), token };
}

/** A link to go on elsewhere. */
export function readLink(value: unknown): ContinueLink {
  return check<ContinueLink>(value, { string: 'token expiresAt' });
}

/** A status. */
export function readStatus(value: unknown): CandidateStatus {
  return check<CandidateStatus>(value, { string: 'state updatedAt' });
}

/** What saving a draft answers. */
export function readRevision(value: unknown): { revision: number } {
  return check<{ revision: number }>(value, { number: 'revision' });
}

/** A file that has arrived. */
export function readFileRef(value: unknown): FileRef {
  return check<FileRef>(value, { string: 'id name type sha256', number: 'bytes' });
}

/** The value as `T`, once its properties have the types that are relied on. @throws GreenroomError `unavailable`. */
function check<T>(value: unknown, shape: Shape): T {
  const object = value as { [name: string]: unknown } | null;
  for (const [type, names] of Object.entries(shape) as [string, string][]) {
    for (const name of names.split(' ')) {
      const part = object?.[name];
      const isRight = type === 'array' ? Array.isArray(part) : typeof part === type && part !== null;
      if (!isRight) throw new GreenroomError('unavailable', `The answer has no ${name} of the kind that was expected.`);
    }
  }
  return value as T;
}
