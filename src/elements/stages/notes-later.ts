/** The lines under fields, fetched only where something was told before or has been found: most pages have none. */
import { onDemand } from '../../contract/on-demand.ts';
import type { Question } from '../../flow/schema/question.ts';
import { loadMessagesFor } from '../../i18n/load-messages.ts';
import { fetchLater } from '../../journey/later.ts';
import type * as code from './question-notes.ts';

/** What is fetched. */
type Notes = typeof code;

let fetched: Notes | undefined;
const fetchCode = onDemand(async () => {
  const [notes] = await Promise.all([import('./question-notes.ts'), loadMessagesFor('questions'), fetchLater()]);
  return (fetched = notes);
});

/** What is fetched later, where it has been. */
export function fetchedNotes(): Notes | undefined {
  return fetched;
}

/**
 * Fetches it, or has it already.
 *
 * @throws GreenroomError `offline` where it does not come; a later call tries again.
 */
export function fetchNotes(): Promise<Notes> {
  return fetchCode();
}

/** True where a page may ask for something that is known: what exactly, is looked at once the code for that is there. */
export function mayBeKnown(questions: readonly Question[]): boolean {
  return questions.some(({ type, autocomplete }) => type === 'email' || type === 'phone' || autocomplete);
}
