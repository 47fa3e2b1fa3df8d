/** Candidates as a recruiter sees them: decision, outcomes, reasons. Self-id values are in neither. */
import { GreenroomError } from '../../errors/index.ts';
import { handler, json } from '../http/call.ts';
import { invalid } from '../http/http-error.ts';
import { candidateDetail, candidateSummary } from '../session/admin-view.ts';
import type { ServerParts } from '../server-parts.ts';
import type { FlowRecord, SessionData } from '../store/records.ts';

const mostPerPage = 1000;

/** `GET /v1/admin/flows/:flow/candidates?limit=&after=`: in the order of opening; a `Link` header leads on where there are more. */
export const listCandidates = handler({
  answer: { status: 200, description: 'Candidates in the order of opening', schema: 'CandidateSummaries' },
  async handle({ server, params, url }) {
    const flow = params['flow'] ?? '';
    await server.flows.newest(flow);
    const limit = limitOf(url.searchParams.get('limit'));
    const after = url.searchParams.get('after');
    if (after !== null && !/^[\w-]{1,64}$/.test(after))
      throw invalid('after', 'id', 'This is not the id of a session.');
    // One more than asked for tells whether there is a next page.
    const found = await server.store.listSessions(flow, { limit: limit + 1, ...(after !== null && { after }) });
    const page = found.slice(0, limit);
    const now = new Date(server.clock.now());
    const rows = await Promise.all(
      page.map(async (data) => candidateSummary({ data, record: await recordOf(server, data), now })),
    );
    const last = page.at(-1);
    const next =
      last && found.length > limit
        ? `<${url.pathname}?limit=${limit}&after=${encodeURIComponent(last.session.id)}>; rel="next"`
        : undefined;
    return json(rows, 200, next === undefined ? {} : { Link: next });
  },
});

/** `GET /v1/admin/sessions/:session`: all of one candidate. */
export const readCandidate = handler({
  answer: { status: 200, description: 'One candidate', schema: 'CandidateDetail' },
  async handle({ server, params }) {
    const data = await server.store.readSession({ id: params['session'] ?? '' });
    if (!data) throw new GreenroomError('not-found', 'There is no such session.');
    const { id } = data.session;
    const [help, texts] = await Promise.all([server.store.readHelp(id), server.store.readResumeTexts(id)]);
    const viewed = { data, record: await recordOf(server, data), now: new Date(server.clock.now()) };
    return json({ ...candidateDetail(viewed, texts), help });
  },
});

function recordOf({ flows }: ServerParts, { session }: SessionData): Promise<FlowRecord> {
  return flows.version(session.flowId, session.flowVersion);
}

function limitOf(text: string | null): number {
  if (text === null) return mostPerPage;
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostPerPage) return limit;
  throw invalid('limit', 'range', 'The limit is not in its range.', `a whole number from 1 to ${mostPerPage}`);
}
