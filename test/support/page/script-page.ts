// A page of its own, in a frame, that carries the script tag: with a server of the test's own behind `fetch`.
import type { Flow } from '../../../src/flow/schema/flow.ts';
import { until } from './type.ts';

const frames: HTMLIFrameElement[] = [];

/** How a page is made. */
export interface ScriptPageOptions {
  /**
   * What stands in the body. The tag is a `<script type="text/greenroom" src="/src/embed/greenroom.js" …>`: never fetched, but
   * found by the script, which loads the widget relative to it.
   */
  readonly body: string;
  readonly head?: string;
  /** What runs before the script, with the page's window. */
  readonly prepare?: (page: Window) => void;
  readonly flow?: Flow;
}

/** A page that carries the script. */
export interface ScriptPage {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Addresses that were fetched. */
  readonly fetched: string[];
  /** What developers were told, and errors that nobody caught. */
  readonly notes: string[];
  /** Runs the script; once more for a second copy. */
  runScript(): Promise<void>;
  /** Everything that can be read, in shadow roots too. */
  text(): string;
  /** Resolves once a text can be read. */
  reads(text: string): Promise<void>;
}

/** Opens a page and runs the script in it. */
export async function openPage(options: ScriptPageOptions): Promise<ScriptPage> {
  const frame = document.createElement('iframe');
  frame.width = '390';
  frame.height = '844';
  frame.srcdoc = `<!doctype html><html lang="en"><head>${options.head ?? ''}</head><body>${options.body}</body></html>`;
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = opened(frame.contentWindow as ScriptPage['window'], options);
  options.prepare?.(page.window);
  await page.runScript();
  return page;
}

/** Takes the pages away; for `afterEach`. */
export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

function opened(window: ScriptPage['window'], { flow }: ScriptPageOptions): ScriptPage {
  const fetched: string[] = [];
  const notes: string[] = [];
  const { document } = window;
  Object.assign(window, {
    fetch: (address: string) => {
      fetched.push(address);
      return Promise.resolve(flow ? window.Response.json(flow) : new window.Response('', { status: 404 }));
    },
  });
  window.console.error = (...words: unknown[]) => void notes.push(words.join(' '));
  window.addEventListener('error', ({ message }) => notes.push(`uncaught: ${message}`));
  window.addEventListener('unhandledrejection', ({ reason }) => notes.push(`unhandled: ${String(reason)}`));
  let copies = 0;
  const text = (): string => textOf(document.body);
  return {
    window,
    document,
    fetched,
    notes,
    text,
    reads: (wanted) => until(() => text().includes(wanted)),
    async runScript() {
      // The page may have named something like this.
      const script = window.Document.prototype.createElement.call(document, 'script') as HTMLScriptElement;
      script.type = 'module';
      script.src = `/src/embed/greenroom.ts?copy=${(copies += 1)}`;
      const done = new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
      document.head.append(script);
      await done;
      script.remove();
    },
  };
}

function textOf(node: Element | ShadowRoot): string {
  const parts = [...node.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent ?? '';
    if (child.nodeType !== Node.ELEMENT_NODE) return '';
    const element = child as Element;
    if (element.localName === 'script') return '';
    // What is in a shadow root stands in place of the element's own content, but where a slot lets that through.
    const { shadowRoot } = element;
    return shadowRoot && !shadowRoot.querySelector('slot') ? textOf(shadowRoot) : textOf(element);
  });
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
