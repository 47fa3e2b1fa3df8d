/** Does what transitions ask for, through the ports, and reports what came of it. Ends with its signal. */
import type { Backend } from '../contract/backend.ts';
import type { PublicEvent } from '../contract/public-events.ts';
import { asGreenroomError, attempt } from './attempt.ts';
import { carryFiles } from './carry-files.ts';
import type { Effect } from './effects.ts';
import type { PortReport } from './events.ts';
import { createJobs } from './jobs.ts';
import { createKeeper, type Entry } from './keeper.ts';
import type { JourneyPorts } from './ports.ts';
import { createSender } from './sender.ts';
import type { JourneyState } from './state.ts';
import { watchSurroundings } from './surroundings.ts';

/** What an actor works with. */
export interface ActorOptions extends JourneyPorts {
  readonly backend: Backend;
  readonly token: string;
  readonly entry: Entry;
  readonly announce?: (event: PublicEvent) => void;
  readonly state: () => JourneyState;
  readonly report: (report: PortReport) => void;
  readonly signal: AbortSignal;
}

/** Gives the function that does effects, and starts to watch network and page. */
export function createActor(options: ActorOptions): (effect: Effect) => void {
  const { backend, token, clock, state, report, signal, newKey, announce } = options;
  const jobs = createJobs(backend, token, newKey);
  const sender = createSender({ ...options, jobs, onHandedOver: () => tellTabs() });
  const keeper = createKeeper(options);
  const watch = new AbortController();
  let isWatching = false;
  let asked = 0;
  const files = carryFiles(options);

  async function loadFlow(locale: string): Promise<void> {
    const { id, version } = state().session.flow;
    const call = ++asked;
    const result = await attempt(clock, signal, (each) => backend.loadFlow(id, { locale, version, signal: each })).then(
      (flow): PortReport => ({ type: 'flow', flow }),
      (error): PortReport => ({ type: 'failed', doing: 'loading', error: asGreenroomError(error) }),
    );
    // Of two languages asked for in a row, the later one counts.
    if (call === asked) report(result);
  }

  function reload(locale = state().session.locale): void {
    jobs.reload(locale);
    sender.now();
  }

  const simple = {
    keep: keeper.soon,
    save: sender.soon,
    reload: () => reload(),
    carry: files.look,
    send() {
      jobs.forgive();
      sender.now();
    },
    'stop-watching': () => watch.abort(),
    'watch-status'() {
      if (isWatching) return;
      isWatching = true;
      backend.watchStatus(token, (status) => report({ type: 'status', status }), { signal: watch.signal });
    },
  };

  const tellTabs = watchSurroundings({ ...options, session: state().session.id, keeper, sender, lookAgain: reload });
  signal.addEventListener('abort', () => (keeper.now(), watch.abort()));

  return (effect) => {
    if (typeof effect === 'string') simple[effect]();
    else if ('announce' in effect) announce?.(effect.announce);
    else if ('take' in effect) void files.take(effect.take);
    else {
      void loadFlow(effect.locale);
      reload(effect.locale);
    }
  };
}
