/** What shows only where several flows are checked together: ids and calendars that are there twice. */
import type { Backstage } from '../backstage/schema/backstage.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { finding, type Finding } from './finding.ts';

/** A document that holds, by the path of its file. */
type ByFile<Document> = ReadonlyMap<string, Document>;

/** Reports flows of one id. */
export function sameIds(flows: ByFile<Flow>): Finding[] {
  return repeats(flows, ({ id }) => id).flatMap(({ file, document, first }) =>
    finding(file, {
      code: 'duplicate-id',
      path: 'id',
      message: 'Two flows have the same id',
      received: JSON.stringify(document.id),
      expected: `another id than in ${first}`,
    }),
  );
}

/** Warns of roles whose candidates book in one calendar. */
export function sharedCalendars(backstages: ByFile<Backstage>): Finding[] {
  return repeats(backstages, calendarOf).flatMap(({ file, document, first }) =>
    finding(file, {
      code: 'shared-calendar',
      path: 'links.scheduling.url',
      message: `Two roles use the same calendar: this one and the one in ${first}`,
      received: JSON.stringify(document.links?.scheduling?.url),
      expected: 'an address of its own',
    }),
  );
}

/** The page that is booked on, without what only tells where people come from. */
function calendarOf({ links }: Backstage): string | undefined {
  if (!links?.scheduling?.enabled) return undefined;
  const { host, pathname } = new URL(links.scheduling.url);
  return `${host}${pathname.replace(/\/+$/, '')}`.toLowerCase();
}

interface Repeat<Document> {
  readonly file: string;
  readonly document: Document;
  /** The file that had the same key before. */
  readonly first: string;
}

function repeats<Document>(
  documents: ByFile<Document>,
  keyOf: (document: Document) => string | undefined,
): Repeat<Document>[] {
  const seen = new Map<string, string>();
  return [...documents].flatMap(([file, document]) => {
    const key = keyOf(document);
    if (key === undefined) return [];
    const first = seen.get(key);
    if (first !== undefined) return { file, document, first };
    seen.set(key, file);
    return [];
  });
}
