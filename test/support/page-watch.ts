// Writes down what a page does while it is driven: events of the widget, requests, dialogs, errors, blocked content, layout shifts.
import type { Page } from 'playwright-core';
import { publicEvents } from '../../src/contract/public-events.ts';

/** One public event as the host page heard it. */
interface HeardEvent {
  name: string;
  detail: { [field: string]: unknown };
}

/** Everything a page did so far. */
export interface PageWatch {
  readonly events: HeardEvent[];
  /** Addresses of all requests. */
  readonly requests: string[];
  /** What dialogs said. */
  readonly dialogs: string[];
  /** Exceptions that nobody caught. */
  readonly errors: string[];
  /** Directive and what it blocked. */
  readonly violations: string[];
  /** Unexpected layout shifts, with what moved. */
  readonly shifts: { value: number; moved: string[] }[];
  /** Resolves once everything that the page has reported by now is written down. */
  settled(): Promise<void>;
  /** The names of the public events heard so far. */
  names(): Promise<string[]>;
}

const mark = 'greenroom-journey ';

/** Starts to watch; before the page goes anywhere. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const watch = {
    events: [] as HeardEvent[],
    requests: [] as string[],
    dialogs: [] as string[],
    errors: [] as string[],
    violations: [] as string[],
    shifts: [] as { value: number; moved: string[] }[],
  };
  let flushes = 0;
  page.on('request', (request) => watch.requests.push(request.url()));
  page.on('pageerror', (error) => watch.errors.push(String(error)));
  page.on('dialog', (dialog) => {
    watch.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    const text = message.text();
    if (!text.startsWith(mark)) return;
    const { kind, value } = JSON.parse(text.slice(mark.length)) as { kind: string; value: never };
    if (kind === 'event') watch.events.push(value);
    else if (kind === 'violation') watch.violations.push(value);
    else if (kind === 'shift') watch.shifts.push(value);
    else flushes = Math.max(flushes, value);
  });
  await page.addInitScript(report, { mark, names: Object.keys(publicEvents) });
  let asked = 0;
  const settled = async (): Promise<void> => {
    asked += 1;
    const wanted = asked;
    const heard = new Promise<void>((resolve) => {
      const look = (): void => {
        if (flushes < wanted) return;
        page.off('console', look);
        resolve();
      };
      page.on('console', look);
    });
    await page.evaluate(
      ([start, value]) => console.debug(`${String(start)}${JSON.stringify({ kind: 'flush', value })}`),
      [mark, wanted] as const,
    );
    await heard;
  };
  return {
    ...watch,
    settled,
    async names() {
      await settled();
      return watch.events.map(({ name }) => name);
    },
  };
}

/** Runs in the page, before any script of it. */
function report({ mark: start, names }: { mark: string; names: string[] }): void {
  // Host pages of some tests replace or break what a console or JSON would be used with later.
  const { debug } = console;
  const { stringify } = JSON;
  const say = (kind: string, value: unknown): void => debug.call(console, start + stringify({ kind, value }));
  for (const name of names) {
    window.addEventListener(name, (event) => say('event', { name, detail: (event as CustomEvent<unknown>).detail }));
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    say(
      'violation',
      `${event.effectiveDirective}: ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      const moved = entry.sources.map(({ node }) =>
        node instanceof Element ? `${node.localName}.${node.className}` : '#text',
      );
      say('shift', { value: entry.value, moved });
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}
