/** Lists of the API, page by page. */
import { GreenroomError } from '../../errors/index.ts';
import { page, read } from './answers.ts';
import type { HeyMiloHttp } from './http.ts';

type Entry = ReturnType<typeof read<typeof page>>['data'][number];

/** The most that the API gives at once. */
const perPage = '100';
/** A list that never ends is a mistake of the other side. */
const mostPages = 500;

/** What is listed. */
export interface Listing {
  readonly path: readonly string[];
  /** The member that names an entry, and from which the next page goes on. */
  readonly cursor: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Every entry, in the order of the list; no more is fetched than is asked for.
 *
 * @throws GreenroomError `unavailable` where the list does not go on.
 */
export async function* entriesOf(http: HeyMiloHttp, { path, cursor, query, signal }: Listing): AsyncGenerator<Entry> {
  let after: string | undefined;
  for (let count = 0; count < mostPages; count += 1) {
    const wanted = { ...query, limit: perPage, starting_after: after };
    const { data, pagination } = read(page, await http({ method: 'GET', path, query: wanted, signal }));
    yield* data;
    if (!pagination.has_more) return;
    const last = data.at(-1)?.[cursor];
    if (typeof last !== 'string' || last === after) break;
    after = last;
  }
  throw new GreenroomError('unavailable', 'A list of HeyMilo’s does not end.');
}
