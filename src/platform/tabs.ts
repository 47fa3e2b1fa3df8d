/** Other tabs of this browser: which of their entries are left behind, and a word to them when the backend has something new. */
import { systemClock, type Clock } from '../contract/clock.ts';
import type { Tabs } from '../journey/ports.ts';

/** How long a page that is going may take to let go of its entry. */
const patience = 1_000;

/** The part of a window that is needed; a test gives its own. */
export interface TabsHost extends EventTarget {
  readonly navigator: { readonly locks?: Pick<LockManager, 'request'> };
  readonly localStorage: Pick<Storage, 'setItem' | 'removeItem'>;
}

/**
 * The tabs of this window's origin. A page holds a lock for its entry; locks end with the page, however it ends. Where a browser has
 * none, every entry counts as left behind: it is then sent twice, which changes nothing.
 *
 * @example
 * const [left] = await createTabs().abandoned(['session-1:a']);
 */
export function createTabs(host: TabsHost = window, clock: Clock = systemClock): Tabs {
  const nameOf = (text: string) => `greenroom:tab:${text}`;
  return {
    claim(entry, signal) {
      let letGo = () => {};
      const hold = () => {
        letGo();
        const held = new Promise<void>((resolve) => (letGo = resolve));
        host.navigator.locks?.request(nameOf(entry), { mode: 'shared' }, () => held).catch(() => undefined);
      };
      hold();
      // A page that is kept for the way back must not hold locks, or browsers do not keep it.
      host.addEventListener('pagehide', () => letGo(), { signal });
      host.addEventListener('pageshow', (event) => ('persisted' in event && event.persisted ? hold() : undefined), {
        signal,
      });
      signal.addEventListener('abort', () => letGo());
    },

    async abandoned(entries) {
      const { locks } = host.navigator;
      if (!locks) return [...entries];
      const free = await Promise.all(entries.map((entry) => isFree(locks, nameOf(entry), clock)));
      return entries.filter((_, index) => free[index]);
    },

    tell(session) {
      try {
        // Written and taken away: the event is all that is wanted.
        host.localStorage.setItem(nameOf(session), String(Math.random()));
        host.localStorage.removeItem(nameOf(session));
      } catch {
        // Without storage the others learn of it when they are looked at.
      }
    },

    watch(session, onNews, signal) {
      const listen = (event: Event) => {
        if ('key' in event && event.key === nameOf(session) && 'newValue' in event && event.newValue) onNews();
      };
      host.addEventListener('storage', listen, { signal });
    },
  };
}

/** True when the lock can be had: at once, or as soon as a page that is going has gone. */
async function isFree(locks: Pick<LockManager, 'request'>, name: string, clock: Clock): Promise<boolean> {
  const limit = new AbortController();
  const cancel = clock.after(patience, () => limit.abort());
  try {
    return await locks.request(name, { mode: 'exclusive', signal: limit.signal }, () => true);
  } catch {
    return false;
  } finally {
    cancel();
  }
}
