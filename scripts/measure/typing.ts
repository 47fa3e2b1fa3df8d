// What a key press costs, seen from inside the page: the scripts that it sets off, and the frame that shows it.
import type { Page } from 'playwright-core';

/** Milliseconds of the main thread for one key press. */
export interface KeyPress {
  /** From the key to the end of everything that it set off at once. */
  script: number;
  /** Style, layout and paint of the next frame, with the callbacks that run in it. */
  frame: number;
}

/** What was seen of some typing. */
export interface Typing {
  presses: KeyPress[];
  /** As the Event Timing API has them, in steps of 8 ms; what is shorter than 16 is not told. */
  durations: number[];
}

interface Notes extends Typing {
  started: number;
}

declare global {
  interface Window {
    typing: Notes;
  }
}

/** Has the page note what key presses cost from now on. */
export async function watchTyping(page: Page): Promise<void> {
  await page.evaluate(watch);
}

/** Types into the field that has the focus, a key in each of its own frames, and gives what that cost. */
export async function typeAndMeasure(page: Page, text: string): Promise<Typing> {
  await page.evaluate(() => {
    window.typing.presses = [];
    window.typing.durations = [];
  });
  for (const key of text) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30))));
  }
  return page.evaluate(() => ({ presses: window.typing.presses, durations: window.typing.durations }));
}

/** Runs in the page; must not use anything of this module. */
function watch(): void {
  const notes: Notes = { presses: [], durations: [], started: 0 };
  window.typing = notes;
  /** After this task and its microtasks, and after a frame that has been asked for. */
  const after = (callBack: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = callBack;
    port2.postMessage(undefined);
  };
  window.addEventListener('keydown', () => (notes.started = performance.now()), { capture: true });
  window.addEventListener(
    'input',
    () => {
      let script = 0;
      after(() => (script = performance.now() - notes.started));
      requestAnimationFrame(() => {
        const begun = performance.now();
        after(() => notes.presses.push({ script, frame: performance.now() - begun }));
      });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') notes.durations.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}
