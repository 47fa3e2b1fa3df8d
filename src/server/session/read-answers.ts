/** Answers off the wire: only those of the stage's questions, only of the shape that each question's type has. Not whether they are right. */
import type { Problem } from '../../errors/index.ts';
import type { Answer, Answers } from '../../flow/answer.ts';
import { hasAnswerShape } from '../../flow/answer-shape.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { questionsOf } from '../../flow/stage-questions.ts';

/** What could be read, and a problem for each key that could not. `null` is no answer. */
export function readAnswers(
  stage: Stage,
  given: Readonly<Record<string, unknown>>,
): { answers: Answers; problems: Problem[] } {
  const questions = new Map(questionsOf(stage).map((question) => [question.id, question]));
  const answers: Answers = {};
  const problems: Problem[] = [];
  for (const [id, value] of Object.entries(given)) {
    const question = questions.get(id);
    const answer = question && readAnswer(question, value);
    if (answer !== undefined) answers[id] = answer;
    else if (!question)
      problems.push({
        path: `answers.${id.slice(0, 64)}`,
        code: 'unknown-question',
        message: 'The stage has no such question.',
      });
    else if (value !== null) problems.push(wrongShape(question));
  }
  return { answers, problems };
}

/** The value where it has the shape of an answer to that question. Of a file only the id counts. */
export function readAnswer(question: Question, value: unknown): Answer | undefined {
  const given = question.type === 'file' && Array.isArray(value) ? value.map(asFile) : value;
  return hasAnswerShape(question, given) ? (given as Answer) : undefined;
}

/** A file by its id; the rest is filled in from the server's own record. */
function asFile(file: unknown): unknown {
  const id: unknown = typeof file === 'object' && file !== null && 'id' in file ? file.id : file;
  return { id, name: '', bytes: 0, type: '', sha256: '' };
}

function wrongShape({ id, type }: Question): Problem {
  return { path: `answers.${id}`, code: 'type', message: `This is not an answer to a ${type} question.` };
}
