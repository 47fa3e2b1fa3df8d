/** How a place in a document is written: `stages[1].pages[0].questions[3].showIf.op`. */

/** The steps from the root of a document to one value. */
export type Place = readonly (string | number)[];

/**
 * A place as people read it. Names that are no plain words stand in brackets and quotes.
 *
 * @example
 * documentPath(['stages', 1, 'title', 'pt-BR']); // 'stages[1].title["pt-BR"]'
 */
export function documentPath(place: Place): string {
  return place.map((step, index) => written(step, index === 0)).join('');
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
  return step.length > 60 ? `${step.slice(0, 60)}…` : step;
}
