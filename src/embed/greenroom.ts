/** The script tag: puts `<greenroom-flow>` where it stands, fetches its code and its flow at once, and never throws into the page. */
import type { Handover } from '../elements/shell/handover.ts';
import { developerNote } from '../elements/shell/developer-note.ts';
import { requestFlow, requests } from './early-requests.ts';
import { loadWidget } from './load-widget.ts';
import { applyOptions, type MountOptions } from './mount-options.ts';
import { noteMistakes } from './note-mistakes.ts';
import { createElement, findAll, headElement, ownScript } from './own-script.ts';
import { createPageApi, run, type PageApi, type QueuedCall } from './page-api.ts';
import { showFailure, showWaiting } from './waiting-place.ts';

/** Every host element of the page that still waits for the widget. */
const waiting = 'greenroom-flow:not(:defined),greenroom-status:not(:defined)';

try {
  begin();
} catch (error) {
  developerNote('the script could not start.', error);
}

function begin(): void {
  const present = window.Greenroom;
  if (present?.version !== undefined) {
    developerNote('the page has this script already. For another interview, add <greenroom-flow flow="…">.');
    return;
  }
  const script = ownScript();
  if (!script) {
    developerNote('no <script src="…/greenroom.js"> tag was found, so nobody knows where to load from.');
    return;
  }
  const { origin } = new URL(script.src);
  const api = createPageApi((target, options) => mount(target, options, origin));
  const queue: readonly QueuedCall[] = Array.isArray(present?.q) ? (present.q as QueuedCall[]) : [];
  window.Greenroom = api;
  // A mistake in one place must not keep the page's other interviews away.
  carefully(() => mountOwn(script, api, origin));
  prepareWaiting(origin);
  for (const call of queue) run(api, call);
  void load(script, { origin, requests, fail: showFailure }, 1);
}

/** The element that the tag itself asks for. */
function mountOwn(script: HTMLScriptElement, api: PageApi, origin: string): void {
  const { mode, target, ...options } = script.dataset;
  if (mode !== undefined && mode !== 'inline') {
    developerNote(`data-mode="${mode}" is not in this version: the interview stands in the page.`);
  }
  if (options['flow'] === undefined) return;
  if (target !== undefined) {
    whenParsed(target, () => carefully(() => api.mount(target, options)));
  } else if (script.parentElement && script.parentElement !== headElement()) {
    const element = createHost(options, origin);
    script.after(element);
    showWaiting(element);
  } else {
    developerNote('nothing can be shown in <head>. Put the tag where the interview belongs, or add data-target="#id".');
  }
}

function mount(target: Element | string, options: MountOptions, origin: string): HTMLElement | undefined {
  const place = typeof target === 'string' ? findAll(target)[0] : target;
  if (!place) {
    developerNote(`the page has no element "${typeof target === 'string' ? target : ''}" to mount in.`);
    return undefined;
  }
  const element = createHost(options, origin);
  place.append(element);
  if (element.matches(':not(:defined)')) showWaiting(element);
  return element;
}

function createHost(options: MountOptions, origin: string): HTMLElement {
  const element = createElement('greenroom-flow');
  applyOptions(element, options);
  requestFlow(element, origin);
  return element;
}

/** Elements that stand in the page's own markup. */
function prepareWaiting(origin: string): void {
  for (const element of findAll<HTMLElement>(waiting)) {
    if (element.localName === 'greenroom-flow') requestFlow(element, origin);
    showWaiting(element);
  }
}

async function load(script: HTMLScriptElement, handover: Handover, attempt: number): Promise<void> {
  try {
    await loadWidget(script, handover, attempt);
    noteMistakes(script);
  } catch (error) {
    developerNote(`the widget could not be loaded from ${script.src}.`, error);
    const retry = (): void => {
      for (const element of findAll<HTMLElement>(waiting)) showWaiting(element);
      void load(script, handover, attempt + 1);
    };
    for (const element of findAll<HTMLElement>(waiting)) showFailure(element, retry);
  }
}

/** Runs now where the page has the element already, else once it has been parsed. */
function whenParsed(selector: string, action: () => void): void {
  if (document.readyState !== 'loading' || findAll(selector).length > 0) action();
  else document.addEventListener('DOMContentLoaded', action, { once: true });
}

function carefully(action: () => void): void {
  try {
    action();
  } catch (error) {
    developerNote('what the tag asks for cannot be done.', error);
  }
}
