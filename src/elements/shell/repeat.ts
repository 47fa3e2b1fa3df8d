/** What texts of a flow repeat of what a candidate has said: their name, and where a flow asks for it, their answers. */
import type { Flow } from '../../flow/schema/flow.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { JourneyState } from '../../journey/state.ts';

/** Puts it among the values of texts. True where a text has another answer to repeat than before. */
export type Repeat = (values: Record<string, string | undefined>, state: JourneyState, scope: Scope) => boolean;

/** Few flows repeat an answer in their texts: the words for that are fetched for them alone. */
export async function repeaterFor(flow: Flow): Promise<Repeat> {
  const fillAnswers = /\{\{\s*answers\./.test(JSON.stringify(flow))
    ? (await import('../pages/placeholder-values.ts')).fillAnswers
    : undefined;
  return (values, state, scope) => {
    const name = state.candidate.name?.trim();
    Object.assign(values, { 'candidate.name': name, 'candidate.firstName': name?.split(/\s+/)[0] });
    return fillAnswers?.(values, state, scope) === true;
  };
}
