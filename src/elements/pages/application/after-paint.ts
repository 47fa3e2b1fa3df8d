/** What may wait until a page stands: it must not take the network from what the page itself waits for. */

/** Calls back once the next frame has been painted; in a tab that is not looked at, once it is. */
export function afterPaint(callBack: () => void): void {
  requestAnimationFrame(() => setTimeout(callBack));
}
