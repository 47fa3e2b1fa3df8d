/** Fetches the widget's modules, once for the page, and can try again. */
import type { Handover } from '../elements/shell/handover.ts';
import { createElement, headElement } from './own-script.ts';

/** What the widget's entry module gives to the script tag. */
interface WidgetModule {
  start(handover: Handover): void;
}

/** How long the page waits before it says that something is wrong. The widget may still arrive after that. */
const patienceMs = 10_000;

/**
 * Loads the widget's modules relative to the script. Rejects when they cannot be had, or not in time;
 * where they arrive late, the widget starts all the same.
 */
export async function loadWidget(script: HTMLScriptElement, handover: Handover, attempt: number): Promise<void> {
  const links = __GREENROOM_PRELOAD__.map((file) => preload(new URL(file, script.src), script.nonce));
  // Browsers remember a module that failed: another attempt needs another address.
  const entry = new URL(__GREENROOM_ENTRY__ + (attempt > 1 ? `?attempt=${attempt}` : ''), script.src);
  const arrival = (import(/* @vite-ignore */ entry.href) as Promise<WidgetModule>).then((widget) =>
    widget.start(handover),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from ${entry.origin} in ${patienceMs / 1000} s`)), patienceMs);
  });
  try {
    await Promise.race([arrival, late]);
  } finally {
    clearTimeout(timer);
    for (const link of links) link.remove();
  }
}

function preload(address: URL, nonce: string): HTMLElement {
  const link = createElement('link') as HTMLLinkElement;
  link.rel = 'modulepreload';
  link.href = address.href;
  if (nonce) link.nonce = nonce;
  headElement()?.append(link);
  return link;
}
