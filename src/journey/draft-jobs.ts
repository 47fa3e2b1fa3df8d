/** Drafts as calls: one at a time, and one that may have arrived is sent again as it was before the next. */
import type { Backend } from '../contract/backend.ts';
import type { Answers } from '../contract/records.ts';
import { storableAnswers } from '../flow/answer-shape.ts';
import { stageOf } from '../flow/stage-questions.ts';
import type { Job } from './job.ts';
import { isOpen, stagesToSave } from './standing.ts';
import type { JourneyState, SentDraft } from './state.ts';

/** Makes the calls that save drafts. */
export interface DraftJobs {
  /** The next one; undefined where there is nothing to save. */
  next(state: JourneyState): Job | undefined;
  /** Drafts that were refused may be tried again. */
  forgive(): void;
}

/** The drafts of one session. */
export function createDraftJobs(backend: Backend, token: string, newKey: () => string): DraftJobs {
  /** Answers whose drafts the backend does not want as they are. */
  const unwanted = new Set<Answers | undefined>();
  /** The answers that a draft was made of. */
  const standings = new WeakMap<SentDraft, Answers>();

  function freshDraft(state: JourneyState): SentDraft | undefined {
    const id = stagesToSave(state).find((one) => !unwanted.has(state.answers[one]));
    const found = id && stageOf(state.flow, id);
    if (!found) return undefined;
    const stage = found.id;
    const standing = state.answers[stage] ?? {};
    const revision = state.session.stages.find((one) => one.id === stage)?.revision ?? 0;
    const draft = { stage, answers: storableAnswers(found, standing), revision, key: newKey() };
    standings.set(draft, standing);
    return draft;
  }

  return {
    next(state) {
      const waiting = draftInDoubt(state);
      const draft = waiting ?? freshDraft(state);
      if (!draft) return undefined;
      const { stage, answers, revision, key } = draft;
      return {
        doing: 'saving',
        ...(!waiting && { first: { type: 'drafting', draft } }),
        async run(signal) {
          const saved = await backend.saveDraft(token, stage, { answers, revision }, { key, signal });
          return { type: 'saved', stage, revision: saved.revision, answers };
        },
        refused(error) {
          if (error.code !== 'conflict') unwanted.add(standings.get(draft));
          return { type: 'failed', doing: 'saving', error };
        },
      };
    },
    forgive: () => unwanted.clear(),
  };
}

/** The draft that may have arrived, while its stage takes drafts at all. */
export function draftInDoubt({ draft, session }: JourneyState): SentDraft | undefined {
  return draft && isOpen(session, draft.stage) ? draft : undefined;
}
