/** Any of several options. */
import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { emptyOther, type Answer } from '../../flow/answer.ts';
import { choiceStyles } from '../../theme/styles/choice.ts';
import { fewest } from '../controls/combobox-list.ts';
import { findOptions, type ComboboxOption } from '../controls/combobox-options.ts';
import { groupFrame } from '../controls/field-frame.ts';
import { choiceRow } from '../controls/choice-row.ts';
import { isSearched, OptionList } from './choice-display.ts';
import { chosenChoices, narrowedChoices, narrowedStyles } from './narrowed-choices.ts';
import { otherText } from './other-text.ts';
import { QuestionElement } from './question.element.ts';

/**
 * Asks for any of several options, in the order of the options. With `other`, words of one's own can be one of them. More rows than can
 * be read at a glance have a box that narrows them; what is chosen stands below, whatever is typed.
 *
 * @example
 * html`<greenroom-multiple-choice-question .question=${question} .answer=${['day', 'late']} .scope=${scope}></greenroom-multiple-choice-question>`
 */
export class MultipleChoiceQuestionElement extends QuestionElement<'multiple-choice'> {
  static override properties: PropertyDeclarations = {
    ...QuestionElement.properties,
    typed: { state: true },
    drawn: { state: true },
  };
  static override styles: CSSResultGroup = [QuestionElement.styles, choiceStyles, narrowedStyles];

  /** What stands in the box that narrows. */
  declare private typed: string;
  /** How many of the rows found are drawn. */
  declare private drawn: number;
  /** Words of one's own stay when their row is left, for the way back. */
  #ownWords = '';
  readonly #options = new OptionList();

  constructor() {
    super();
    this.typed = '';
    this.drawn = fewest;
  }

  override render(): TemplateResult {
    const words = this.words(this.#howMany());
    const all = this.#options.in(this.scope, this.question);
    const control = isSearched(this.question)
      ? this.#renderNarrowed(all)
      : html`<div class="choices">${all.map((option) => this.#renderRow(option))}</div>`;
    const isOther = this.#other !== undefined;
    const more = isOther ? otherText(words, this.#ownWords, (text) => this.#send(this.#chosen, text)) : nothing;
    const chosen = isSearched(this.question) ? this.#renderChosen(all) : nothing;
    return groupFrame(words, html`${control}${more}${chosen}`);
  }

  protected override take(answer: Answer | undefined): void {
    this.#ownWords = this.#split(answer).other ?? '';
  }

  get #chosen(): string[] {
    return this.#split(this.current).chosen;
  }

  /** Words of one's own, {@link emptyOther} while there are none yet; undefined where their row is not ticked. */
  get #other(): string | undefined {
    return this.#split(this.current).other;
  }

  #split(answer: Answer | undefined): { chosen: string[]; other: string | undefined } {
    const values = Array.isArray(answer) ? answer.filter((value) => typeof value === 'string') : [];
    const isOption = (value: string) => this.question.options.some((option) => option.value === value);
    const other = this.question.other ? values.find((value) => !isOption(value)) : undefined;
    return { chosen: values.filter(isOption), other };
  }

  #renderNarrowed(all: readonly ComboboxOption[]): TemplateResult {
    const { scope, typed } = this;
    const found = findOptions(all, typed);
    return narrowedChoices({
      ...{ scope, typed, found },
      rows: found.slice(0, this.drawn).map((option) => this.#renderRow(option)),
      onType: (text) => ([this.typed, this.drawn] = [text, fewest]),
      onEnd: () => (this.drawn < found.length ? (this.drawn += fewest) : undefined),
    });
  }

  #renderChosen(all: readonly ComboboxOption[]): TemplateResult {
    const chosen = all.filter((option) => this.#isOn(option));
    return chosenChoices(this.scope, chosen, (value) => this.#remove(value));
  }

  #renderRow(option: ComboboxOption): TemplateResult {
    return choiceRow({
      type: 'checkbox',
      value: option.value,
      label: option.label,
      checked: this.#isOn(option),
      invalid: this.problem !== undefined,
      onChange: ({ currentTarget }) => this.#toggle(option.value, currentTarget.checked),
    });
  }

  #isOn({ value }: ComboboxOption): boolean {
    return value === emptyOther ? this.#other !== undefined : this.#chosen.includes(value);
  }

  /** Says how many to choose where the flow's own help does not. */
  #howMany(): string {
    const { min = 0, max } = this.question;
    if (max === undefined)
      return min > 1 ? this.scope.t('choice.at-least', { count: min }) : this.scope.t('choice.any');
    if (min === max) return this.scope.t('choice.exactly', { count: max });
    return min > 1 ? this.scope.t('choice.between', { min, max }) : this.scope.t('choice.up-to', { count: max });
  }

  #toggle(value: string, isOn: boolean): void {
    if (value === emptyOther) return this.#toggleOther(isOn);
    const wanted = isOn ? [...this.#chosen, value] : this.#chosen.filter((one) => one !== value);
    const inOrder = this.question.options.map((option) => option.value).filter((one) => wanted.includes(one));
    this.#send(inOrder, this.#other);
  }

  #toggleOther(isOn: boolean): void {
    this.#send(this.#chosen, isOn ? this.#ownWords : undefined);
    if (isOn) void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#other')?.focus());
  }

  /** The focus goes on to what is chosen next, or back to the box: the button that had it is gone. */
  #remove(value: string): void {
    const index = this.#options
      .in(this.scope, this.question)
      .filter((option) => this.#isOn(option))
      .findIndex((option) => option.value === value);
    this.#toggle(value, false);
    void this.updateComplete.then(() => {
      const left = this.renderRoot.querySelectorAll<HTMLElement>('.chip');
      const next = left[Math.min(index, left.length - 1)] ?? this.focusTarget();
      next?.focus();
    });
  }

  #send(chosen: string[], other: string | undefined): void {
    this.#ownWords = other ?? this.#ownWords;
    const all = other === undefined ? chosen : [...chosen, other];
    this.report(all.length === 0 ? undefined : all);
  }
}
