/** A small client of HeyMilo's public API, for servers: a posting as a flow, a candidate handed over, a result as a status. */
import { systemClock } from '../../contract/clock.ts';
import { GreenroomError } from '../../errors/index.ts';
import { importHeyMilo } from '../../importers/heymilo/import-heymilo.ts';
import type { ImportResult } from '../../importers/import-result.ts';
import { interviewData, read, single } from './answers.ts';
import { createHttp, type HeyMiloHttp, type HeyMiloOptions } from './http.ts';
import { ingest, type HeyMiloCandidate, type IngestedCandidate, type IngestOptions } from './ingest.ts';
import { entriesOf } from './pages.ts';
import { resultOf, type HeyMiloResult, type ResultDocuments } from './result.ts';

/** What every call may be given. */
export interface HeyMiloCallOptions {
  readonly signal?: AbortSignal;
}

/** HeyMilo, live. Every failure is a GreenroomError: `unauthorized`, `not-found`, `invalid`, `rate-limited`, `unavailable`, `timeout`, `offline`. */
export interface HeyMiloClient {
  /** A posting with its questions and design, as flow and backstage with every rule off. */
  readPosting(postingId: string, options?: HeyMiloCallOptions): Promise<ImportResult>;
  /** Hands a candidate to a posting; a repeat with the same `key` has one effect. */
  ingestCandidate(postingId: string, candidate: HeyMiloCandidate, options: IngestOptions): Promise<IngestedCandidate>;
  /** Where a candidate stands: what they may read, and apart from it what recruiters may know. */
  readResult(interviewId: string, documents: ResultDocuments, options?: HeyMiloCallOptions): Promise<HeyMiloResult>;
}

/**
 * Makes a client. Keep it on the server: the key opens the whole workspace.
 *
 * @throws GreenroomError `invalid` for a key or an address that must not be used.
 * @example
 * const heymilo = createHeyMiloClient({ apiKey: process.env.HEYMILO_API_KEY ?? '' });
 * const { flow, backstage } = await heymilo.readPosting('13D77095');
 */
export function createHeyMiloClient(options: HeyMiloOptions): HeyMiloClient {
  const http = createHttp(options);
  const clock = options.clock ?? systemClock;
  return {
    readPosting: (postingId, { signal } = {}) => readPosting(http, postingId, signal),
    ingestCandidate: (postingId, candidate, how) => ingest(http, postingId, candidate, how),
    async readResult(interviewId, documents, { signal } = {}) {
      const answer = await http({ method: 'GET', path: ['interviews', interviewId, 'data'], signal });
      return resultOf(read(interviewData, answer).data, documents, new Date(clock.now()));
    },
  };
}

async function readPosting(
  http: HeyMiloHttp,
  postingId: string,
  signal: AbortSignal | undefined,
): Promise<ImportResult> {
  const path = ['postings', postingId];
  const posting = read(single, await http({ method: 'GET', path, signal })).data;
  const listing = { path: [...path, 'questions'], cursor: 'id', signal };
  const questions: unknown[] = [];
  for await (const question of entriesOf(http, listing)) questions.push(question);
  const group = posting['design_template_group_id'];
  const design_templates = typeof group === 'string' && group !== '' ? await readDesign(http, group, signal) : [];
  return importHeyMilo({ posting, questions, design_templates });
}

/** The templates of a group; one that is gone is left out, as it is at HeyMilo. */
async function readDesign(http: HeyMiloHttp, group: string, signal: AbortSignal | undefined): Promise<unknown[]> {
  const one = async (path: string[]) => {
    try {
      return read(single, await http({ method: 'GET', path, signal })).data;
    } catch (error) {
      if (error instanceof GreenroomError && error.code === 'not-found') return undefined;
      throw error;
    }
  };
  const mappings = (await one(['design-template-groups', group]))?.['template_mappings'] ?? {};
  const ids = Object.values(mappings).filter((id) => typeof id === 'string' && id !== '');
  const templates: unknown[] = [];
  for (const id of new Set(ids)) templates.push(await one(['design-templates', String(id)]));
  return templates.filter((template) => template !== undefined);
}
