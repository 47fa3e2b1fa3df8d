/** When a page is shown and when it may be about to go. Never `unload`: it would keep the page out of the back/forward cache. */
import type { PageLife } from '../journey/ports.ts';

/** The part of a window that is needed; a test gives its own. */
export interface PageLifeHost extends EventTarget {
  readonly document: EventTarget & { readonly visibilityState: DocumentVisibilityState };
}

/** The life of this window's page. Safari hides pages without a `visibilitychange`, so `pagehide` counts too. */
export function createPageLife(host: PageLifeHost = window): PageLife {
  return {
    watch({ shown, hidden }, signal) {
      const { document } = host;
      document.addEventListener(
        'visibilitychange',
        () => (document.visibilityState === 'visible' ? shown() : hidden()),
        { signal },
      );
      host.addEventListener('pagehide', hidden, { signal });
      host.addEventListener('pageshow', shown, { signal });
    },
  };
}
