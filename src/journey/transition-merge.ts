/** A session that is loaded over answers which the backend has not confirmed, and what the candidate makes of two answers. */
import type { Steps } from './effects.ts';
import { mergeSession } from './merge-devices.ts';
import type { JourneyState } from './state.ts';
import { answerSteps } from './transition-answer.ts';
import { loadSteps } from './transition-load.ts';

export const mergeSteps: Steps<'session' | 'choose' | 'seen'> = {
  session(state, { type, session }, context) {
    return loadSteps.session(mergeSession(state, session), { type, session }, context);
  },

  choose(state, { stage, question, from }, context) {
    const { [question]: there, ...others } = state.clashes[stage] ?? {};
    const settled = { ...state, clashes: withPart(state.clashes, stage, others) };
    if (there === undefined || from === 'here') return [settled];
    return answerSteps.answer(settled, { type: 'answer', stage, question, answer: there ?? undefined }, context);
  },

  seen(state, { stage }) {
    const { [stage]: _, ...unsent } = state.unsent;
    return [{ ...state, unsent }];
  },
};

/** The clashes that are left, without empty stages. */
function withPart(
  clashes: JourneyState['clashes'],
  stage: string,
  left: JourneyState['clashes'][string],
): JourneyState['clashes'] {
  const { [stage]: _, ...others } = clashes;
  return Object.keys(left).length > 0 ? { ...others, [stage]: left } : others;
}
