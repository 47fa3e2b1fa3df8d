/** Publishing: parses both documents and adds a version where anything changed. */
import { GreenroomError, type Problem } from '../errors/index.ts';
import type { Clock } from '../contract/clock.ts';
import { parseBackstage } from '../backstage/parse-backstage.ts';
import { parseFlow } from '../flow/parse-flow.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { isRunnable, runnableStageTypes } from '../flow/runnable-stages.ts';
import { canonicalJson, sha256Hex } from './digest.ts';
import { keyReused } from './http/request-key.ts';
import type { FlowRecord, KeyRecord } from './store/records.ts';
import type { Store } from './store/store.ts';

/** What is published under which number. */
export interface PublishedVersion {
  flow: string;
  version: number;
}

/**
 * Publishes a flow with its backstage (`undefined`: one without rules). The version rises only where either document changed; running
 * sessions keep theirs.
 *
 * @throws DocumentError with every problem of the first document that has any; GreenroomError `invalid` where the flow has a stage
 * of a type that this version cannot run.
 * @example
 * const { version } = await publishFlow(store, flow, backstage, systemClock);
 */
export async function publishFlow(
  store: Store,
  flow: unknown,
  backstage: unknown,
  clock: Pick<Clock, 'now'>,
): Promise<PublishedVersion> {
  const documents = readDocuments(flow, backstage);
  return addVersion(store, documents, clock);
}

/** Both documents, parsed, with what tells whether they changed. */
export type ReadDocuments = Pick<FlowRecord, 'flow' | 'backstage' | 'hash'>;

/** Parses both documents and makes sure that this version can run every stage. */
export function readDocuments(flowInput: unknown, backstageInput: unknown): ReadDocuments {
  const flow = parseFlow(flowInput);
  const backstage = parseBackstage(backstageInput ?? { schemaVersion: 1, flow: flow.id }, flow);
  checkRunnable(flow);
  return { flow, backstage, hash: sha256Hex(canonicalJson({ flow, backstage })) };
}

/** Adds a version where the newest is another one. `keyFor` makes the record of the answer, stored with the version. */
export async function addVersion(
  store: Store,
  documents: ReadDocuments,
  clock: Pick<Clock, 'now'>,
  keyFor: (published: PublishedVersion, at: string) => KeyRecord | undefined = () => undefined,
): Promise<PublishedVersion> {
  const id = documents.flow.id;
  for (;;) {
    const newest = await store.newestVersion(id);
    const current = newest === undefined ? undefined : await store.readFlow(id, newest);
    if (current?.hash === documents.hash) return { flow: id, version: current.version };
    const publishedAt = new Date(clock.now()).toISOString();
    const published = { flow: id, version: (newest ?? 0) + 1 };
    const key = keyFor(published, publishedAt);
    if (await store.addFlow({ ...documents, id, version: published.version, publishedAt }, key)) return published;
    // Another publication came first: look again. The same key came first: its answer is there to be read.
    const replay = key && (await store.readKey(key.owner, key.keyHash));
    if (replay && replay.requestHash === key.requestHash) return replay.body as PublishedVersion;
    if (replay) throw keyReused();
  }
}

function checkRunnable(flow: Flow): void {
  const problems = flow.stages.flatMap((stage, index): Problem[] => {
    if (isRunnable(stage.type)) return [];
    const message = `This version cannot run "${stage.type}" stages yet`;
    const expected = `one of ${runnableStageTypes.join(', ')}`;
    return [
      {
        path: `stages[${index}].type`,
        code: 'stage-not-runnable',
        message,
        received: JSON.stringify(stage.type),
        expected,
      },
    ];
  });
  if (problems.length === 0) return;
  throw new GreenroomError(
    'invalid',
    `The flow "${flow.id}": ${problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ')}.`,
    { problems },
  );
}
