/** Joins what the backend has with what this device typed since: field by field, by revision and never by clock. */
import type { Session } from '../contract/records.ts';
import { answerOf } from '../flow/answer.ts';
import { isOpen } from './standing.ts';
import type { JourneyState } from './state.ts';

/**
 * The state with a session that was loaded. A field that changed here since the last confirmed revision stays as it was typed;
 * every other field is the backend's. A stage or a status that is older than the known one is left aside.
 */
export function adoptSession(state: JourneyState, loaded: Session): JourneyState {
  const known = state.session;
  const stages = loaded.stages.map((stage) => {
    const own = known.stages.find(({ id }) => id === stage.id);
    return own && own.revision > stage.revision ? own : stage;
  });
  const status = loaded.status.updatedAt < known.status.updatedAt ? known.status : loaded.status;
  const session = { ...loaded, status, stages };
  const answers = { ...state.answers };
  const dirty = { ...state.dirty };
  for (const { id, answers: stored } of stages) {
    if (!isOpen(session, id)) delete dirty[id];
    if (!stored) continue;
    answers[id] = { ...stored };
    for (const question of dirty[id] ?? []) {
      const answer = answerOf(state.answers[id], question);
      if (answer === undefined) delete answers[id][question];
      else answers[id][question] = answer;
    }
  }
  return { ...state, session, answers, dirty };
}
