/** What the candidate types, picks and decides: taken as it is, and checked only when they go on. */
import { withoutFailure } from './arrive.ts';
import type { Steps } from './effects.ts';
import { isEditable } from './standing.ts';
import type { JourneyState } from './state.ts';

export const answerSteps: Steps<'answer' | 'candidate' | 'decide'> = {
  answer(state, { stage, question, answer }) {
    if (!isEditable(state, stage)) return [state];
    const { [question]: _, ...others } = state.answers[stage] ?? {};
    const answers = answer === undefined ? others : { ...others, [question]: answer };
    const dirty = [...new Set([...(state.dirty[stage] ?? []), question])];
    const next = {
      ...mended(state, [question]),
      answers: { ...state.answers, [stage]: answers },
      dirty: { ...state.dirty, [stage]: dirty },
    };
    return [withoutFailure(next, 'saving')];
  },

  candidate(state, { candidate }) {
    return [{ ...mended(state, Object.keys(candidate)), candidate: { ...state.candidate, ...candidate } }];
  },

  decide(state, { decision }, { key }) {
    const others = state.decisions.filter(({ notice }) => notice !== decision.notice);
    const decisions = [...others, decision];
    const next = { ...mended(state, [decision.notice]), decisions };
    // Taking a consent back counts at once; every other decision counts when the candidate goes on.
    if (decision.decision !== 'withdrawn') return [next];
    return [{ ...next, outbox: [...state.outbox, { kind: 'consents', key, decisions: [decision] }] }];
  },
};

/** Fields that are touched again are no longer marked. */
function mended(state: JourneyState, fields: readonly string[]): JourneyState {
  return { ...state, problems: state.problems.filter(({ field }) => !fields.includes(field)) };
}
