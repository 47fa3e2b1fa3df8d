/** When a press of the pointer is over. */

/**
 * Resolves once nothing on the page is held down, and the click that follows has been taken. A line that comes in between would
 * move what was pressed away from under the pointer, and the press would count for nothing.
 */
export function released(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      // In a task of its own: the click comes right after the release.
      setTimeout(() => {
        if (document.documentElement.matches(':active'))
          window.addEventListener('pointerup', look, { capture: true, once: true });
        else resolve();
      });
    };
    look();
  });
}
