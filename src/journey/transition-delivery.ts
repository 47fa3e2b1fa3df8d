/** What became of drafts and of the calls in the outbox: taken, refused for good, or not through yet. */
import type { GreenroomError } from '../errors/index.ts';
import { answerOf } from '../flow/answer.ts';
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import { arrive, goOn, halt, stand, withoutFailure } from './arrive.ts';
import { problemsIn } from './checks.ts';
import type { Effect, Step, Steps } from './effects.ts';
import { adoptSession } from './session-merge.ts';
import type { JourneyState } from './state.ts';
import { backToProblems } from './transition-move.ts';
import { purposeOf, type Write } from './writes.ts';

export const deliverySteps: Steps<'saved' | 'confirmed' | 'refused' | 'failed'> = {
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
      dirty: withStage(state.dirty, stage, later),
    };
    return [withoutFailure(next, 'saving'), { announce: { name: 'greenroom-saved', detail: { stage, revision } } }];
  },

  confirmed(state, { write, session }) {
    return afterConfirmation(withoutFailure(without(state, write), purposeOf(write)), write, session);
  },

  refused(state, { write, error }) {
    const failure = { code: error.code, doing: purposeOf(write), retrying: false };
    return afterRefusal({ ...without(state, write), failure }, write, error);
  },

  failed(state, { doing, error: { code, retryable } }) {
    const isSaving = doing === 'saving';
    // Another device was faster: load what it wrote, and save again on top of it.
    if (isSaving && code === 'conflict') return [state, 'reload'];
    const isReached = code !== 'offline' && code !== 'timeout' && code !== 'unavailable';
    const next = { ...state, online: state.online && isReached };
    // A draft that waits is said by `saving`, without alarm.
    if (isSaving && retryable) return [next];
    const retrying = retryable && doing !== 'loading' && doing !== 'exporting';
    const isEnd = code === 'closed' || code === 'expired';
    return [{ ...next, failure: { code, doing, retrying } }, ...(isEnd ? ['reload' as const] : [])];
  },
};

function afterConfirmation(state: JourneyState, write: Write, session = state.session): Step {
  const next = adoptSession(state, session);
  switch (write.kind) {
    case 'candidate':
      // Unless they have typed on since, what the backend made of it stands in the fields.
      return [state.candidate === write.candidate ? { ...next, candidate: next.session.candidate } : next];
    case 'consents':
      return [
        next,
        ...write.decisions.map((detail): Effect => ({ announce: { name: 'greenroom-consent', detail } })),
        'reload',
      ];
    case 'submit':
      return [goOn({ ...next, dirty: withStage(next.dirty, write.stage) })];
    case 'scheduling':
      return [write.event.event === 'deferred' ? { ...next, acknowledged: 'deferred' } : next];
    case 'help': {
      const { kind } = write.request;
      return [{ ...next, acknowledged: 'help' }, { announce: { name: 'greenroom-help-request', detail: { kind } } }];
    }
    case 'withdraw':
      return [{ ...arrive(next, { page: 'status' }), acknowledged: 'withdrawn' }];
    case 'erase':
      return erased(next);
  }
}

function afterRefusal(state: JourneyState, write: Write, error: GreenroomError): Step {
  const { kind } = write;
  // Nobody is there any more. For an erasure that means: it has been done, by an earlier try or from another device.
  if (error.code === 'unauthorized' || error.code === 'not-found') return kind === 'erase' ? erased(state) : [state];
  const mendable = { ...state, failure: undefined };
  if (kind === 'submit') {
    const stage = stageOf(state.flow, write.stage);
    const problems = problemsIn(error, stage ? questionsOf(stage).map(({ id }) => id) : []);
    if (problems.length > 0) return [backToProblems(mendable, write.stage, problems)];
  }
  if (kind === 'candidate') {
    const problems = problemsIn(error, ['name', 'email', 'phone']);
    if (problems.length > 0) return [halt(arrive(mendable, { page: 'identity' }, 'back'), problems)];
  }
  // Something before this stage is missing, or it was sent from elsewhere: look again at where the candidate stands.
  return [stand({ ...state, passedNotices: [] }), 'reload'];
}

/** Nothing is left of the application, here or there. */
function erased(state: JourneyState): Step {
  const next = { ...arrive(state, { page: 'status' }), answers: {}, dirty: {}, outbox: [], candidate: {} };
  return [{ ...next, failure: undefined, acknowledged: 'erased' }, 'stop-watching'];
}

function without(state: JourneyState, write: Write): JourneyState {
  return { ...state, online: true, outbox: state.outbox.filter(({ key }) => key !== write.key) };
}

function withStage(
  dirty: JourneyState['dirty'],
  stage: string,
  questions: readonly string[] = [],
): JourneyState['dirty'] {
  const { [stage]: _, ...others } = dirty;
  return questions.length > 0 ? { ...others, [stage]: questions } : others;
}
