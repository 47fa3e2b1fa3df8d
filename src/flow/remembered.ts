/** Work that is done once for each object: for what is read off a flow, which never changes once it is parsed. */

/**
 * A function that remembers its results for as long as what they are of is there. What else it is given follows from that.
 *
 * @example
 * const indexOf = remembered((stage: Stage) => new Map(questionsOf(stage).map((question) => [question.id, question])));
 */
export function remembered<K extends object, V extends object, More extends unknown[]>(
  work: (of: K, ...more: More) => V,
): (of: K, ...more: More) => V {
  const known = new WeakMap<K, V>();
  return (of, ...more) => {
    const result = known.get(of) ?? work(of, ...more);
    known.set(of, result);
    return result;
  };
}
