/** Takes away what nobody needs any more. Any number of processes may do it at any time. */
import type { ServerParts } from './server-parts.ts';

const hourMs = 3_600_000;
/** Longer than a browser stays offline with an answer that it has not sent. */
const keepKeysMs = 30 * 24 * hourMs;
/** Whoever was sending when an upload's time ran out is gone by then, so that nothing arrives behind the broom. */
const graceMs = 24 * hourMs;
const atOnce = 100;

/** Old answers to keys, and uploads that nobody went on with: their bytes, then their rows. */
export async function sweep({ store, blobs, clock }: Pick<ServerParts, 'store' | 'blobs' | 'clock'>): Promise<void> {
  const ago = (ms: number) => new Date(clock.now() - ms).toISOString();
  await store.forgetKeys(ago(keepKeysMs));
  let lost: readonly string[];
  do {
    lost = await store.lostUploads(ago(graceMs), atOnce);
    for (const id of lost) {
      await blobs.delete(id);
      await store.forgetUpload(id);
    }
  } while (lost.length === atOnce);
}
