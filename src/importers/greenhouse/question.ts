/** One question of the application form: what each of its fields becomes in a flow. */
import type { Question } from '../../flow/schema/question.ts';
import { markdownText, plainText } from '../clean-text.ts';
import type { ImportLog } from '../import-result.ts';
import type { ImportWords } from '../words.ts';
import { optionsOf, singleChoice, type QuestionBase } from './choices.ts';
import type { GreenhouseField, GreenhouseQuestion } from './job.ts';

/** What the translation of questions needs to know about the import as a whole. */
export interface QuestionContext {
  readonly log: ImportLog;
  readonly words: ImportWords;
  /** Gives each id once. */
  readonly id: (name: string, fallback: string) => string;
}

const profile = /linked ?in|website|portfolio|github/i;
const autocompletes: Readonly<Record<string, string>> = {
  preferred_name: 'nickname',
  location: 'address-level2',
};

/**
 * The questions that one source question becomes: one per field that a candidate fills in. Where any one of several
 * fields is enough ("file or text"), the first says so with `requiredAny`.
 */
export function translateQuestion(source: GreenhouseQuestion, path: string, context: QuestionContext): Question[] {
  const { log } = context;
  const label = labelOf(source);
  const fields = source.fields ?? [];
  const questions = fields.flatMap((field, at) => {
    const isMore = at > 0 && fields.length > 1;
    const translated = translateField(field, source, `${path}.fields[${at}]`, isMore, context);
    return translated ? [translated] : [];
  });
  if (fields.length === 0) log.drop(path, label, 'The question has no field to fill in');
  const [first, ...others] = questions;
  if (!first) return [];
  log.carry();
  const isAlternative = others.length > 0 && source.required === true;
  return isAlternative ? [{ ...first, requiredAny: others.map((question) => question.id) }, ...others] : questions;
}

/** The label that people read; the field's name where there is none. */
export function labelOf(source: GreenhouseQuestion): string {
  return plainText(source.label ?? '') || plainText(source.fields?.[0]?.name ?? '') || '?';
}

function translateField(
  field: GreenhouseField,
  source: GreenhouseQuestion,
  path: string,
  isMore: boolean,
  context: QuestionContext,
): Question | undefined {
  const { log, words } = context;
  const label = labelOf(source);
  const type = field.type ?? 'input_text';
  if (type === 'input_hidden') {
    log.drop(path, label, 'A hidden field that the job board fills in by itself; candidates never see it');
    return undefined;
  }
  const name = (field.name ?? '').replace(/\[\]$/, '');
  const help = isMore ? '' : markdownText(source.description ?? '');
  const base: QuestionBase = {
    id: context.id(name === 'resume' || name === 'text' ? `${name}_field` : name, 'question'),
    label: isMore ? `${label}: ${words.orText.toLowerCase()}` : label,
    ...(help !== '' && { help }),
    ...(source.required === true && !isMore && { required: true }),
  };
  const question = typed(base, type, field);
  if (question === undefined) {
    log.drop(path, label, `A field of the type "${plainText(type)}", which has no counterpart`);
    return undefined;
  }
  if (isSelect(type) && question.type === 'short-text') {
    log.drop(`${path}.values`, label, 'The job board gave no options; it is asked as a short text. Add the options');
  }
  const autocomplete = question.type === 'short-text' ? autocompleteOf(name, label) : undefined;
  return autocomplete === undefined ? question : { ...question, autocomplete };
}

function autocompleteOf(name: string, label: string): string | undefined {
  if (Object.hasOwn(autocompletes, name)) return autocompletes[name];
  return profile.test(label) ? 'url' : undefined;
}

function typed(base: QuestionBase, type: string, field: GreenhouseField): Question | undefined {
  if (isSelect(type)) {
    const options = optionsOf(field.values);
    if (options.length === 0) return { ...base, type: 'short-text' };
    return /multi_select/.test(type) ? { ...base, type: 'multiple-choice', options } : singleChoice(base, options);
  }
  switch (type) {
    case 'input_text':
      return { ...base, type: 'short-text' };
    case 'textarea':
      return { ...base, type: 'long-text' };
    case 'input_file':
      return { ...base, type: 'file' };
    default:
      return undefined;
  }
}

function isSelect(type: string): boolean {
  return type === 'select' || /^multi_value_(single|multi)_select$/.test(type);
}
