/** The options of a choice as other systems give them: with values of their own, without any, twice the same, or none at all. */
import type { Option, QuestionOf } from '../flow/schema/question.ts';
import { labelText, plainText, stringOf } from './clean-text.ts';

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
    const text = labelText(label ?? '') || plainText(value ?? '');
    if (text === '') return [];
    const base = plainText(value ?? '').slice(0, 190) || text.slice(0, 190);
    let unique = base;
    for (let count = 2; taken.has(unique); count += 1) unique = `${base}-${count}`;
    taken.add(unique);
    return [{ value: unique, label: text }];
  });
}

/** The keys of a choice of one. */
export type SingleKind = Pick<QuestionOf<'single-choice'>, 'type' | 'options' | 'display'>;
/** The keys of a choice of several. */
export type MultipleKind = Pick<QuestionOf<'multiple-choice'>, 'type' | 'options'>;

/** A choice of one, shown as fits its length. */
export function singleChoice(options: Option[]): SingleKind {
  const display = options.length > 12 ? 'combobox' : options.length > 6 ? 'select' : 'radio';
  return { type: 'single-choice', options, display };
}

/** A choice of several. */
export function multipleChoice(options: Option[]): MultipleKind {
  return { type: 'multiple-choice', options };
}

/** True for two options that say yes and no. */
export function isYesNo(options: readonly Option[]): boolean {
  const labels = options.map((option) => stringOf(option.label));
  return labels.length === 2 && labels.some((label) => yes.test(label)) && labels.some((label) => no.test(label));
}

/** The option that says yes, by its value. */
export function yesOf(options: readonly Option[]): string | undefined {
  return options.find((option) => yes.test(stringOf(option.label)))?.value;
}
