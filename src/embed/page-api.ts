/** `window.Greenroom`: what a host page may call, before and after the script has arrived. */
import { developerNote } from '../elements/shell/developer-note.ts';
import type { MountOptions } from './mount-options.ts';

/** A call that was made before the script arrived: the method's name and what it was given. */
export type QueuedCall = [method: string, ...args: unknown[]];

/**
 * The one name that Greenroom adds to a page.
 *
 * @example
 * Greenroom.mount('#apply', { flow: 'warehouse-associate' });
 * const off = Greenroom.on('complete', (event) => console.log(event.detail));
 */
export interface PageApi {
  /** The version of the script. */
  readonly version: string;
  /** Puts an interview into an element of the page and returns it; nothing where the page has no such element. */
  mount(target: Element | string, options: MountOptions): HTMLElement | undefined;
  /** Opens an interview over the page. Not in this version: it tells the developer so. */
  open(options?: MountOptions): void;
  /** Closes what `open` has opened. */
  close(): void;
  /** Listens to an event, with or without `greenroom-` before its name; returns how to stop. */
  on(event: string, listener: (event: Event) => void): () => void;
  /** Calls pushed in here run at once. */
  readonly q: { push(...calls: QueuedCall[]): void };
}

declare global {
  interface Window {
    Greenroom?: PageApi | { q?: QueuedCall[] | PageApi['q']; version?: undefined };
  }
}

/** Makes the API around the one thing that needs the script: mounting. */
export function createPageApi(mount: PageApi['mount']): PageApi {
  const api: PageApi = {
    version: __GREENROOM_VERSION__,
    mount,
    open: () => developerNote('open() is not in this version. Use Greenroom.mount(target, { flow }).'),
    close: () => undefined,
    on(event, listener) {
      const name = event.startsWith('greenroom-') ? event : `greenroom-${event}`;
      document.addEventListener(name, listener);
      return () => document.removeEventListener(name, listener);
    },
    q: { push: (...calls) => calls.forEach((call) => run(api, call)) },
  };
  return api;
}

/** Runs one queued call. A mistake in it reaches the console and nobody else. */
export function run(api: PageApi, call: QueuedCall): void {
  try {
    const [method, ...args] = call;
    if (method === 'mount') api.mount(args[0] as Element, args[1] as MountOptions);
    else if (method === 'open') api.open(args[0] as MountOptions);
    else if (method === 'close') api.close();
    else if (method === 'on') api.on(args[0] as string, args[1] as (event: Event) => void);
    else developerNote(`there is no "${method}" to call. There are mount, open, close and on.`);
  } catch (error) {
    developerNote('a queued call failed.', error);
  }
}
