/** The next call to make for a state: first a session to load again, then the outbox in order, then drafts. */
import type { Backend } from '../contract/backend.ts';
import { deliver } from './deliver.ts';
import { createDraftJobs, draftInDoubt } from './draft-jobs.ts';
import type { Job } from './job.ts';
import type { JourneyState } from './state.ts';
import { purposeOf, type Write } from './writes.ts';

/** Makes jobs, and remembers what only calls need to know. */
export interface Jobs {
  /** The next one; undefined when nothing waits. */
  next(state: JourneyState): Job | undefined;
  /** Puts loading the session again before everything else. */
  reload(locale: string): void;
  /** Drafts that were refused may be tried again. */
  forgive(): void;
}

/** The jobs of one session. */
export function createJobs(backend: Backend, token: string, newKey: () => string): Jobs {
  let localeToLoad = '';
  const drafts = createDraftJobs(backend, token, newKey);

  const loading = (locale: string): Job => ({
    doing: 'saving',
    async run(signal) {
      const session = await backend.loadSession(token, { locale, signal });
      localeToLoad = '';
      return { type: 'session', session };
    },
    refused(error) {
      localeToLoad = '';
      return { type: 'failed', doing: 'loading', error };
    },
  });

  const delivery = (write: Write, { session }: JourneyState): Job => ({
    doing: purposeOf(write),
    run: async (signal) => ({
      type: 'confirmed',
      write,
      session: await deliver(backend, token, write, session, signal),
    }),
    refused: (error) => ({ type: 'refused', write, error }),
  });

  return {
    next(state) {
      if (localeToLoad) return loading(localeToLoad);
      const [write] = state.outbox;
      // Whether that draft arrived is known before its stage is sent: the stage builds on its revision.
      const isAfterDraft = write?.kind === 'submit' && draftInDoubt(state)?.stage === write.stage;
      return write && !isAfterDraft ? delivery(write, state) : drafts.next(state);
    },
    reload: (locale) => void (localeToLoad = locale),
    forgive: drafts.forgive,
  };
}
