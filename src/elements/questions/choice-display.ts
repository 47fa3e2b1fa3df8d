/** How a choice is shown, where its flow leaves that open, and its options in words. */
import { emptyOther } from '../../flow/answer.ts';
import type { QuestionOf } from '../../flow/schema/question.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { ComboboxOption } from '../controls/combobox-options.ts';

/** More rows than these are searched, not read. */
const mostRows = 15;

/** The display of a single choice. */
export function displayOf({ display, options }: QuestionOf<'single-choice'>): 'radio' | 'select' | 'combobox' {
  return display ?? (options.length > mostRows ? 'combobox' : 'radio');
}

/** True where the rows of a multiple choice have a box to search them. */
export function isSearched({ options }: QuestionOf<'multiple-choice'>): boolean {
  return options.length > mostRows;
}

/** The options of one question in words, the way to another answer last. */
export class OptionList {
  #of: readonly unknown[] = [];
  #options: readonly ComboboxOption[] = [];

  /** The same list until the question or the language is another one: a long one is not made again with every letter. */
  in(scope: Scope, { options, other }: QuestionOf<'single-choice' | 'multiple-choice'>): readonly ComboboxOption[] {
    const of = [scope, options, other];
    if (of.every((part, index) => part === this.#of[index])) return this.#options;
    const all: ComboboxOption[] = options.map(({ value, label }) => ({ value, label: scope.text(label) }));
    if (other) all.push({ value: emptyOther, label: scope.t('choice.other'), isAlways: true });
    [this.#of, this.#options] = [of, all];
    return all;
  }
}
