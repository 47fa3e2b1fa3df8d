/** Whether a session or one of its stages takes answers now. */
import { GreenroomError } from '../../errors/index.ts';
import { decide } from '../../backstage/decision.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { stageOf } from '../../flow/stage-questions.ts';
import type { Start } from './change-session.ts';
import { progressOf } from './progress.ts';
import { statusOf } from './session-view.ts';

/**
 * Makes sure that the application was not over, by the candidate's own doing or by time, when the request began to arrive.
 *
 * @throws GreenroomError `closed` after a withdrawal, `expired` after the deadline.
 */
export function checkRunning(start: Start): void {
  const { state } = statusOf({ ...start, now: start.receivedAt });
  if (state === 'withdrawn') throw new GreenroomError('closed', 'This application was withdrawn.');
  if (state === 'expired') throw new GreenroomError('expired', 'The time for this application has passed.');
}

/**
 * The stage of that id, if it takes answers now.
 *
 * @throws GreenroomError `not-found` for an unknown stage; `conflict` for one that was sent, skipped or waived (what is stored is
 * newer than what the caller knows: read the session again); `invalid` for one that is locked (the request itself is out of turn).
 */
export function checkOpenForAnswers(start: Start, stageId: string): Stage {
  const { data, record } = start;
  const stage = stageOf(record.flow, stageId);
  if (!stage) throw new GreenroomError('not-found', 'The interview has no such stage.');
  checkRunning(start);
  const progress = progressOf(
    data,
    decide(record.flow, record.backstage, { stages: data.stages, action: data.session.action }),
  ).get(stageId);
  if (progress === 'available' || progress === 'in-progress') return stage;
  if (progress === 'locked') {
    throw new GreenroomError('invalid', 'This stage is locked.', {
      problems: [{ path: stageId, code: 'stage-locked', message: 'This stage takes no answers now.' }],
    });
  }
  throw new GreenroomError('conflict', 'This stage was sent before.', {
    problems: [{ path: stageId, code: 'stage-done', message: 'Nothing was changed. The session holds what was sent.' }],
  });
}
