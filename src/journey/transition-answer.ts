/** What the candidate types, picks and decides: taken as it is, and checked when they leave the field or go on. */
import type { Answers } from '../contract/records.ts';
import { withoutFailure } from './arrive.ts';
import type { Steps } from './effects.ts';
import { checkCandidate } from '../flow/identity.ts';
import { isEditable } from './standing.ts';
import type { JourneyState, ToldProblem } from './state.ts';

export const answerSteps: Steps<'answer' | 'candidate' | 'decide'> = {
  answer(state, { stage, question, answer }) {
    if (!isEditable(state, stage)) return [state];
    const given = state.answers[stage] ?? {};
    const answers = answer === undefined ? without(given, question) : { ...given, [question]: answer };
    const before = state.dirty[stage] ?? [];
    const dirty = before.includes(question) ? before : [...before, question];
    const next = {
      ...mended(state, [question]),
      answers: { ...state.answers, [stage]: answers },
      dirty: { ...state.dirty, [stage]: dirty },
    };
    return [withoutFailure(next, 'saving')];
  },

  candidate(state, { candidate }) {
    const next = { ...state, candidate: { ...state.candidate, ...candidate } };
    // One that is told stays until its field is right; what the backend alone found wrong, until it is changed.
    const wrong = checkCandidate(state.flow, next.candidate).map(({ field }) => field);
    const isLeft = ({ field, code }: ToldProblem) =>
      wrong.includes(field) || !(field in candidate || code === 'email-or-phone');
    return [{ ...next, problems: state.problems.filter(isLeft) }];
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

function without(answers: Answers, question: string): Answers {
  const { [question]: _, ...others } = answers;
  return others;
}
