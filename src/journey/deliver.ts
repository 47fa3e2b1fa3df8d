/** Which call of the backend each kind of write is. */
import type { Backend, CallOptions } from '../contract/backend.ts';
import type { Session } from '../contract/records.ts';
import type { WriteKind, WriteOf } from './writes.ts';

type Delivery<K extends WriteKind> = (
  backend: Backend,
  token: string,
  write: WriteOf<K>,
  options: CallOptions,
  known: Session,
) => Promise<Session> | Promise<void>;

const deliveries: { readonly [K in WriteKind]: Delivery<K> } = {
  candidate: (backend, token, { candidate }, options) => backend.updateCandidate(token, candidate, options),
  consents: (backend, token, { decisions }, options) => backend.recordConsent(token, [...decisions], options),
  submit(backend, token, { stage, submission }, options, known) {
    // At the moment of each try: a draft that was under way when the candidate pressed the button may have raised it.
    const revision = known.stages.find(({ id }) => id === stage)?.revision ?? 0;
    const sent = 'answers' in submission ? { ...submission, revision } : submission;
    return backend.submitStage(token, stage, sent, options);
  },
  scheduling: (backend, token, { event }, options) => backend.reportScheduling(token, event, options),
  help: (backend, token, { request }, options) => backend.requestHelp(token, request, options),
  withdraw: (backend, token, _, options) => backend.withdraw(token, options),
  erase: (backend, token, _, options) => backend.eraseData(token, options),
};

/**
 * Makes the call. Resolves with the session where the backend answers with one.
 *
 * @param known - the session as this device knows it: what a stage that is sent builds on
 */
export async function deliver<K extends WriteKind>(
  backend: Backend,
  token: string,
  write: WriteOf<K>,
  known: Session,
  signal: AbortSignal,
): Promise<Session | undefined> {
  const call: Delivery<K> = deliveries[write.kind];
  return (await call(backend, token, write, { key: write.key, signal }, known)) ?? undefined;
}
