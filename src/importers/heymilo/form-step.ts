/** A `form` step: its questions by kind, and what its knock-outs expect. */
import { fileKindOf } from '../../flow/file-kinds.ts';
import type { Option, Question } from '../../flow/schema/question.ts';
import { ask, type Kind } from '../ask.ts';
import { isYesNo, multipleChoice, optionsOf, singleChoice, type SourceOption } from '../choices.ts';
import { formStage } from '../form-stage.ts';
import { isPersonal } from '../personal.ts';
import { volunteer } from '../self-id.ts';
import type { HeyMiloStep } from './posting.ts';
import { rulesOf } from './rules.ts';
import type { Settings } from './settings.ts';
import { fitting, ranked, type StagePlan, type StepContext } from './step.ts';

/** What fits 50 pages of six, be they split in two parts. */
const mostQuestions = 290;
const mostRules = 200;

/** The stage of a form, with its rules; questions about personal characteristics apart. */
export function translateForm(step: HeyMiloStep, questions: readonly Settings[], context: StepContext): StagePlan {
  const { translation, stageId } = context;
  const entries = ranked(questions);
  const personal = entries.filter((source) => isPersonal(source.text('text') ?? ''));
  const voluntary = personal.flatMap((source) => translateVoluntary(source, context));
  const others = entries.filter((source) => !personal.includes(source));
  const asked = fitting(others, mostQuestions, translation).map((source) => translateQuestion(source, context));
  const [stage] = formStage([{ groups: asked.map(({ question }) => [question]) }], translation);
  if (!stage) return { voluntary };
  const dealbreakers = asked.flatMap(({ rules }) => rules);
  for (const { question } of dealbreakers.slice(mostRules)) {
    translation.log.drop(step.path, question, `More than ${mostRules} dealbreakers do not fit one stage`);
  }
  return {
    stage: { ...stage, id: stageId(step.id, 'form') },
    ...(dealbreakers.length > 0 && { rules: { dealbreakers: dealbreakers.slice(0, mostRules) } }),
    voluntary,
  };
}

function translateQuestion(source: Settings, context: StepContext) {
  const label = source.text('text') ?? '';
  const options = optionsIn(source);
  const question = ask(
    { path: source.path, name: source.text('id') ?? '', label, required: source.flag('is_answer_mandated') },
    kindOf(source, options, label, context),
    context.translation,
  );
  const answer = source.value('answer');
  const rules = rulesOf(
    question,
    {
      path: source.at(answer === undefined ? 'is_knockout' : 'answer'),
      answer,
      operator: source.text('operator'),
      isKnockout: source.flag('is_knockout') === true,
      options,
    },
    context,
  );
  return { question, rules };
}

/** No rule may rest on what people tell about themselves, so an expected answer is listed and no more. */
function translateVoluntary(source: Settings, { translation }: StepContext): Question[] {
  const label = source.text('text') ?? '';
  const options = optionsIn(source);
  const isKnockout = source.flag('is_knockout') === true;
  if (source.value('answer') !== undefined || isKnockout) {
    const reason = 'A question about a personal characteristic is voluntary, and nothing may rest on it';
    translation.log.drop(source.at('answer'), label, reason);
  }
  for (const key of ['operator', 'question_type']) source.text(key);
  return volunteer(
    { path: source.path, name: source.text('id') ?? '', label, required: source.flag('is_answer_mandated') },
    { options, isMultiple: source.text('mcq_type') === 'multiple', isText: options.length === 0 },
    translation,
  );
}

/** The type of a question and the keys of that type. */
function kindOf(source: Settings, options: Option[], label: string, { translation }: StepContext): Kind {
  const type = (source.text('question_type') ?? '').toLowerCase().replace(/[\s-]+/g, '_');
  if (options.length > 0) return choiceOf(source, options, label, translation);
  switch (type) {
    case 'number':
      return { type: 'number' };
    case 'date':
      return { type: 'date' };
    case 'slider':
      return sliderOf(source, label, translation);
    case 'file_upload':
    case 'file':
      return fileOf(source, label, translation);
    case 'yes_no':
    case 'boolean':
      return { type: 'yes-no' };
    case '':
    case 'textarea':
      return { type: 'long-text' };
    case 'dropdown':
    case 'mcq':
    case 'multiple_choice':
      translation.log.drop(source.at('dropdown_values'), label, 'No options are given; it is asked in words. Add them');
      return { type: 'short-text' };
    default:
      if (type !== 'text') {
        translation.log.drop(
          source.at('question_type'),
          label,
          `“${type}” is a type without a counterpart; it is asked in words`,
        );
      }
      return { type: 'long-text' };
  }
}

type Translation = StepContext['translation'];

function choiceOf(source: Settings, options: Option[], label: string, { log }: Translation): Kind {
  const isMultiple = source.text('mcq_type')?.toLowerCase() === 'multiple';
  if (isMultiple && source.text('question_type')?.toLowerCase() === 'dropdown') {
    const reason =
      'HeyMilo may mark a list as one of several choices by itself: make it single-choice where one is meant';
    log.drop(source.at('mcq_type'), label, reason);
  }
  if (isMultiple) return multipleChoice(options);
  return isYesNo(options) ? { type: 'yes-no' } : singleChoice(options);
}

function sliderOf(source: Settings, label: string, { log }: Translation): Kind {
  const min = source.amount('slider_min') ?? 0;
  const max = source.amount('slider_max') ?? 100;
  const step = source.amount('slider_step') ?? 1;
  if (min < max && step > 0) return { type: 'slider', min, max, step };
  log.drop(
    source.at('slider_min'),
    label,
    'The ends or the step of the slider are not possible; it is asked as a number',
  );
  return { type: 'number' };
}

function fileOf(source: Settings, label: string, { log }: Translation): Kind {
  const endings = source.list('file_types').filter((ending) => typeof ending === 'string');
  const accept = [...new Set(endings.flatMap((ending) => fileKindOf(`.${ending.replace(/^\.+/, '')}`) ?? []))];
  const strange = endings.filter((ending) => fileKindOf(`.${ending.replace(/^\.+/, '')}`) === undefined);
  if (strange.length > 0)
    log.drop(source.at('file_types'), label, `Not taken here: ${strange.join(', ').slice(0, 200)}`);
  const isMultiple = source.flag('allow_multiple_files') === true;
  return { type: 'file', ...(accept.length > 0 && { accept }), ...(isMultiple && { multiple: true }) };
}

/** HeyMilo does not say how an option's keys are called: the usual names first, else whatever is there. */
function optionsIn(source: Settings): Option[] {
  const values = source.list('dropdown_values').map((entry): SourceOption => {
    if (typeof entry === 'string') return { label: entry };
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return {};
    const texts = Object.values(entry).filter((value) => typeof value === 'string');
    const named = (...keys: string[]) => keys.map((key) => entry[key]).find((value) => typeof value === 'string');
    return { label: named('label', 'text', 'name', 'title') ?? texts[0], value: named('value', 'id', 'key') };
  });
  return optionsOf(values);
}
