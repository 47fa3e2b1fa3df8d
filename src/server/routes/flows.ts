/** The flow document, as a browser may hold it. The backstage is not read here but for the list of sites that may embed. */
import type { Flow } from '../../flow/schema/flow.ts';
import { localizeFlow } from '../../flow/localize-flow.ts';
import { GreenroomError } from '../../errors/index.ts';
import { sha256Hex } from '../digest.ts';
import { handler } from '../http/call.ts';
import { checkEmbedding } from '../http/cors.ts';
import type { FlowLibrary } from '../flow-library.ts';
import { readLocale } from '../session/session-locale.ts';
import type { FlowRecord } from '../store/records.ts';

interface Representation {
  readonly body: string;
  readonly etag: string;
}

/** By version, then by language; gone with the version. */
const made = new WeakMap<FlowRecord, Map<string, Representation>>();

/**
 * `GET /v1/flows/:flow?locale=&version=`: with `locale` the texts come in that language alone. A flow that is not open is loaded all
 * the same: the page says so calmly. Revalidated each time by its ETag, so that a new version shows at once.
 */
export const loadFlow = handler({
  answer: { status: 200, description: 'The flow', schema: 'Flow' },
  async handle({ server, request, url, params }) {
    const newest = await server.flows.newest(params['flow'] ?? '');
    // Which sites may embed is asked of the newest version: an older one is no way around it.
    checkEmbedding(request, newest.backstage.allowedOrigins, server.publicUrl);
    const record = await find(server.flows, newest, url.searchParams.get('version'));
    const { body, etag } = representation(record, url.searchParams.get('locale'));
    const headers = { ETag: etag, 'Cache-Control': 'no-cache', 'Content-Type': 'application/json' };
    const known =
      request.headers
        .get('If-None-Match')
        ?.split(',')
        .map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
    return known.includes(etag) || known.includes('*')
      ? new Response(null, { status: 304, headers })
      : new Response(body, { headers });
  },
});

async function find(flows: FlowLibrary, newest: FlowRecord, version: string | null): Promise<FlowRecord> {
  if (version === null) return newest;
  if (!/^\d{1,9}$/.test(version)) throw new GreenroomError('not-found', 'There is no such version of the flow.');
  return flows.version(newest.id, Number(version));
}

function representation(record: FlowRecord, locale: string | null): Representation {
  const tag = locale === null ? '' : readLocale(record.flow, locale);
  const byTag = made.get(record) ?? new Map<string, Representation>();
  made.set(record, byTag);
  const before = byTag.get(tag);
  if (before) return before;
  const flow: Flow = tag === '' ? record.flow : localizeFlow(record.flow, tag);
  const body = JSON.stringify(flow);
  const now = { body, etag: `"${sha256Hex(body).slice(0, 32)}"` };
  byTag.set(tag, now);
  return now;
}
