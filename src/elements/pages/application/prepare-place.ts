/** Fetches what a place needs before it is shown: its element, its words, its questions. What is there already costs nothing. */
import type { QuestionType } from '../../../flow/operators.ts';
import { identityRules } from '../../../flow/identity.ts';
import type { StageType } from '../../../flow/schema/stage.ts';
import { pagesOf, stageOf } from '../../../flow/stage-questions.ts';
import { loadMessagesFor } from '../../../i18n/load-messages.ts';
import { fetchCourier } from '../../../journey/fetch-courier.ts';
import { fetchLater } from '../../../journey/later.ts';
import type { JourneyState, Place } from '../../../journey/state.ts';
import { loadQuestions } from '../../questions/load-questions.ts';
import { fetchNotes, mayBeKnown } from '../../stages/notes-later.ts';
import type * as problemWords from './problem-words.ts';

const stages: Partial<Record<StageType, () => Promise<unknown>>> = {
  form: () => import('../../stages/form/stage-form.define.ts'),
  resume: () => import('../../stages/resume/stage-resume.define.ts'),
  'self-id': () => import('../../stages/self-id/stage-self-id.define.ts'),
};

/**
 * Resolves once a place can be shown.
 *
 * @throws the import's error where a chunk cannot be fetched; a later call tries again
 */
export async function preparePlace(place: Place, { flow, session }: JourneyState): Promise<void> {
  if (place.page === 'status') await Promise.all([import('../status/status-page.define.ts'), ...words('status')]);
  if (place.page === 'notices') await import('../notices/notices-page.define.ts');
  if (place.page === 'review') await Promise.all([import('../review/review-page.define.ts'), ...words()]);
  if (place.page === 'identity') {
    const rules = identityRules(flow);
    const asked: QuestionType[] = rules.phone === 'off' ? ['short-text', 'email'] : ['short-text', 'email', 'phone'];
    await Promise.all([
      import('../identity/identity-page.define.ts'),
      loadQuestions(asked),
      session.found && fetchNotes(),
    ]);
  }
  if (place.page === 'stage') await prepareStage(place.stage, place.index, flow, session.found !== undefined);
}

/** What says what is wrong. */
export type ProblemWords = typeof problemWords;

/** Fetches what is needed to say what is wrong: sentences, and the list at the top of a page. */
export async function prepareProblems(): Promise<ProblemWords> {
  const [found] = await Promise.all([import('./problem-words.ts'), loadMessagesFor('problems'), ...words()]);
  return found;
}

/** Fetches what comes after a place, while that one is being filled in. A failure shows when the place is reached. */
export function prepareNext(place: Place, state: JourneyState): void {
  const ahead: Promise<unknown>[] = nextPlaces(place, state).map((next) => preparePlace(next, state));
  if (place.page !== 'identity' && place.page !== 'notices') ahead.push(fetchLater(), prepareProblems());
  // What is found in a resume is offered on its own page already.
  if (place.page === 'stage' && stageOf(state.flow, place.stage)?.type === 'resume') ahead.push(fetchNotes());
  for (const one of ahead) one.catch(() => undefined);
}

/** True for a page that may ask for something that was told before. */
export function isToBeFilled(place: Place, { flow }: JourneyState): boolean {
  const stage = place.page === 'stage' ? stageOf(flow, place.stage) : undefined;
  const page = stage?.type === 'form' && place.page === 'stage' ? stage.pages[place.index] : undefined;
  return page !== undefined && mayBeKnown(page.questions);
}

/** Words of questions that no first page asks, which those pages need too. */
function words(...more: 'status'[]): Promise<void>[] {
  return (['questions', ...more] as const).map((section) => loadMessagesFor(section));
}

async function prepareStage(
  stageId: string,
  index: number,
  flow: JourneyState['flow'],
  isFound: boolean,
): Promise<void> {
  const stage = stageOf(flow, stageId);
  if (!stage) return;
  const questions = pagesOf(stage)[index]?.questions ?? [];
  const own = stage.type === 'form' ? [] : words();
  const types = questions.map(({ type }) => type);
  const hasNotes = isFound || (stage.type === 'form' && mayBeKnown(questions));
  if (hasNotes) own.push(fetchNotes().then(() => undefined));
  // What a page shows is there before it: what carries a file has to be, should the network go by the time one is chosen.
  const files = types.includes('file') ? [fetchCourier()] : [];
  await Promise.all([stages[stage.type]?.(), loadQuestions(types), ...own, ...files]);
}

function nextPlaces(place: Place, { flow }: JourneyState): Place[] {
  const first = flow.stages[0];
  if (place.page === 'identity' || place.page === 'notices') {
    return first
      ? [
          { page: 'notices', before: 'start' },
          { page: 'stage', stage: first.id, index: 0 },
        ]
      : [];
  }
  if (place.page !== 'stage' && place.page !== 'review') return [];
  const at = flow.stages.findIndex(({ id }) => id === place.stage);
  const [stage, after] = [flow.stages[at], flow.stages[at + 1]];
  const next: Place = after ? { page: 'stage', stage: after.id, index: 0 } : { page: 'status' };
  if (!stage || place.page === 'review') return [next];
  return place.index + 1 < pagesOf(stage).length
    ? [{ page: 'stage', stage: stage.id, index: place.index + 1 }]
    : [{ page: 'review', stage: stage.id }, next];
}
