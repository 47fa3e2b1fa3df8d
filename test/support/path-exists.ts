// Whether the path of a problem leads somewhere in the document it was found in.
import { placeOf } from '../../src/flow/document-path.ts';

/** `there`: something is written at the path. `missing`: only what it would be in is there. `nowhere`: not even that. */
export type Found = 'there' | 'missing' | 'nowhere';

/**
 * Walks a path through plain data, own keys and entries alone.
 *
 * @example
 * pathExists({ stages: [{ id: 'a' }] }, 'stages[0].type'); // 'missing'
 */
export function pathExists(document: unknown, path: string): Found {
  const place = placeOf(path);
  let value = document;
  for (const [at, step] of place.entries()) {
    if (typeof value !== 'object' || value === null) return 'nowhere';
    if (typeof step === 'number' && !Array.isArray(value)) return 'nowhere';
    if (!Object.hasOwn(value, step)) return at === place.length - 1 ? 'missing' : 'nowhere';
    value = (value as Record<string | number, unknown>)[step];
  }
  return 'there';
}
