/** What follows from a change, whatever has caused it, read off the states before and after. */
import type { PublicEvent, PublicEventDetail, PublicEventName } from '../contract/public-events.ts';
import type { Effect } from './effects.ts';
import { isDone, isFinished, stagesToSave } from './standing.ts';
import type { JourneyState } from './state.ts';

/** What is kept on the device. */
const kept = ['place', 'answers', 'dirty', 'candidate', 'outbox', 'draft', 'clashes', 'unsent'] as const;
/** What files on their way depend on. */
const carrying = ['uploads', 'outbox', 'online'] as const;

/** Keeping, saving, sending and announcing. `before` is undefined at the beginning of a journey. */
export function consequences(before: JourneyState | undefined, after: JourneyState): Effect[] {
  const effects: Effect[] = [];
  const say = <N extends PublicEventName>(name: N, detail: PublicEventDetail<N>) =>
    effects.push({ announce: { name, detail } as PublicEvent });

  // From the beginning: a reload of the first page finds that the candidate has begun.
  if (kept.some((part) => before?.[part] !== after[part])) effects.push('keep');
  if (before) announceChanges(before, after, say);
  if (after.dirty !== before?.dirty && stagesToSave(after).length > 0) effects.push('save');
  if (after.outbox.some((write) => !before?.outbox.includes(write))) effects.push('send');
  const hasFiles = after.uploads.length > 0 || (before && before.uploads.length > 0);
  if (hasFiles && carrying.some((part) => before?.[part] !== after[part])) effects.push('carry');
  const stage = stageAt(after);
  if (stage && stage !== (before && stageAt(before))) say('greenroom-stage-start', { stage });
  if (after.place.page === 'status' && before?.place.page !== 'status') effects.push('watch-status');
  return effects;
}

type Say = <N extends PublicEventName>(name: N, detail: PublicEventDetail<N>) => void;

function announceChanges(before: JourneyState, after: JourneyState, say: Say): void {
  const { session, failure, online } = after;
  if (before.online !== online) say(online ? 'greenroom-online' : 'greenroom-offline', {});
  for (const { id: stage, progress } of session.stages) {
    if (isDone(before.session, stage) || !isDone(session, stage)) continue;
    say('greenroom-stage-complete', { stage, progress });
  }
  if (!isFinished(before.session) && isFinished(session)) say('greenroom-complete', { session: session.id });
  const { state } = session.status;
  if (state !== before.session.status.state) say('greenroom-status-change', { state });
  if (failure && failure.code !== before.failure?.code) {
    say('greenroom-error', { code: failure.code, doing: failure.doing });
  }
}

function stageAt({ place }: JourneyState): string | undefined {
  return 'stage' in place ? place.stage : undefined;
}
