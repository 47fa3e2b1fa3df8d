// When a page is ready, seen from inside it: the moment its start button is laid out, whatever shadow root it is in.
import type { Page } from 'playwright-core';

/** What the page itself noted, in milliseconds since it was asked for. */
export interface Readiness {
  readyAt: number;
  /** Cumulative layout shift until now, 0 where nothing moved. */
  layoutShift: number;
}

interface Notes {
  readyAt?: number;
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

/** Runs in the page; must not use anything of this module. */
function observe(label: string): void {
  const notes: Notes = { layoutShift: 0 };
  window.measured = notes;
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[]) if (!entry.hadRecentInput) notes.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

  const isThere = (within: ParentNode): boolean => {
    for (const element of within.querySelectorAll('*')) {
      const isStart = element.localName === 'button' && element.textContent.trim() === label;
      if (isStart && element.getClientRects().length > 0) return true;
      if (element.shadowRoot && isThere(element.shadowRoot)) return true;
    }
    return false;
  };
  const look = (): void => {
    if (isThere(document)) notes.readyAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
