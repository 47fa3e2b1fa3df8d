/** How a place in a document is written: `stages[1].pages[0].questions[3].showIf.op`. */

/** The steps from the root of a document to one value. */
export type Place = readonly (string | number)[];

/** Longer names are cut. */
const longestName = 60;

/**
 * A place as people read it. Names that are no plain words stand in brackets and quotes.
 *
 * @example
 * documentPath(['stages', 1, 'title', 'pt-BR']); // 'stages[1].title["pt-BR"]'
 */
export function documentPath(place: Place): string {
  return place.map((step, index) => written(step, index === 0)).join('');
}

/**
 * The place that a path was written from. A name that was too long to be written whole ends the place before it.
 *
 * @example
 * placeOf('stages[1].title["pt-BR"]'); // ['stages', 1, 'title', 'pt-BR']
 */
export function placeOf(path: string): Place {
  const place: (string | number)[] = [];
  for (const [, index, quoted, plain] of path.matchAll(/\[(?:(\d+)|("(?:[^"\\]|\\.)*"))\]|([A-Za-z_$][\w$]*)/g)) {
    const name = quoted === undefined ? plain : (JSON.parse(quoted) as string);
    if (quoted !== undefined && name !== undefined && name.length > longestName) break;
    place.push(index === undefined ? (name ?? '') : Number(index));
  }
  return place;
}

/** The value at a place of plain data; undefined where there is none. */
export function valueAt(document: unknown, place: readonly PropertyKey[]): unknown {
  let value = document;
  for (const step of place) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function written(step: string | number, isFirst: boolean): string {
  if (typeof step === 'number') return `[${step}]`;
  if (/^[A-Za-z_$][\w$]*$/.test(step)) return isFirst ? step : `.${step}`;
  return `[${JSON.stringify(shortened(step))}]`;
}

function shortened(step: string): string {
  return step.length > longestName ? `${step.slice(0, longestName)}…` : step;
}
