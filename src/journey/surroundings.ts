/** What happens around a page: the network, its being looked at, other tabs. Each ends in looking again, keeping or sending. */
import type { PortReport } from './events.ts';
import { createFreshness } from './freshness.ts';
import type { Entry, Keeper } from './keeper.ts';
import type { JourneyPorts, Tabs } from './ports.ts';
import type { Sender } from './sender.ts';

/** When the first tab makes itself known to later ones, in milliseconds. */
const joinAfter = 3_000;

/** What is watched, and what it moves. */
export interface SurroundingsOptions extends Pick<JourneyPorts, 'clock' | 'connectivity' | 'pageLife' | 'tabs'> {
  readonly session: string;
  readonly entry: Entry;
  readonly keeper: Keeper;
  readonly sender: Sender;
  readonly report: (report: PortReport) => void;
  /** Loads the session again. */
  readonly lookAgain: () => void;
  readonly signal: AbortSignal;
}

/** Watches until the signal aborts. Returns how to tell the other tabs that the backend has something new. */
export function watchSurroundings(options: SurroundingsOptions): () => void {
  const { session, entry, keeper, sender, report, lookAgain, clock, signal } = options;
  const freshness = createFreshness(clock);

  /** Without the code for them, other tabs learn of it when they are looked at. */
  function withTabs(use: (tabs: Tabs) => void): void {
    options
      .tabs?.()
      .then((tabs) => signal.aborted || use(tabs))
      .catch(() => undefined);
  }

  function join(): void {
    withTabs((tabs) => {
      tabs.claim(entry.name, signal);
      tabs.watch(session, () => freshness.news() && lookAgain(), signal);
    });
  }

  // Where there may be other tabs, at once; else when a page stands, and nobody waits for this code.
  signal.addEventListener('abort', clock.after(entry.visit > 1 ? 0 : joinAfter, join));
  options.connectivity.watch((online) => report({ type: online ? 'online' : 'offline' }), signal);
  options.pageLife.watch(
    {
      shown: () => (freshness.shown() ? lookAgain() : sender.now()),
      hidden() {
        freshness.hidden();
        keeper.now();
        sender.now();
      },
    },
    signal,
  );
  return () => withTabs((tabs) => tabs.tell(session));
}
