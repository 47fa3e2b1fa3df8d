/** Voluntary questions and the stages that they stand in: never required, can be declined, kept apart. */
import type { Option, Question } from '../flow/schema/question.ts';
import type { StageOf } from '../flow/schema/stage.ts';
import { ask, type SourceQuestion } from './ask.ts';
import { multipleChoice } from './choices.ts';
import { labelText, stringOf } from './clean-text.ts';
import type { ImportLog } from './import-result.ts';
import { isDeclining } from './personal.ts';
import type { Translation } from './translation.ts';

const mostQuestions = 50;

/** How a voluntary question is answered: with options, or in the candidate's own words. */
export interface VoluntaryAnswer {
  readonly options: Option[];
  readonly isMultiple?: boolean;
  /** True where the source itself asks for words. */
  readonly isText?: boolean;
}

/**
 * A voluntary question. Whatever the source said, it is not required, and one of its options declines. Without
 * anything to choose from it is left out, and the report says so.
 */
export function volunteer(
  source: SourceQuestion,
  { options: given, isMultiple = false, isText = false }: VoluntaryAnswer,
  translation: Translation,
): Question[] {
  const { log, words } = translation;
  const label = labelText(source.label);
  if (label === '' || (given.length === 0 && !isText)) {
    log.drop(source.path, label, 'A voluntary question without options to choose from');
    return [];
  }
  if (source.required === true) {
    const why = 'Self-identification is always voluntary: the question is there, and no longer required';
    log.drop(`${source.path}.required`, label, why);
  }
  const voluntary = { ...source, required: false };
  if (isText) return [ask(voluntary, { type: 'short-text' }, translation)];
  const canDecline = given.some((option) => isDeclining(stringOf(option.label)));
  const options = canDecline ? given : [...given, { value: declineValue(given), label: words.decline }];
  return [ask(voluntary, isMultiple ? multipleChoice(options) : { type: 'single-choice', options }, translation)];
}

/** Says that a question of the form is voluntary now. */
export function logMoved({ path, label }: Pick<SourceQuestion, 'path' | 'label'>, log: ImportLog): void {
  log.drop(
    path,
    labelText(label),
    'Asks about a personal characteristic: it stands in the voluntary part now, which nobody who decides about the application sees',
  );
}

/** The stage of voluntary questions; none where there are none. Paths of what does not fit go to the report. */
export function selfIdStage(
  id: string,
  { title = '', intro = '' }: { title?: string; intro?: string },
  questions: readonly Question[],
  { words, log }: Translation,
): StageOf<'self-id'>[] {
  if (questions.length === 0) return [];
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

/** The value of the option that an import adds where the source has no way to decline. */
export const declined = 'decline';
/** The same, where an option of the source has that value. */
export const declinedToo = 'decline-to-answer';

function declineValue(options: readonly Option[]): string {
  return options.some((option) => option.value === declined) ? declinedToo : declined;
}
