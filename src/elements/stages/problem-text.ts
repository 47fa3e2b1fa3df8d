/** What is wrong with a field, as the sentence that stands beside it and in the summary. */
import type { FieldProblem } from '../../flow/answer.ts';
import type { MessageKey, MessageValues } from '../../i18n/messages.ts';
import type { Scope } from '../../i18n/scope.ts';
import { dateExample } from '../questions/date-order.ts';

/**
 * The sentence for a problem; the flow's own where it gives one.
 *
 * @param today - a day of this year, for the example of a date
 */
export function problemText({ code, values, text }: FieldProblem, scope: Scope, today: string): string {
  if (text) return text;
  const words: MessageValues = {
    example: dateExample(scope.locale, Number(today.slice(0, 4))),
    ...inWords(values, scope),
  };
  // The catalogues have a sentence for every code; a test walks them all.
  return scope.t(`problem.${code}` as MessageKey, words);
}

/** Days are stored as `YYYY-MM-DD` and read as the language writes them. */
function inWords(values: FieldProblem['values'] = {}, scope: Scope): MessageValues {
  const words = Object.entries(values).map(([name, value]) => {
    return [name, typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? scope.date(value, 'date') : value];
  });
  return Object.fromEntries(words) as MessageValues;
}
