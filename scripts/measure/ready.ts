// When a page is ready, seen from inside it: the moment its start button is laid out, and later the moment its first question
// is, whatever shadow root they are in.
import type { Page } from 'playwright-core';

/** What the page itself noted, in milliseconds since it was asked for. */
export interface Readiness {
  readyAt: number;
  /** Cumulative layout shift until now, 0 where nothing moved. */
  layoutShift: number;
}

interface Notes {
  readyAt?: number;
  questionAt?: number;
  layoutShift: number;
}

declare global {
  interface Window {
    measured: Notes;
  }
}

/** Has every document that the page opens from now on watch itself. */
export async function watchReadiness(page: Page, label: string): Promise<void> {
  await page.addInitScript(observe, label);
}

/** Waits for the start button and for the layout to rest, then reads what the page noted. */
export async function readiness(page: Page): Promise<Readiness> {
  await page.waitForFunction(() => window.measured.readyAt !== undefined, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  const { readyAt, layoutShift } = await page.evaluate(() => window.measured);
  if (readyAt === undefined) throw new Error('The page was ready, and then was not.');
  return { readyAt, layoutShift };
}

/** When a request was begun. */
export interface Begun {
  address: string;
  /** In milliseconds since the page was asked for. */
  at: number;
}

/** What the page asked for so far, in order, and when its first question could be answered. */
export async function requestsUntilQuestion(page: Page): Promise<{ questionAt: number; begun: Begun[] }> {
  await page.waitForFunction(() => window.measured.questionAt !== undefined);
  return page.evaluate(() => ({
    questionAt: window.measured.questionAt ?? 0,
    begun: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ address: name, at: startTime })),
  }));
}

/** Runs in the page; must not use anything of this module. */
function observe(label: string): void {
  const notes: Notes = { layoutShift: 0 };
  window.measured = notes;
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) notes.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  const isThere = (within: ParentNode, isWanted: (element: Element) => boolean): boolean => {
    for (const element of within.querySelectorAll('*')) {
      if (isWanted(element) && element.getClientRects().length > 0) return true;
      if (element.shadowRoot && isThere(element.shadowRoot, isWanted)) return true;
    }
    return false;
  };
  const isStart = (one: Element): boolean => one.localName === 'button' && one.textContent.trim() === label;
  const isQuestion = (one: Element): boolean => one.matches('input[type=radio]');
  const look = (): void => {
    if (notes.readyAt === undefined && isThere(document, isStart)) notes.readyAt = performance.now();
    else if (isThere(document, isQuestion)) notes.questionAt = performance.now();
    if (notes.questionAt === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
