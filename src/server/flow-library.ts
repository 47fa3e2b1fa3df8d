/** Published flows as the handlers read them. A version never changes, so each is read from the store once. */
import { GreenroomError } from '../errors/index.ts';
import type { FlowRecord } from './store/records.ts';
import type { Store } from './store/store.ts';

/** Reads published flows. */
export interface FlowLibrary {
  /** @throws GreenroomError `not-found` where there is no such flow or version. */
  version(flowId: string, version: number): Promise<FlowRecord>;
  /** The newest version. @throws GreenroomError `not-found` where there is no such flow. */
  newest(flowId: string): Promise<FlowRecord>;
}

/** How many versions are kept in memory: far more than anyone runs at once. */
const keptVersions = 500;

/** A library over a store. */
export function flowLibrary(store: Store): FlowLibrary {
  const kept = new Map<string, FlowRecord>();
  const version = async (flowId: string, number: number): Promise<FlowRecord> => {
    const name = `${flowId}@${number}`;
    const record = kept.get(name) ?? (await store.readFlow(flowId, number));
    if (!record) throw noSuchFlow(flowId);
    if (kept.size >= keptVersions) kept.clear();
    kept.set(name, record);
    return record;
  };
  return {
    version,
    async newest(flowId) {
      const number = await store.newestVersion(flowId);
      if (number === undefined) throw noSuchFlow(flowId);
      return version(flowId, number);
    },
  };
}

const noSuchFlow = (flowId: string) =>
  new GreenroomError('not-found', `There is no published flow "${flowId.slice(0, 64)}" of that version.`);
