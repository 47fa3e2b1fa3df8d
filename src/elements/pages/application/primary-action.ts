/** What the one primary button of a page says, and whether the page may be skipped or left backwards. */
import { stageOf } from '../../../flow/stage-questions.ts';
import type { MessageKey } from '../../../i18n/messages.ts';
import { hasReview, nextPage, previousPlace } from '../../../journey/places.ts';
import type { JourneyState } from '../../../journey/state.ts';

/** The buttons of a page, as keys of messages; absent where there is none. */
export interface PageActions {
  readonly primary: MessageKey;
  readonly back: boolean;
  readonly skip?: MessageKey;
}

/** The buttons for where the candidate stands. The status page has its own. */
export function pageActions(state: JourneyState): PageActions {
  const { place } = state;
  const back = previousPlace(state) !== undefined && !state.sending;
  const stage = 'stage' in place ? stageOf(state.flow, place.stage) : undefined;
  const skip: MessageKey | undefined = stage?.optional
    ? stage.type === 'self-id'
      ? 'self-id.skip'
      : 'form.skip'
    : undefined;
  return { primary: primaryKey(state), back, ...(skip && !state.sending && { skip }) };
}

function primaryKey(state: JourneyState): MessageKey {
  const { place } = state;
  if (state.sending) return 'form.sending';
  if (place.page === 'review') return 'form.send';
  if (place.page !== 'stage') return 'continue';
  const stage = stageOf(state.flow, place.stage);
  if (!place.edit && nextPage(state, place.stage, place.index)) return 'continue';
  if (stage && hasReview(stage)) return 'form.review';
  return stage?.type === 'self-id' ? 'self-id.send' : 'form.send';
}
