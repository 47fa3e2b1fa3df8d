/** What can be read off a journey's state: how far stages are, and what is under way. */
import type { Session, StageProgress } from '../contract/records.ts';
import { answerOf } from '../flow/answer.ts';
import { hasAnswerShape } from '../flow/answer-shape.ts';
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import type { Stage } from '../flow/schema/stage.ts';
import type { JourneyState } from './state.ts';

const done: readonly StageProgress[] = ['submitted', 'done', 'skipped', 'waived'];

/** True until the candidate has come to an end, whichever it is. */
export function isUnderWay({ status: { state } }: Session): boolean {
  return state === 'not-started' || state === 'in-progress';
}

/** How far the candidate is with a stage. */
export function progressOf(session: Session, stageId: string): StageProgress {
  return session.stages.find(({ id }) => id === stageId)?.progress ?? 'locked';
}

/** True once a stage was sent, skipped or waived. */
export function isDone(session: Session, stageId: string): boolean {
  return done.includes(progressOf(session, stageId));
}

/** True while the answers of a stage may change. */
export function isOpen(session: Session, stageId: string): boolean {
  return isUnderWay(session) && !isDone(session, stageId) && progressOf(session, stageId) !== 'locked';
}

/** The stage that the candidate is at. */
export function openStage({ flow, session }: JourneyState): Stage | undefined {
  return flow.stages.find(({ id }) => isOpen(session, id));
}

/** True when every stage is done. */
export function isFinished(session: Session): boolean {
  return session.stages.every(({ id }) => isDone(session, id));
}

/** True while the answers of a stage may change here: it is open, and not on its way. */
export function isEditable({ session, outbox }: JourneyState, stageId: string): boolean {
  return isOpen(session, stageId) && !outbox.some((write) => write.kind === 'submit' && write.stage === stageId);
}

/**
 * The stages whose answers are to be sent as drafts. Voluntary self-identification is sent when the candidate sends it, and
 * never before; what no draft can hold stays on the device.
 */
export function stagesToSave(state: JourneyState): string[] {
  return Object.keys(state.dirty).filter((id) => {
    const stage = stageOf(state.flow, id);
    return stage && stage.type !== 'self-id' && isEditable(state, id) && hasNews(state, stage);
  });
}

/** False where all that changed is of a shape that no draft can hold, and the backend has nothing in its place. */
function hasNews({ dirty, answers, session }: JourneyState, stage: Stage): boolean {
  const stored = session.stages.find(({ id }) => id === stage.id)?.answers;
  return (dirty[stage.id] ?? []).some((id) => {
    const question = questionsOf(stage).find((one) => one.id === id);
    const answer = answerOf(answers[stage.id], id);
    if (answer === undefined || (question && hasAnswerShape(question, answer))) return true;
    return answerOf(stored, id) !== undefined;
  });
}
