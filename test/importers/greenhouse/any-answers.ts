// Answers that fit a flow, any of them: what a candidate could have handed in.
import fc from 'fast-check';
import type { Answer, FileRef, StageAnswers } from '../../../src/flow/answer.ts';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import type { Question } from '../../../src/flow/schema/question.ts';
import { questionsOf } from '../../../src/flow/stage-questions.ts';

/** A file that the backend has. */
export const file: FileRef = { id: 'f1', name: 'me.pdf', bytes: 3, type: 'application/pdf', sha256: 'ab'.repeat(32) };

/** Answers by stage, with none to some questions. */
export function anyAnswers(flow: Flow): fc.Arbitrary<StageAnswers> {
  const stages = flow.stages.map((stage) => {
    const questions = questionsOf(stage).filter(({ type }) => type !== 'information');
    const answers = Object.fromEntries(questions.map((question) => [question.id, anyAnswer(question)]));
    return [stage.id, fc.record(answers, { requiredKeys: [] })] as const;
  });
  return fc.record(Object.fromEntries(stages)) as fc.Arbitrary<StageAnswers>;
}

function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'yes-no':
    case 'consent':
      return fc.boolean();
    case 'single-choice':
      return fc.constantFrom(...question.options.map(({ value }) => value));
    case 'multiple-choice':
      return fc.subarray(
        question.options.map(({ value }) => value),
        { minLength: 1 },
      );
    case 'file':
      return fc.constant([file]);
    default:
      return fc.constantFrom('A few words', 'Zwei\nZeilen', 'x'.repeat(400));
  }
}
