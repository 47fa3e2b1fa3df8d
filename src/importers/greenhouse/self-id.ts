/** Voluntary questions: compliance, demographics, and what stands among the other questions but belongs here. */
import type { Condition } from '../../flow/schema/condition.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { StageOf } from '../../flow/schema/stage.ts';
import { asked } from '../ask.ts';
import { optionsOf } from '../choices.ts';
import { markdownText, plainText } from '../clean-text.ts';
import { isPersonal } from '../personal.ts';
import { logMoved, selfIdStage, volunteer } from '../self-id.ts';
import type { Translation } from '../translation.ts';
import type { DemographicQuestion, GreenhouseJob, GreenhouseQuestion } from './job.ts';
import { demographicName, freeFormName, withoutBrackets } from './names.ts';
import { isMultiSelect, labelOf } from './question.ts';

/** True for a question of the form that asks about a personal characteristic: it moves to the voluntary stage. */
export function isPersonalQuestion(question: GreenhouseQuestion): boolean {
  const [field] = question.fields ?? [];
  return isPersonal(labelOf(question)) && field !== undefined && /select|input_text/.test(field.type ?? '');
}

/** A question of the source with the place it stands at. */
export interface Placed<T> {
  readonly source: T;
  readonly path: string;
}

/** The voluntary stages of a job: compliance first, then demographics; none where nothing is asked. */
export function translateSelfId(
  job: GreenhouseJob,
  moved: readonly Placed<GreenhouseQuestion>[],
  translation: Translation,
): StageOf<'self-id'>[] {
  const blocks = job.compliance ?? [];
  const compliance = blocks.flatMap((block, at) =>
    (block.questions ?? []).map((source, index) => ({ source, path: `compliance[${at}].questions[${index}]` })),
  );
  const demographic = job.demographic_questions;
  const eeo = [...moved, ...compliance].flatMap((entry) => {
    const questions = fromForm(entry.source, entry.path, translation);
    const isMoved = questions.length > 0 && moved.includes(entry);
    if (isMoved) logMoved({ path: entry.path, label: labelOf(entry.source) }, translation.log);
    return questions;
  });
  const own = (demographic?.questions ?? []).flatMap((source, at) =>
    fromDemographics(source, `demographic_questions.questions[${at}]`, translation),
  );
  const eeoIntro = blocks.map((block) => markdownText(block.description ?? '')).filter(Boolean);
  const header = plainText(demographic?.header ?? '');
  const intro = markdownText(demographic?.description ?? '');
  return [
    ...selfIdStage('self-id', { intro: eeoIntro.join('\n\n') }, eeo, translation),
    ...selfIdStage('demographics', { title: header, intro }, own, translation),
  ];
}

function fromForm(source: GreenhouseQuestion, path: string, translation: Translation): Question[] {
  const fields = source.fields ?? [];
  if (fields.length === 0) translation.log.drop(path, labelOf(source), 'The question has no field to fill in');
  return fields.flatMap((field, at) => {
    const { description: help, required } = source;
    const name = withoutBrackets(field.name ?? '');
    const from = { path: `${path}.fields[${at}]`, name, label: spaced(labelOf(source)), help, required };
    const isText = field.type === 'input_text';
    return volunteer(
      from,
      { options: optionsOf(field.values), isMultiple: isMultiSelect(field.type), isText },
      translation,
    );
  });
}

/** An option that takes words of one's own stays an option, so that its number is kept, and a text that it opens follows. */
function fromDemographics(source: DemographicQuestion, path: string, translation: Translation): Question[] {
  const number = source.id ?? '';
  const answers = (source.answer_options ?? []).map(({ id, label, free_form }) => ({ label, value: id, free_form }));
  const isMultiple = isMultiSelect(source.type);
  const from = { path, name: demographicName(number), label: source.label ?? '', required: source.required };
  const [question] = volunteer(from, { options: optionsOf(answers), isMultiple }, translation);
  if (!question) return [];
  const texts = answers.flatMap((answer, at) => {
    const [option] = optionsOf(answers.slice(0, at + 1)).slice(optionsOf(answers.slice(0, at)).length);
    if (answer.free_form !== true || !option) return [];
    const name = freeFormName(number, answer.value ?? '');
    const place = `${path}.answer_options[${at}]`;
    const text = asked({ path: place, name, label: answer.label ?? '' }, { type: 'short-text' }, translation);
    return [{ ...text, showIf: chosen(question.id, option.value, isMultiple) }];
  });
  return [question, ...texts];
}

function chosen(question: string, value: string, isMultiple: boolean): Condition {
  return isMultiple ? { question, op: 'includesAny', value: [value] } : { question, op: 'eq', value };
}

/** Some blocks give names in place of labels: "DisabilityStatus". */
function spaced(label: string): string {
  const words = label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return words === label || /\s/.test(label) ? label : words.charAt(0) + words.slice(1).toLowerCase();
}
