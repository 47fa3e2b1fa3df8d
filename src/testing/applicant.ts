/** A candidate who does as every candidate of the conformance interview does, up to the point that a promise is about. */
import type { Backend } from '../contract/backend.ts';
import { newKey } from '../contract/new-key.ts';
import type { OpenedSession, Session } from '../contract/records.ts';
import { conformanceFlow } from './conformance-documents.ts';

/** The answers that qualify. */
export const goodAnswers = { city: 'Reno', nights: true };

/** A new session. */
export function open(backend: Backend): Promise<OpenedSession> {
  return backend.openSession({ flow: conformanceFlow.id }, { key: newKey() });
}

/** A session whose candidate has said who they are and agreed to what is required; its token. */
export async function introduce(backend: Backend): Promise<string> {
  const { token } = await open(backend);
  await backend.updateCandidate(token, { name: 'Ana Ruiz', email: 'ana@example.com' }, { key: newKey() });
  await backend.recordConsent(token, { notice: 'terms', decision: 'granted' }, { key: newKey() });
  return token;
}

/** The first stage, sent. */
export function sendForm(backend: Backend, token: string, key = newKey()): Promise<Session> {
  return backend.submitStage(token, 'form', { key, answers: goodAnswers }, { key });
}

/** A session at its end: the candidate qualifies. */
export async function finish(backend: Backend): Promise<{ token: string; session: Session }> {
  const token = await introduce(backend);
  await sendForm(backend, token);
  await backend.submitStage(token, 'papers', { key: newKey(), skip: true });
  return { token, session: await backend.submitStage(token, 'about', { key: newKey(), answers: { veteran: true } }) };
}

/** How far a stage is. */
export function progressOf(session: Session, stageId: string): string | undefined {
  return session.stages.find(({ id }) => id === stageId)?.progress;
}
