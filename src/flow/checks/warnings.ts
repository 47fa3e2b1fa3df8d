/** What works in a flow but is probably not meant. */
import type { Outline } from '../outline.ts';
import type { Warn } from './report.ts';

/** More questions than this make many candidates leave. */
const manyQuestions = 20;

/** Warns about forms that are very long, and about demands that a voluntary stage cannot make. */
export function checkWording(outline: Outline, warn: Warn): void {
  for (const stage of outline.stages) {
    const count = outline.asked.filter((entry) => entry.stage === stage && entry.type !== 'information').length;
    if (stage.type === 'form' && count > manyQuestions) {
      warn(['stages', stage.index], 'many-questions', `This stage asks ${count} questions`, {
        expected: `at most ${manyQuestions}: long forms make people leave`,
      });
    }
    if (stage.id === 'start') {
      warn(['stages', stage.index, 'id'], 'reserved-id', 'The id "start" is also the name of the beginning', {
        received: 'start',
        expected: 'another id',
      });
    }
  }
  for (const { question, place, stage } of outline.asked) {
    if (question?.required === true && (stage.type === 'self-id' || question.type === 'information')) {
      const message =
        stage.type === 'self-id'
          ? 'Self-identification is voluntary: this is asked, never required'
          : 'Information takes no answer';
      warn([...place, 'required'], 'never-required', message, { received: true, expected: 'no "required" here' });
    }
  }
}
