/** Opening a session, and reading it. */
import { GreenroomError } from '../../errors/index.ts';
import { deriveToken, sha256Hex } from '../digest.ts';
import { handler, json, type Call } from '../http/call.ts';
import { checkEmbedding } from '../http/cors.ts';
import { limitGuess } from '../http/limit-call.ts';
import { checkReplay, keyReused } from '../http/request-key.ts';
import { changeSession, sessionAnswer } from '../session/change-session.ts';
import { findSession } from '../session/find-session.ts';
import { exchangeInvite, isInvite, noInvite } from '../session/invites.ts';
import { newSession } from '../session/new-session.ts';
import { openBody, type OpenBody } from '../session/open-body.ts';
import { sessionLocale } from '../session/session-locale.ts';
import { sessionView, type Viewed } from '../session/session-view.ts';
import type { FlowRecord } from '../store/records.ts';

/**
 * `POST /v1/flows/:flow/sessions`: a new session and its token, or the session behind an invite and one more token of it. With an
 * Idempotency-Key a repeat gives the same ones; those of a new session as long as it is as it was opened: nobody who did not get the
 * first answer can have changed it, and nobody else may get into it.
 */
export const openSession = handler({
  body: openBody,
  bodyOptions: { mayBeEmpty: true },
  answer: { status: 201, description: 'The token, which is given only here, and the session', schema: 'Opened' },
  async handle(call) {
    const { server, request, params } = call;
    const record = await server.flows.newest(params['flow'] ?? '');
    checkEmbedding(request, record.backstage.allowedOrigins, server.publicUrl);
    const { invite } = call.body;
    if (invite !== undefined) return limitGuess(server, request, () => openInvited(call, record.id, invite));
    try {
      const first = await openFirst(call, record);
      if (first) return first;
    } catch (error) {
      // The interview may have closed since; whoever was let in before it did stays in.
      const repeated = error instanceof GreenroomError ? await repeatedOpening(call) : undefined;
      if (repeated) return repeated;
      throw error;
    }
    const repeated = await repeatedOpening(call);
    if (repeated) return repeated;
    throw new GreenroomError('unavailable');
  },
});

/**
 * `GET /v1/session?locale=`: the session. A language that the flow speaks becomes the session's own: texts of the status and the
 * records of what was read follow it.
 */
export const loadSession = handler({
  answer: { status: 200, description: 'The session', schema: 'Session' },
  async handle(call) {
    const found = await findSession(call);
    const wanted = call.url.searchParams.get('locale') ?? found.data.session.locale;
    const locale = sessionLocale(found.record.flow, wanted, found.data.session.locale);
    if (locale === found.data.session.locale)
      return json(sessionView({ ...found, now: new Date(call.server.clock.now()) }));
    const { body } = await changeSession(call, () => ({ effect: { session: { locale } }, answer: sessionAnswer }));
    return json(body);
  },
});

/** A new session; undefined where the key has opened one before. Repeats are rare, so they are looked for only then. */
async function openFirst(call: Call<OpenBody>, record: FlowRecord): Promise<Response | undefined> {
  const { server, body, key } = call;
  const now = new Date(server.clock.now());
  const salt = server.ids.token();
  const token = key ? deriveToken(salt, key.value) : salt;
  const opening = key ? { keyHash: openingHash(call), requestHash: key.requestHash, salt } : null;
  const data = newSession({ record, body, ids: server.ids, tokenHash: sha256Hex(token), opening, now });
  return (await server.store.addSession(data)) ? opened(token, { data, record, now }) : undefined;
}

/** The session behind an invite, as it is, with one more token: the device that the link was made on goes on, too. */
async function openInvited(call: Call<OpenBody>, flowId: string, invite: string): Promise<Response> {
  const { server, key } = call;
  if (!isInvite(invite)) throw noInvite();
  const inviteHash = sha256Hex(invite);
  const salt = server.ids.token();
  const found = await server.store.changeSession({ inviteHash }, undefined, async ({ data }) => {
    // An invite of another interview is none of this one.
    if (data.session.flowId !== flowId) throw noInvite();
    const record = await server.flows.version(data.session.flowId, data.session.flowVersion);
    const now = new Date(server.clock.now());
    const { token, rows } = exchangeInvite(data.tokens, { inviteHash, key, salt, now });
    const result = { token, viewed: { data, record, now } };
    return rows.length === 0 ? { result } : { change: { session: data.session, tokens: rows }, result };
  });
  if (!found) throw noInvite();
  return opened(found.token, found.viewed);
}

async function repeatedOpening(call: Call<OpenBody>): Promise<Response | undefined> {
  if (!call.key) return undefined;
  const data = await call.server.store.readSession({ openingKeyHash: openingHash(call) });
  if (!data?.session.opening) return undefined;
  checkReplay(call.key, data.session.opening);
  if (data.session.version > 1) throw keyReused();
  const record = await call.server.flows.version(data.session.flowId, data.session.flowVersion);
  return opened(deriveToken(data.session.opening.salt, call.key.value), {
    data,
    record,
    now: new Date(call.server.clock.now()),
  });
}

function opened(token: string, viewed: Viewed): Response {
  return json({ token, session: sessionView(viewed) }, 201);
}

const openingHash = (call: Call<OpenBody>) => sha256Hex(`open ${call.params['flow'] ?? ''} ${call.key?.value ?? ''}`);
