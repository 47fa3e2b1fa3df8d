/** What the candidate reads about where they stand: once, or as it changes. */
import { handler, json } from '../http/call.ts';
import { findSession } from '../session/find-session.ts';
import { statusOf } from '../session/session-view.ts';
import { statusStream } from '../session/status-stream.ts';

/** `GET /v1/session/status` */
export const loadStatus = handler({
  answer: { status: 200, description: 'The status', schema: 'CandidateStatus' },
  async handle(call) {
    const found = await findSession(call);
    return json(statusOf({ ...found, now: new Date(call.server.clock.now()) }));
  },
});

/**
 * `GET /v1/session/status/stream`: the status at once, then each time it changes. Each event holds the whole status, so that a
 * `Last-Event-ID` needs no looking up: whoever comes back gets the present one. Ends when the session is erased.
 */
export const streamStatus = handler({
  answer: {
    status: 200,
    description: 'Events, each with a CandidateStatus as its data',
    schema: 'CandidateStatus',
    type: 'text/event-stream',
  },
  async handle(call) {
    const { data } = await findSession(call);
    const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
    return new Response(call.request.method === 'HEAD' ? null : statusStream(call, data.session.id), { headers });
  },
});
