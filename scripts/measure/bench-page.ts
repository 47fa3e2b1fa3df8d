// Ready time and layout shift of the landing on slow 4G with a four times slower processor, script tag against hand-written.
import type { Browser } from 'playwright-core';
import { launchBrowser, phone } from '../../test/support/browser.ts';
import { servePages, startLabel } from './pages.ts';
import { readiness, watchReadiness, type Readiness } from './ready.ts';
import { median, printTable } from './table.ts';

const runs = 5;
const bitsPerSecond = 1_600_000;
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: bitsPerSecond / 8,
  uploadThroughput: bitsPerSecond / 8,
};
const slowdown = 4;

/** Measures both pages in turns, cold each time, and prints medians and their ratio. */
export async function benchPage(): Promise<void> {
  const pages = await servePages();
  const browser = await launchBrowser();
  const widget: Readiness[] = [];
  const handWritten: Readiness[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      widget.push(await visit(browser, pages.widget));
      handWritten.push(await visit(browser, pages.handWritten));
    }
  } finally {
    await browser.close();
    await pages.close();
  }
  const ratio = middle(widget) / middle(handWritten);
  printTable(
    `Landing ready on slow 4G (1.6 Mbit/s, 150 ms), processor ${slowdown} times slower; median of ${runs}`,
    ['page', 'ready (ms)', 'each run', 'layout shift', 'ratio', 'goal'],
    [
      ['script tag', middle(widget).toFixed(0), each(widget), worstShift(widget), ratio.toFixed(2), '≤ 1.8, no shift'],
      ['by hand', middle(handWritten).toFixed(0), each(handWritten), worstShift(handWritten), '1', ''],
    ],
  );
}

async function visit(browser: Browser, address: string): Promise<Readiness> {
  const context = await browser.newContext({ viewport: phone, locale: 'en-US', isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', slow4G);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await watchReadiness(page, startLabel);
    await page.goto(address);
    return await readiness(page);
  } finally {
    await context.close();
  }
}

const middle = (results: Readiness[]): number => median(results.map(({ readyAt }) => readyAt));
const each = (results: Readiness[]): string => results.map(({ readyAt }) => readyAt.toFixed(0)).join(' ');
const worstShift = (results: Readiness[]): string =>
  Math.max(...results.map(({ layoutShift }) => layoutShift)).toFixed(4);
