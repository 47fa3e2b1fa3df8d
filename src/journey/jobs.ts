/** The next call to make for a state: first a session to load again, then the outbox in order, then drafts. */
import type { Backend } from '../contract/backend.ts';
import type { Answers, Draft } from '../contract/records.ts';
import type { GreenroomError } from '../errors/index.ts';
import { storableAnswers } from '../flow/answer-shape.ts';
import { stageOf } from '../flow/stage-questions.ts';
import { deliver } from './deliver.ts';
import type { PortReport } from './events.ts';
import { stagesToSave } from './standing.ts';
import type { JourneyState } from './state.ts';
import { purposeOf, type Doing, type Write } from './writes.ts';

/** One call, and what to report of it. */
export interface Job {
  readonly doing: Doing;
  readonly run: (signal: AbortSignal) => Promise<PortReport>;
  /** What to report when it is refused for good. */
  readonly refused: (error: GreenroomError) => PortReport;
}

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
  /** The latest draft, and the answers that it was made of. */
  let last: (Draft & { stage: string; standing: Answers | undefined; key: string }) | undefined;
  /** Drafts that the backend does not want as they are. */
  const unwanted = new Set<Answers | undefined>();

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

  const delivery = (write: Write): Job => ({
    doing: purposeOf(write),
    run: async (signal) => ({ type: 'confirmed', write, session: await deliver(backend, token, write, signal) }),
    refused: (error) => ({ type: 'refused', write, error }),
  });

  function saving(state: JourneyState): Job | undefined {
    const id = stagesToSave(state).find((one) => !unwanted.has(state.answers[one]));
    const found = id && stageOf(state.flow, id);
    if (!found) return undefined;
    const stage = found.id;
    const standing = state.answers[stage];
    const revision = state.session.stages.find((one) => one.id === stage)?.revision ?? 0;
    // The same draft again has the same key: an answer that was lost on the way is then no conflict.
    if (last?.stage !== stage || last.standing !== standing || last.revision !== revision) last = undefined;
    last ??= { stage, standing, answers: storableAnswers(found, standing ?? {}), revision, key: newKey() };
    const { key, answers } = last;
    return {
      doing: 'saving',
      async run(signal) {
        const saved = await backend.saveDraft(token, stage, { answers, revision }, { key, signal });
        return { type: 'saved', stage, revision: saved.revision, answers };
      },
      refused(error) {
        if (error.code !== 'conflict') unwanted.add(standing);
        return { type: 'failed', doing: 'saving', error };
      },
    };
  }

  return {
    next: (state) =>
      localeToLoad ? loading(localeToLoad) : state.outbox[0] ? delivery(state.outbox[0]) : saving(state),
    reload: (locale) => void (localeToLoad = locale),
    forgive: () => unwanted.clear(),
  };
}
