/** Lets in so many at once; the others wait for their turn, and not for ever. */

/** Resolves with how to leave, or with nothing after waiting too long. */
export type Gate = () => Promise<(() => void) | undefined>;

/**
 * A gate for `most` at once. Who came first goes first.
 *
 * @param waitMs how long to wait at most
 */
export function gate(most: number, waitMs: number): Gate {
  let inside = 0;
  const waiting = new Set<() => void>();
  const leave = () => {
    inside -= 1;
    const [next] = waiting;
    next?.();
  };
  const leaveOnce = () => {
    let hasLeft = false;
    return () => {
      if (!hasLeft) leave();
      hasLeft = true;
    };
  };
  return () => {
    if (inside < most) {
      inside += 1;
      return Promise.resolve(leaveOnce());
    }
    return new Promise((resolve) => {
      const enter = () => {
        clearTimeout(timer);
        waiting.delete(enter);
        inside += 1;
        resolve(leaveOnce());
      };
      const timer = setTimeout(() => {
        waiting.delete(enter);
        resolve(undefined);
      }, waitMs);
      waiting.add(enter);
    });
  };
}
