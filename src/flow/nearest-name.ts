/** "Did you mean …?": the known name closest to one that is not known. */

/** Longer names are compared by their beginning alone, so that hostile ones cost nothing. */
const longest = 60;

/**
 * The known name that differs least from `name`: swapped, missing, extra or wrong letters, or only the case.
 * Undefined when none is close enough to be meant (more than a third of the letters differ).
 *
 * @example
 * nearestName('lable', ['id', 'label']); // 'label'
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const wanted = normal(name);
  let best: string | undefined;
  let least = Math.min(Math.max(1, Math.floor(wanted.length / 3)) + 1, wanted.length);
  for (const candidate of known) {
    const other = normal(candidate);
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, other);
    if (distance >= least) continue;
    least = distance;
    best = candidate;
  }
  return best;
}

/** The nearest name as a cure, where there is one: `did you mean "label"?`. */
export function didYouMean(name: string, known: Iterable<string>): string | undefined {
  const nearest = nearestName(name, known);
  return nearest === undefined ? undefined : `did you mean "${nearest}"?`;
}

function normal(name: string): string {
  return name.slice(0, longest).toLowerCase().replace(/[-_ ]/g, '');
}

/** Damerau-Levenshtein (adjacent swaps count once). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = [...range(b.length + 1)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

function* range(length: number): Generator<number> {
  for (let index = 0; index < length; index += 1) yield index;
}
