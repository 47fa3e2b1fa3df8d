/** Where the values of a JSON text are written. */
import { parseTree, type Node } from 'jsonc-parser';
import type { Place } from '../flow/document-path.ts';
import type { Position } from './line-finder.ts';

/**
 * Finds places of a JSON text that can be read. The tree is made once somebody asks, and the keys of an object are looked
 * through once, so that many places in one large object cost no more than a few.
 *
 * @example
 * jsonPlaces(text, lineFinder(text))(['stages', 0, 'id']); // { line: 3, column: 7 }: where the key is
 */
export function jsonPlaces(text: string, at: (offset: number) => Position): (place: Place) => Position {
  let root: Node | undefined;
  const members = new Map<Node, ReadonlyMap<string, Node>>();
  const memberOf = (object: Node, key: string) => {
    const known =
      members.get(object) ?? new Map(object.children?.map((each) => [String(each.children?.[0]?.value), each]));
    members.set(object, known);
    return known.get(key);
  };
  return (place) => {
    let value = (root ??= parseTree(text));
    let offset = value?.offset ?? 0;
    for (const step of place) {
      const isKey = typeof step === 'string';
      if (value?.type !== (isKey ? 'object' : 'array')) break;
      const written: Node | undefined = isKey ? memberOf(value, step) : value.children?.[step];
      if (!written) break;
      offset = written.offset;
      value = isKey ? written.children?.[1] : written;
    }
    return at(offset);
  };
}
