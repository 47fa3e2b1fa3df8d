/** The options of a select as Greenhouse gives them: with values of its own, without any, twice the same, or none at all. */
import type { Option, Question, QuestionOf } from '../../flow/schema/question.ts';
import { plainText, stringOf } from '../clean-text.ts';

/** What every question of a flow begins with. */
export type QuestionBase = Pick<Question, 'id' | 'label' | 'help' | 'required'>;

/** One option of the source. */
export interface SourceOption {
  label?: string | null | undefined;
  value?: string | null | undefined;
}

const yes = /^(yes|sí|si|oui|ja|sim|sì)$/i;
const no = /^(no|non|nein|nee|não|nej)$/i;
const mostOptions = 500;

/** The options with a label; a missing value is the label, a repeated one gets a number. */
export function optionsOf(values: readonly SourceOption[] | null | undefined): Option[] {
  const taken = new Set<string>();
  return (values ?? []).slice(0, mostOptions).flatMap(({ label, value }) => {
    const text = plainText(label ?? value ?? '');
    if (text === '') return [];
    const base = plainText(value ?? '').slice(0, 190) || text.slice(0, 190);
    let unique = base;
    for (let count = 2; taken.has(unique); count += 1) unique = `${base}-${count}`;
    taken.add(unique);
    return [{ value: unique, label: text }];
  });
}

/** A select of one: a yes-no question where that is what it asks, else a choice shown as fits its length. */
export function singleChoice(
  base: QuestionBase,
  options: Option[],
): QuestionOf<'yes-no'> | QuestionOf<'single-choice'> {
  if (isYesNo(options)) return { ...base, type: 'yes-no' };
  const display = options.length > 12 ? 'combobox' : options.length > 6 ? 'select' : 'radio';
  return { ...base, type: 'single-choice', options, display };
}

function isYesNo(options: readonly Option[]): boolean {
  const labels = options.map((option) => stringOf(option.label));
  return labels.length === 2 && labels.some((label) => yes.test(label)) && labels.some((label) => no.test(label));
}
