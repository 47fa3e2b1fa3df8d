/** Answers to demographic questions: Greenhouse takes them by number, with the words of a free-form option beside it. */
import { textsOf, type GivenAnswer } from '../answers-to-export.ts';
import { readDemographicName, valueOf } from './names.ts';

/** One answered demographic question. */
export interface DemographicAnswer {
  question_id: number;
  answer_options: { answer_option_id: number; text?: string }[];
}

/** True for an answer that goes among the demographic ones. */
export function isDemographic({ question, stage }: GivenAnswer): boolean {
  return stage === 'self-id' && readDemographicName(question.id) !== undefined;
}

/** The demographic answers among these. */
export function demographicAnswers(given: readonly GivenAnswer[]): DemographicAnswer[] {
  const own = given.filter(isDemographic);
  const texts = new Map(
    own.flatMap(({ question, answer }) =>
      'options' in question ? [] : [[textKey(question.id), textsOf(answer).join(' ').trim()]],
    ),
  );
  return own.flatMap(({ question, answer }) => {
    const name = readDemographicName(question.id);
    if (!name || !('options' in question)) return [];
    const chosen = textsOf(answer);
    const answer_options = chosen.flatMap((value) => {
      const option = valueOf(value, question.options);
      if (typeof option !== 'number') return [];
      // Two options of one number are told apart by ours: the words belong to the one that opened the text.
      const text = opensText(given, question.id, value) ? texts.get(`${name.question} ${option}`) : undefined;
      return [{ answer_option_id: option, ...(text !== undefined && { text }) }];
    });
    return [{ question_id: Number(name.question), answer_options }];
  });
}

function textKey(id: string): string {
  const { question, option } = readDemographicName(id) ?? {};
  return `${question} ${option}`;
}

function opensText(given: readonly GivenAnswer[], question: string, value: string): boolean {
  return given.some(({ question: { showIf } }) => {
    if (!showIf || !('question' in showIf) || showIf.question !== question) return false;
    return [showIf.value].flat().includes(value);
  });
}
