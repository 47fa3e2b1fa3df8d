// Reads a stream of server-sent events piece by piece.
import assert from 'node:assert/strict';
import type { CandidateStatus } from '../../../src/contract/records.ts';

/** A stream of statuses under way. */
export interface EventReader {
  /** The next status; waits for it. */
  next(): Promise<CandidateStatus>;
  /** The next piece that is no event. */
  comment(): Promise<string>;
  /** True when nothing more comes. */
  ended(): Promise<boolean>;
  /** Leaves as a page that is closed does. */
  stop(): Promise<void>;
}

export function readEvents(response: Response, abort: AbortController): EventReader {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  assert.ok(reader);
  let rest = '';
  const block = async (): Promise<string | undefined> => {
    while (!rest.includes('\n\n')) {
      const piece = await reader.read();
      if (piece.done) return undefined;
      rest += piece.value;
    }
    const end = rest.indexOf('\n\n');
    const found = rest.slice(0, end);
    rest = rest.slice(end + 2);
    return found;
  };
  const blockWhere = async (fits: (text: string) => boolean): Promise<string> => {
    for (;;) {
      const text = await block();
      assert.notEqual(text, undefined, 'the stream ended');
      if (text !== undefined && fits(text)) return text;
    }
  };
  return {
    next: async () => {
      const text = await blockWhere((one) => /^data:/m.test(one));
      return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '') as CandidateStatus;
    },
    comment: () => blockWhere((one) => one.startsWith(':')),
    ended: async () => (await block()) === undefined,
    stop: async () => {
      abort.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
