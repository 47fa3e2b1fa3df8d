/**
 * What became of drafts and of the first calls of the outbox (who the candidate is, consents): taken, refused for good, or not
 * through yet. What comes of the others: transition-outcome.ts.
 */
import { answerOf } from '../flow/answer.ts';
import { arrive, halt, stand, withoutFailure } from './arrive.ts';
import { problemsIn } from './checks.ts';
import type { Effect, Steps } from './effects.ts';
import { adoptSession } from './session-merge.ts';
import type { JourneyState } from './state.ts';
import { purposeOf, type Write } from './writes.ts';

export const deliverySteps: Steps<'drafting' | 'saved' | 'confirmed' | 'refused' | 'failed'> = {
  drafting: (state, { draft }) => [{ ...state, draft }],

  saved(state, { stage, revision, answers }) {
    const { session } = state;
    const later = state.dirty[stage]?.filter((id) => answerOf(state.answers[stage], id) !== answerOf(answers, id));
    const stages = session.stages.map((known) =>
      known.id === stage && known.revision <= revision ? { ...known, revision, answers } : known,
    );
    const next = {
      ...state,
      online: true,
      session: { ...session, stages },
      draft: undefined,
      dirty: withStage(state.dirty, stage, later),
    };
    return [withoutFailure(next, 'saving'), { announce: { name: 'greenroom-saved', detail: { stage, revision } } }];
  },

  confirmed(state, { write, session }) {
    const next = adoptSession(withoutWrite(state, write), session ?? state.session);
    // Unless they have typed on since, what the backend made of it stands in the fields.
    if (write.kind === 'candidate')
      return [state.candidate === write.candidate ? { ...next, candidate: next.session.candidate } : next];
    if (write.kind !== 'consents') return [next];
    const told = write.decisions.map((detail): Effect => ({ announce: { name: 'greenroom-consent', detail } }));
    return [next, ...told, 'reload'];
  },

  refused(state, { write, error }) {
    const next = { ...without(state, write), failure: { code: error.code, doing: purposeOf(write), retrying: false } };
    // Nobody is there any more.
    if (error.code === 'unauthorized' || error.code === 'not-found') return [next];
    const problems = write.kind === 'candidate' ? problemsIn(error, ['name', 'email', 'phone']) : [];
    if (problems.length > 0)
      return [halt(arrive({ ...next, failure: undefined }, { page: 'identity' }, 'back'), problems)];
    // Something before this stage is missing, or it was sent from elsewhere: look again at where the candidate stands.
    return [stand({ ...next, passedNotices: [] }), 'reload'];
  },

  failed(state, { doing, error: { code, retryable } }) {
    const isSaving = doing === 'saving';
    // Another device was faster: load what it wrote, and save again on top of it.
    if (isSaving && code === 'conflict') return [{ ...state, draft: undefined }, 'reload'];
    const isReached = code !== 'offline' && code !== 'timeout' && code !== 'unavailable';
    const draft = isSaving && !retryable ? undefined : state.draft;
    const next = { ...state, draft, online: state.online && isReached };
    // A draft that waits is said by `saving`, without alarm.
    if (isSaving && retryable) return [next];
    const retrying = retryable && doing !== 'loading' && doing !== 'exporting';
    const isEnd = code === 'closed' || code === 'expired';
    return [{ ...next, failure: { code, doing, retrying } }, ...(isEnd ? ['reload' as const] : [])];
  },
};

/** The state without a call that was taken, and without the failure that it may have had before. */
export function withoutWrite(state: JourneyState, write: Write): JourneyState {
  return withoutFailure(without(state, write), purposeOf(write));
}

function without(state: JourneyState, write: Write): JourneyState {
  return { ...state, online: true, outbox: state.outbox.filter(({ key }) => key !== write.key) };
}

/** The changes that are not stored yet, with those of one stage replaced. */
export function withStage(
  dirty: JourneyState['dirty'],
  stage: string,
  questions: readonly string[] = [],
): JourneyState['dirty'] {
  const { [stage]: _, ...others } = dirty;
  return questions.length > 0 ? { ...others, [stage]: questions } : others;
}
