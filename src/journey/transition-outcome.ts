/** What became of a stage that was sent, of a call for help, of a wish to stop: taken, or refused for good. */
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import { arrive, goOn } from './arrive.ts';
import { problemsIn } from './checks.ts';
import type { Step, Steps } from './effects.ts';
import { mergeSession } from './merge-devices.ts';
import type { JourneyState } from './state.ts';
import { deliverySteps, withoutWrite, withStage } from './transition-delivery.ts';
import { backToProblems } from './transition-leave.ts';
import type { Write } from './writes.ts';

export const outcomeSteps: Steps<'confirmed' | 'refused'> = {
  confirmed(state, event, context) {
    const { write, session = state.session } = event;
    const next = mergeSession(ownStageSent(withoutWrite(state, write), write), session);
    switch (write.kind) {
      case 'submit':
        return [goOn(next)];
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
      default:
        return deliverySteps.confirmed({ ...next, outbox: state.outbox }, event, context);
    }
  },

  refused(state, event, context) {
    const { write, error } = event;
    const step = deliverySteps.refused(state, event, context);
    // Nobody is there any more: the erasure has been done, by an earlier try or from another device.
    if (write.kind === 'erase' && (error.code === 'unauthorized' || error.code === 'not-found')) return erased(step[0]);
    if (write.kind !== 'submit') return step;
    const stage = stageOf(state.flow, write.stage);
    const problems = problemsIn(error, stage ? questionsOf(stage).map(({ id }) => id) : []);
    if (problems.length === 0) return step;
    return [backToProblems({ ...withoutWrite(state, write), failure: undefined }, write.stage, problems)];
  },
};

/** What was in a stage that is sent now is neither changed nor in doubt any more. */
function ownStageSent(state: JourneyState, write: Write): JourneyState {
  if (write.kind !== 'submit') return state;
  const { [write.stage]: _, ...clashes } = state.clashes;
  const draft = state.draft?.stage === write.stage ? undefined : state.draft;
  return { ...state, clashes, draft, dirty: withStage(state.dirty, write.stage) };
}

/** Nothing is left of the application, here or there. */
function erased(state: JourneyState): Step {
  const next = { ...arrive(state, { page: 'status' }), ...nothing };
  return [{ ...next, failure: undefined, acknowledged: 'erased' }, 'stop-watching'];
}

const nothing = {
  answers: {},
  dirty: {},
  clashes: {},
  unsent: {},
  filled: {},
  draft: undefined,
  outbox: [],
  candidate: {},
  uploads: [],
};
