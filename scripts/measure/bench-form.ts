// Long pages of questions: how long they take to stand, how much memory they hold, and what a key press costs in one, against a
// bare input on the same page. With a processor four times slower.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launchBrowser, phone } from '../../test/support/browser.ts';
import { startServer } from '../../test/support/server-process.ts';
import { formFlow } from './form-flow.ts';
import { median, printTable } from './table.ts';
import { typeAndMeasure, watchTyping, type KeyPress, type Typing } from './typing.ts';

const sizes = [10, 100, 500, 1_000];
const slowdown = 4;
const runs = 3;
const sentence = 'packing and loading lorries at night';
const goal = 2;
const documents = [
  ...sizes.map((size) => ({ id: `form-${size}`, name: `${size}`, size, isConditional: false })),
  { id: 'form-conditions', name: '1000, a third with conditions', size: 1_000, isConditional: true },
];

interface Visit {
  /** From the press on the start button to the frame that shows the last question. */
  shownMs: number;
  heapBytes: number;
  nodes: number;
  bare: Typing;
  field: Typing;
}

/** Prints, for each number of questions, the times and the memory, and the ratio of typing there and in the bare input. */
export async function benchForm(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'greenroom-form-'));
  const site = join(scratch, 'site');
  cpSync(resolve(import.meta.dirname, '../../test/bench/form'), site, { recursive: true });
  const flows = join(scratch, 'flows');
  mkdirSync(flows);
  for (const { id, size, isConditional } of documents)
    writeFileSync(join(flows, `${id}.flow.json`), JSON.stringify(formFlow(id, size, isConditional)));
  const server = await startServer({ flows, site, data: join(scratch, 'data') });
  const browser = await launchBrowser(['--enable-precise-memory-info']);
  try {
    const rows: string[][] = [];
    for (const { id, size, name } of documents) {
      const visits: Visit[] = [];
      for (let run = 0; run < runs; run += 1)
        visits.push(await visit(browser, `${server.origin}/form.html?flow=${id}`, size));
      rows.push(rowOf(name, size, visits));
    }
    printTable(
      `A page of questions, processor ${slowdown} times slower; medians of ${runs} visits, key presses at the 75th percentile`,
      [
        'questions',
        'shown (ms)',
        'each (ms)',
        'heap (kB)',
        'each (kB)',
        'nodes',
        'key (ms)',
        'script',
        'bare (ms)',
        `ratio (goal ≤ ${goal})`,
        'event (ms)',
        'bare',
      ],
      rows,
    );
  } finally {
    await browser.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function visit(browser: Browser, address: string, size: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: phone, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await page.goto(address);
    const start = page.getByRole('button', { name: /start/i });
    await start.waitFor();
    await page.waitForLoadState('networkidle');
    const before = await heap(devtools);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const shown = page.evaluate(show, `q${size - 1}`);
    await start.click();
    const shownMs = await shown;
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await page.waitForLoadState('networkidle');
    const after = await heap(devtools);
    const { nodes } = await devtools.send('Memory.getDOMCounters');
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await watchTyping(page);
    const bare = await typeInto(page, '#bare');
    const field = await typeInto(page, `[data-question=q${Math.floor(size / 20) * 10}] input`);
    return { shownMs, heapBytes: after - before, nodes, bare, field };
  } finally {
    await context.close();
  }
}

async function typeInto(page: Page, field: string): Promise<Typing> {
  await page.locator(field).focus();
  // The first keys compile what the others run.
  await typeAndMeasure(page, 'first ');
  return typeAndMeasure(page, sentence);
}

/** Bytes that are reachable. */
async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize;
}

/** Runs in the page: waits for the press on the start button, and resolves once the last question has been drawn. */
async function show(last: string): Promise<number> {
  const inside = (root: ParentNode, tags: readonly string[]): ParentNode | undefined => {
    const [tag, ...others] = tags;
    if (tag === undefined) return root;
    const element = root.querySelector(tag);
    return element?.shadowRoot ? inside(element.shadowRoot, others) : undefined;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await new Promise((resolve) => window.addEventListener('click', resolve, { capture: true, once: true }));
  const begun = performance.now();
  for (;;) {
    await frame();
    const page = inside(document, ['greenroom-flow', 'greenroom-application', 'greenroom-stage-form']);
    if (page?.querySelector(`[data-question=${last}]`)?.getClientRects().length) return performance.now() - begun;
  }
}

function rowOf(name: string, size: number, visits: readonly Visit[]): string[] {
  const middle = (of: (visit: Visit) => number): number => median(visits.map(of));
  const [shown, bytes] = [middle(({ shownMs }) => shownMs), middle(({ heapBytes }) => heapBytes / 1024)];
  const key = middle(({ field }) => threeQuarters(field.presses.map(whole)));
  const bare = middle((one) => threeQuarters(one.bare.presses.map(whole)));
  return [
    name,
    shown.toFixed(0),
    (shown / size).toFixed(2),
    bytes.toFixed(0),
    (bytes / size).toFixed(1),
    middle(({ nodes }) => nodes).toFixed(0),
    key.toFixed(1),
    middle(({ field }) => threeQuarters(field.presses.map(({ script }) => script))).toFixed(1),
    bare.toFixed(1),
    middle((one) => threeQuarters(one.field.presses.map(whole)) / threeQuarters(one.bare.presses.map(whole))).toFixed(
      2,
    ),
    middle(({ field }) => threeQuarters(field.durations)).toFixed(0),
    middle((one) => threeQuarters(one.bare.durations)).toFixed(0),
  ];
}

const whole = ({ script, frame }: KeyPress): number => script + frame;

/** The 75th percentile; 0 where nothing was as long as what is told. */
function threeQuarters(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.75) - 1] ?? 0;
}
