/** One question of the application form: what each of its fields becomes in a flow. */
import type { Question } from '../../flow/schema/question.ts';
import { asked, type Kind } from '../ask.ts';
import { isYesNo, multipleChoice, optionsOf, singleChoice, yesOf } from '../choices.ts';
import { labelText, plainText } from '../clean-text.ts';
import type { CarriedField } from '../import-result.ts';
import type { Translation } from '../translation.ts';
import type { GreenhouseField, GreenhouseQuestion } from './job.ts';
import { autocompletes, withoutBrackets } from './names.ts';

/**
 * The questions that one source question becomes: one per field that a candidate fills in. Where any one of several
 * fields is enough ("file or text"), the first says so with `requiredAny`.
 */
export function translateQuestion(source: GreenhouseQuestion, path: string, translation: Translation): Question[] {
  const { log } = translation;
  const fields = source.fields ?? [];
  const carried: CarriedField[] = [];
  const questions = fields.flatMap((field, at) => {
    const fieldPath = `${path}.fields[${at}]`;
    const question = translateField(field, source, fieldPath, at > 0, translation);
    if (!question) return [];
    carried.push({ path: fieldPath, field: field.name ?? '', question: question.id });
    return [question];
  });
  if (fields.length === 0) log.drop(path, labelOf(source), 'The question has no field to fill in');
  const [first, ...others] = questions;
  if (!first) return [];
  log.carry(...carried);
  const isAlternative = others.length > 0 && source.required === true;
  return isAlternative ? [{ ...first, requiredAny: others.map((question) => question.id) }, ...others] : questions;
}

/** The label that people read; the field's name where there is none. */
export function labelOf(source: GreenhouseQuestion): string {
  return labelText(source.label ?? '') || plainText(source.fields?.[0]?.name ?? '') || '?';
}

function translateField(
  field: GreenhouseField,
  source: GreenhouseQuestion,
  path: string,
  isMore: boolean,
  translation: Translation,
): Question | undefined {
  const { log, words } = translation;
  const label = labelOf(source);
  const type = field.type ?? 'input_text';
  const name = withoutBrackets(field.name ?? '');
  if (type === 'input_hidden') {
    log.drop(path, label, 'A hidden field that the job board fills in by itself; candidates never see it');
    return undefined;
  }
  const kind = kindOf(type, field);
  if (kind === undefined) {
    log.drop(path, label, `A field of the type "${plainText(type)}", which has no counterpart`);
    return undefined;
  }
  if (isSelect(type) && kind.type === 'short-text') {
    log.drop(`${path}.values`, label, 'The job board gave no options; it is asked as a short text. Add the options');
  }
  const question = asked(
    isMore
      ? { path, name, label: `${label}: ${words.orText.toLowerCase()}` }
      : { path, name, label: source.label || label, help: source.description, required: source.required },
    kind,
    translation,
  );
  const autocomplete = Object.hasOwn(autocompletes, name) ? autocompletes[name] : undefined;
  return autocomplete !== undefined && question.type === 'short-text' ? { ...question, autocomplete } : question;
}

function kindOf(type: string, field: GreenhouseField): Kind | undefined {
  if (isSelect(type)) {
    const options = optionsOf(field.values);
    if (options.length === 0) return { type: 'short-text' };
    if (isMultiSelect(type)) return multipleChoice(options);
    return isFlag(field) ? { type: 'yes-no' } : singleChoice(options);
  }
  switch (type) {
    case 'input_text':
      return { type: 'short-text' };
    case 'textarea':
      return { type: 'long-text' };
    case 'input_file':
      return { type: 'file' };
    default:
      return undefined;
  }
}

/** Yes is 1 and no is 0. Two options of other values stay a choice: their values are what Greenhouse wants back. */
function isFlag(field: GreenhouseField): boolean {
  const options = optionsOf(field.values);
  const values = options.map((option) => option.value).toSorted();
  return isYesNo(options) && values.join() === '0,1' && yesOf(options) === '1';
}

/** True for a choice of several. */
export function isMultiSelect(type: string | null | undefined): boolean {
  return /multi_select/.test(type ?? '');
}

function isSelect(type: string): boolean {
  return type === 'select' || /^multi_value_(single|multi)_select$/.test(type);
}
