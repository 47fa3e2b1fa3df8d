/** A journey that goes on where a device stopped: what its tabs kept, joined, and over it what the backend has now. */
import type { Session } from '../contract/records.ts';
import { answerOf } from '../flow/answer.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { blankState, type Kept } from './kept.ts';
import { mergeSession } from './merge-devices.ts';
import { initialPlace } from './places.ts';
import { sameAnswer } from './same-answer.ts';
import { stillAsked } from './still-asked.ts';
import { settle } from './saving.ts';
import type { JourneyState } from './state.ts';

/** The first state of a journey over entries of this device; a blank one where there are none. */
export function restoredState(flow: Flow, session: Session, entries: readonly Kept[], today: string): JourneyState {
  const kept = entries.map((entry) => stillAsked(flow, entry)).toSorted((a, b) => (a.visit ?? 0) - (b.visit ?? 0));
  const before = kept.reduce(joined, blankState(flow, knownSession(session, kept), today));
  const state = mergeSession(before, session);
  const remembered = kept.at(-1)?.place;
  return settle({ ...state, place: initialPlace(state, { remembered }) });
}

/** The session as the device last knew it, as far as that matters: the stored answers that its changes were made on. */
function knownSession(session: Session, kept: readonly Kept[]): Session {
  const stages = session.stages.map((stage) => {
    const bases = kept.flatMap(({ base = {} }) => (base[stage.id] ? [base[stage.id]] : []));
    // A backend that lost something is believed: what it lost is sent again.
    const last = bases.filter((base) => base && base.revision <= stage.revision).at(-1);
    return { ...stage, ...last };
  });
  return { ...session, stages };
}

/**
 * One more entry on top of those before it. Two tabs may have changed the same question: then the later visit's answer stands, and the
 * other one waits for the candidate like another device's.
 */
function joined(state: JourneyState, entry: Kept): JourneyState {
  const { answers, dirty, draft, clashes = {}, unsent = {}, filled, candidate, outbox } = entry;
  const next = {
    answers: { ...state.answers },
    dirty: { ...state.dirty },
    clashes: { ...state.clashes, ...clashes },
  };
  for (const [stage, questions] of Object.entries(dirty)) {
    const before = state.answers[stage] ?? {};
    const own = { ...before };
    for (const question of questions) {
      const [there, here] = [answerOf(before, question), answerOf(answers[stage], question)];
      if (state.dirty[stage]?.includes(question) && !sameAnswer(there, here))
        next.clashes[stage] = { ...next.clashes[stage], [question]: there ?? null };
      if (here === undefined) delete own[question];
      else own[question] = here;
    }
    next.answers[stage] = own;
    next.dirty[stage] = [...new Set([...(state.dirty[stage] ?? []), ...questions])];
  }
  const isNew = (key: string) => !state.outbox.some((write) => write.key === key);
  return {
    ...state,
    ...next,
    draft: draft ?? state.draft,
    filled: { ...state.filled, ...filled },
    unsent: { ...state.unsent, ...unsent },
    candidate: { ...state.candidate, ...candidate },
    outbox: [...state.outbox, ...outbox.filter(({ key }) => isNew(key))],
  };
}
