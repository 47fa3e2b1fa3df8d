/**
 * What becomes of answers when another device was faster: where both changed the same question, both answers are kept until the
 * candidate has chosen, and what was typed for a stage that was sent from there is kept until they have seen it.
 */
import type { Answers, Session } from '../contract/records.ts';
import { answerOf } from '../flow/answer.ts';
import { adoptSession } from './session-merge.ts';
import { sameAnswer } from './same-answer.ts';
import type { JourneyState, OtherAnswers } from './state.ts';

/** The state with a session that was loaded, and nothing dropped in silence. */
export function mergeSession(state: JourneyState, loaded: Session): JourneyState {
  const noted = noteClashes(state, loaded);
  const merged = adoptSession(noted, loaded);
  const closed = Object.keys(state.dirty).filter((stage) => !(stage in merged.dirty) && noted.dirty[stage]);
  const unsent = { ...state.unsent };
  for (const stage of closed) {
    const lost = unsentAnswers(noted, stage, merged.answers[stage]);
    if (Object.keys(lost).length > 0) unsent[stage] = lost;
  }
  // Nothing is left to choose in a stage that was sent.
  const clashes = Object.fromEntries(Object.entries(merged.clashes).filter(([stage]) => !closed.includes(stage)));
  return { ...merged, clashes, unsent, draft: draftStillOpen(merged) };
}

/**
 * The state with every question noted that was changed here and there since this device last heard of it. A question with the
 * same answer on both sides is no change any more. What this device sent itself, and never heard of, is no other device's.
 */
export function noteClashes(state: JourneyState, loaded: Session): JourneyState {
  const clashes = { ...state.clashes };
  const dirty = { ...state.dirty };
  for (const { id, answers: theirs, revision } of loaded.stages) {
    const known = state.session.stages.find((stage) => stage.id === id);
    if (!theirs || !dirty[id] || (known && known.revision >= revision)) continue;
    const noted: { -readonly [K in keyof OtherAnswers]: OtherAnswers[K] } = { ...clashes[id] };
    const sent = state.draft?.stage === id ? state.draft.answers : known?.answers;
    const open = dirty[id].filter((question) => {
      const there = answerOf(theirs, question);
      if (sameAnswer(there, answerOf(state.answers[id], question))) {
        delete noted[question];
        return false;
      }
      const isOurs = [known?.answers, sent].some((own) => sameAnswer(there, answerOf(own, question)));
      if (!isOurs) noted[question] = there ?? null;
      return true;
    });
    replace(dirty, id, open, open.length);
    replace(clashes, id, noted, Object.keys(noted).length);
  }
  return { ...state, clashes, dirty };
}

/** What was typed into a stage, and is not what was sent with it. */
function unsentAnswers({ answers, dirty }: JourneyState, stage: string, sent: Answers | undefined): Answers {
  const lost: Answers = {};
  for (const question of dirty[stage] ?? []) {
    const answer = answerOf(answers[stage], question);
    if (answer !== undefined && !sameAnswer(answer, answerOf(sent, question))) lost[question] = answer;
  }
  return lost;
}

/** A draft of a stage that has nothing left to save is not sent again. */
function draftStillOpen({ draft, dirty }: JourneyState): JourneyState['draft'] {
  return draft && dirty[draft.stage] ? draft : undefined;
}

function replace<T>(all: { [stage: string]: T }, stage: string, value: T, size: number): void {
  if (size > 0) all[stage] = value;
  else delete all[stage];
}
