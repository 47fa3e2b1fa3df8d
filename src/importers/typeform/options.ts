/** The options of a choice, and every name by which a jump may call them. */
import type { Option } from '../../flow/schema/question.ts';
import { optionsOf } from '../choices.ts';
import { stringOf } from '../clean-text.ts';
import type { Translation } from '../translation.ts';
import type { TypeformField } from './form.ts';

/** Options of a field. */
export interface FieldOptions {
  readonly options: Option[];
  /** An option's value by the reference, id or label of its choice. */
  readonly optionOf: ReadonlyMap<string, string>;
}

/** One option for each choice with a label; what is left out, or has no place, is listed. */
export function optionsOfField(
  field: TypeformField,
  path: string,
  label: string,
  translation: Translation,
): FieldOptions {
  const { log, words, locale } = translation;
  const { choices: given = [], ...properties } = field.properties ?? {};
  const choices = (given ?? []).map((choice, at) => ({
    ...choice,
    label: optionsOf([choice]).length > 0 ? choice.label : `${words.option} ${at + 1}`,
  }));
  const options = optionsOf(choices.map((choice) => ({ label: choice.label })));
  const optionOf = new Map<string, string>();
  for (const name of ['label', 'id', 'ref'] as const) {
    options.forEach(({ value }, at) => {
      const known = choices[at]?.[name];
      if (known) optionOf.set(known, value);
    });
  }
  choices.slice(options.length).forEach(({ label: left }, at) => {
    const reason = `A choice has at most ${options.length} options here`;
    log.drop(`${path}.properties.choices[${options.length + at}]`, left ?? label, reason);
  });
  choices.forEach(({ attachment, label: pictured }, at) => {
    if (attachment?.href)
      log.drop(
        `${path}.properties.choices[${at}].attachment`,
        pictured ?? label,
        'Options have no pictures: say in words what it shows',
      );
  });
  if (properties.none_of_the_above === true && options.length > 0)
    options.push({ value: noneValue(options), label: words.noneOfThese });
  if (properties.randomize === true && options.length > 1)
    log.drop(`${path}.properties.randomize`, label, 'Options are always shown in the same order');
  if (properties.alphabetical_order === true) {
    const { compare } = new Intl.Collator(locale);
    options.sort((a, b) => compare(stringOf(a.label), stringOf(b.label)));
  }
  return { options, optionOf };
}

function noneValue(options: readonly Option[]): string {
  return options.some(({ value }) => value === 'none') ? 'none-of-these' : 'none';
}
