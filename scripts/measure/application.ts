// One whole application to the demo's warehouse role over HTTP, as the widget sends it.
import { randomUUID } from 'node:crypto';

/** The answers after the first form page, and after the last. */
export const firstDraft = { age18: true, workAuth: true, lift: true };
const allAnswers = {
  ...firstDraft,
  nights: ['sun', 'mon', 'tue', 'wed'],
  start: inDays(14),
  commute: 25,
  forklift: 'never',
  years: 2.5,
  safety: 'A pallet leaned over the aisle. I closed the aisle and called the lead, and we restacked it together.',
};

interface Opened {
  token: string;
  session: { stages: { id: string; revision: number }[] };
}

/**
 * Opens a session, saves two drafts, submits, and reads the status.
 *
 * @throws Error where the server refuses a step, or the application does not end as a finished one.
 */
export async function applyOnce(origin: string, flowId: string): Promise<void> {
  const candidate = { name: 'Ana Reyes', email: `${randomUUID()}@example.com`, phone: '+18155550123' };
  const opened = await call<Opened>('POST', `${origin}/v1/flows/${flowId}/sessions`, { candidate, source: 'bench' });
  const stage = opened.session.stages[0];
  if (!stage) throw new Error('The session has no stage.');
  const at = `${origin}/v1/session/stages/${stage.id}`;
  const draft = (answers: object, revision: number) =>
    call<{ revision: number }>('PUT', `${at}/draft`, { answers, revision }, opened.token);
  const { revision } = await draft(firstDraft, stage.revision);
  await draft(allAnswers, revision);
  await call('POST', `${at}/submit`, { answers: allAnswers }, opened.token);
  const { state } = await call<{ state: string }>('GET', `${origin}/v1/session/status`, undefined, opened.token);
  if (state !== 'next-step') throw new Error(`The application ended as "${state}".`);
}

async function call<T>(method: string, url: string, body?: object, token?: string): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
