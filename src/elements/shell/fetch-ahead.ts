/** When the code of the next page is worth its bytes: as soon as the candidate turns to the widget, or has read for a while. */

/** How long someone who only reads is left to it. */
const readingMs = 4_000;
const turns = ['pointerover', 'touchstart', 'focusin'] as const;

/** Calls back once, at the first sign of interest in `host` or after a few seconds; never after `signal`. */
export function whenWanted(host: EventTarget, signal: AbortSignal, callBack: () => void): void {
  const done = new AbortController();
  const go = (): void => {
    done.abort();
    callBack();
  };
  const timer = setTimeout(go, readingMs);
  done.signal.addEventListener('abort', () => clearTimeout(timer));
  signal.addEventListener('abort', () => done.abort());
  for (const turn of turns) host.addEventListener(turn, go, { passive: true, signal: done.signal });
}
