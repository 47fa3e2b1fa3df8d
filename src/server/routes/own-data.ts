/** The candidate's own data: all of it as one file, or gone. */
import { GreenroomError } from '../../errors/index.ts';
import { empty, handler, json, type Call } from '../http/call.ts';
import { findSession, noSession } from '../session/find-session.ts';
import { sessionView } from '../session/session-view.ts';
import { textOf } from '../session/stored-files.ts';

/**
 * `GET /v1/session/data`: everything that is kept of the candidate and that they may see, as JSON to keep. The one answer that holds
 * self-id values: they are the candidate's own.
 */
export const exportData = handler({
  answer: { status: 200, description: 'Everything kept of the candidate', schema: 'OwnData' },
  async handle(call) {
    const { store, clock } = call.server;
    const found = await findSession(call);
    if (found.record.flow.rights?.download === false)
      throw new GreenroomError('closed', 'This interview offers no download here.');
    const { session, bookings, uploads } = found.data;
    const now = new Date(clock.now());
    const [help, selfId, texts] = await Promise.all([
      store.readHelp(session.id),
      store.readSelfId(session.id),
      store.readResumeTexts(session.id),
    ]);
    const data = {
      exportedAt: now.toISOString(),
      session: sessionView({ ...found, now }),
      openedAt: session.createdAt,
      source: session.source,
      device: session.device,
      selfIdentification: selfId,
      files: uploads.flatMap((one) =>
        one.finished
          ? [{ name: one.name, bytes: one.bytes, ...one.finished, stage: one.stage, ...textOf(one, texts) }]
          : [],
      ),
      bookings: bookings.map(({ provider, by, state, startsAt, endsAt }) => ({
        provider,
        by,
        state,
        startsAt,
        endsAt,
      })),
      help,
    };
    return json(data, 200, { 'Content-Disposition': `attachment; filename="application-${session.flowId}.json"` });
  },
});

/** `DELETE /v1/session/data`: deletes the session with all that belongs to it. From then on its token answers 404. */
export const eraseData = handler({
  answer: { status: 204, description: 'Erased' },
  async handle(call) {
    const { store, blobs, pieces, clock, log } = call.server;
    const data = await store.readSession({ tokenHash: call.tokenHash });
    if (!data) return repeated(call);
    const { flow } = await call.server.flows.version(data.session.flowId, data.session.flowVersion);
    if (flow.rights?.erase === false) throw new GreenroomError('closed', 'This interview offers no erasure here.');
    await store.eraseSession(data.session, call.key?.hash, new Date(clock.now()).toISOString());
    // The record is gone already, so a file that stays behind belongs to nobody; whoever runs the server has to hear of it.
    await Promise.all(
      data.uploads.map(async ({ id }) => {
        await pieces.end(id);
        await blobs.delete(id).catch((error: unknown) => log.error('erase a file', error));
      }),
    );
    return empty();
  },
});

/** The same erasure once more, by its key, gets the same answer. */
async function repeated(call: Call): Promise<Response> {
  const erased = await call.server.store.readErased(call.tokenHash);
  if (erased && call.key && erased.keyHash === call.key.hash) return empty();
  throw await noSession(call);
}
