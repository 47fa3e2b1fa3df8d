/** Voluntary questions: compliance, demographics, and what stands among the other questions but belongs here. */
import type { Question } from '../../flow/schema/question.ts';
import type { StageOf } from '../../flow/schema/stage.ts';
import { markdownText, plainText, stringOf } from '../clean-text.ts';
import { optionsOf, type SourceOption } from './choices.ts';
import type { DemographicQuestion, GreenhouseJob, GreenhouseQuestion } from './job.ts';
import { labelOf, type QuestionContext } from './question.ts';

const personal =
  /^(gender( identity)?|sex|race|ethnicity|race ?(\/|and|&) ?ethnicity|(are you )?hispanic( ?\/ ?|,? or )latin[oax]\??|sexual orientation|(protected )?veteran ?status|disability ?status|religion|género|sexo|raza|etnia)$/i;
const declining = /decline|(do not|don.t|not) (want|wish)|prefer not|rather not|prefiero no|no deseo|no contestar/i;
const mostQuestions = 50;

/** True for a question of the form that asks about a personal characteristic: it moves to the voluntary stage. */
export function isPersonal(question: GreenhouseQuestion): boolean {
  return personal.test(labelOf(question)) && (question.fields?.[0]?.type ?? '') !== 'input_hidden';
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
  context: QuestionContext,
): StageOf<'self-id'>[] {
  const compliance = (job.compliance ?? []).flatMap((block, at) =>
    (block.questions ?? []).map((source, index) => ({ source, path: `compliance[${at}].questions[${index}]` })),
  );
  const demographic = job.demographic_questions;
  const eeo = [...moved, ...compliance].flatMap(({ source, path }) => fromForm(source, path, context));
  const own = (demographic?.questions ?? []).flatMap((source, at) =>
    fromDemographics(source, `demographic_questions.questions[${at}]`, context),
  );
  const eeoIntro = (job.compliance ?? []).map((block) => markdownText(block.description ?? '')).filter(Boolean);
  return [
    ...stage('self-id', context.words.selfId, eeoIntro.join('\n\n'), eeo, context),
    ...stage(
      'demographics',
      plainText(demographic?.header ?? ''),
      markdownText(demographic?.description ?? ''),
      own,
      context,
    ),
  ];
}

function stage(
  id: string,
  title: string,
  intro: string,
  questions: Question[],
  context: QuestionContext,
): StageOf<'self-id'>[] {
  if (questions.length === 0) return [];
  const { words, log } = context;
  for (const question of questions.slice(mostQuestions)) {
    log.drop(id, stringOf(question.label), `More than ${mostQuestions} voluntary questions do not fit one stage`);
  }
  const said = /\p{L}{3}/u.test(intro) ? `${intro}\n\n${words.selfIdIntro}` : words.selfIdIntro;
  return [
    {
      id,
      type: 'self-id',
      title: title || words.selfId,
      intro: said,
      optional: true,
      questions: questions.slice(0, mostQuestions),
    },
  ];
}

function fromForm(source: GreenhouseQuestion, path: string, context: QuestionContext): Question[] {
  return (source.fields ?? []).flatMap((field, at) => {
    const isMultiple = /multi_select/.test(field.type ?? '');
    const name = (field.name ?? '').replace(/\[\]$/, '');
    return voluntary(
      spaced(labelOf(source)),
      name,
      field.values ?? [],
      isMultiple,
      source,
      `${path}.fields[${at}]`,
      context,
    );
  });
}

function fromDemographics(source: DemographicQuestion, path: string, context: QuestionContext): Question[] {
  const answers = source.answer_options ?? [];
  const values = answers
    .filter((option) => option.free_form !== true)
    .map((option) => ({ label: option.label, value: option.id }));
  const isMultiple = /multi_select/.test(source.type ?? '');
  const label = plainText(source.label ?? '');
  const questions = voluntary(label, `demographic_${source.id ?? ''}`, values, isMultiple, source, path, context);
  const takesOther = answers.length > values.length;
  return questions.map((question) => (takesOther && 'options' in question ? { ...question, other: true } : question));
}

function voluntary(
  label: string,
  name: string,
  values: readonly SourceOption[],
  isMultiple: boolean,
  { required }: { required?: boolean | null | undefined },
  path: string,
  { log, words, id }: QuestionContext,
): Question[] {
  const given = optionsOf(values);
  if (label === '' || given.length === 0) {
    log.drop(path, label, 'A voluntary question without options to choose from');
    return [];
  }
  log.carry();
  if (required === true) {
    log.drop(
      `${path}.required`,
      label,
      'Self-identification is always voluntary: the question is there, and no longer required',
    );
  }
  const canDecline = given.some((option) => declining.test(stringOf(option.label)));
  const options = canDecline ? given : [...given, { value: uniqueValue(given), label: words.decline }];
  const base = { id: id(name, 'voluntary'), label, options };
  return [isMultiple ? { ...base, type: 'multiple-choice' } : { ...base, type: 'single-choice' }];
}

function uniqueValue(options: readonly { value: string }[]): string {
  return options.some((option) => option.value === 'decline') ? 'decline-to-answer' : 'decline';
}

/** Some blocks give names in place of labels: "DisabilityStatus". */
function spaced(label: string): string {
  const words = label.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return words === label ? label : words.charAt(0) + words.slice(1).toLowerCase();
}
