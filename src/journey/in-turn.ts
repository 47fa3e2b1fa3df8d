/** One thing after the other, also when taking one brings up the next. */

/**
 * A function that hands on what it is given, and never while it is still handing on something else.
 *
 * @example
 * const send = inTurn((event: JourneyEvent) => take(event));
 */
export function inTurn<T>(take: (item: T) => void): (item: T) => void {
  const waiting: T[] = [];
  return (item) => {
    if (waiting.push(item) > 1) return;
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      try {
        take(next);
      } finally {
        waiting.shift();
      }
    }
  };
}
