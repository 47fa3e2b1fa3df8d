/** Whether a value has the JSON shape of an answer to a question: what a draft may hold, right or not. Both sides ask it. */
import type { Answers, FileRef } from './answer.ts';
import type { Question } from './schema/question.ts';
import type { Stage } from './schema/stage.ts';
import { questionsOf } from './stage-questions.ts';

/** Longest text that is kept, whatever the question says. */
const longestText = 50_000;
/** Most entries of a list. */
const longestList = 500;
/** Longest id of a file. */
const longestId = 64;

/**
 * True for a value that can be stored as an answer of that type, be it incomplete or wrong. Of a file only the id counts.
 *
 * @example
 * hasAnswerShape({ type: 'number' }, 'a few');  // false
 * hasAnswerShape({ type: 'date' }, '2027--3');  // true: a text, for the check to name
 */
export function hasAnswerShape({ type }: Pick<Question, 'type'>, value: unknown): boolean {
  switch (type) {
    case 'information':
      return false;
    case 'number':
    case 'slider':
      return typeof value === 'number' && Number.isFinite(value);
    case 'yes-no':
    case 'consent':
      return typeof value === 'boolean';
    case 'multiple-choice':
      return isList(value) && value.every(isText);
    case 'file':
      return isList(value) && value.every(isFile);
    default:
      return isText(value);
  }
}

/**
 * The answers that a draft of a stage can hold: what its controls report while they are half filled stays out.
 *
 * @example
 * storableAnswers(stage, { city: 'Reno', years: 'a few' }); // { city: 'Reno' }
 */
export function storableAnswers(stage: Stage, answers: Answers): Answers {
  const questions = new Map(questionsOf(stage).map((question) => [question.id, question]));
  const storable = Object.entries(answers).filter(([id, answer]) => {
    const question = questions.get(id);
    return question && hasAnswerShape(question, answer);
  });
  return Object.fromEntries(storable);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longestText;
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length <= longestList;

function isFile(value: unknown): value is Pick<FileRef, 'id'> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    value.id.length <= longestId
  );
}
