/** The questions of one page of a stage, as they stand on it: visible ones only, each with its answer and its problem. */
import { html, nothing, type TemplateResult } from 'lit';
import { answerOf } from '../../flow/answer.ts';
import { countryOf } from '../../flow/country.ts';
import type { Question } from '../../flow/schema/question.ts';
import { pagesOf, stageOf } from '../../flow/stage-questions.ts';
import { shownQuestions } from '../../journey/shown-questions.ts';
import type { FileCarrier } from '../controls/file-carrier.ts';
import type { AnswerEvent } from '../questions/answer-event.ts';
import type { LeftEvent } from '../questions/left-event.ts';
import { fetchedNotes } from './notes-later.ts';
import { questionElements } from './question-elements.ts';
import type { StageView } from './stage-view.ts';

/**
 * The questions of one page.
 *
 * @param change - gives words to questions that no document spells out
 */
export function questionList(view: StageView, change = (question: Question): Question => question): TemplateResult {
  const { scope, state, journey, stage, index } = view;
  const found = stageOf(state.flow, stage);
  const questions = (found && pagesOf(found)[index]?.questions) ?? [];
  const shown = new Set(shownQuestions(state, stage));
  const country = countryOf(state.flow.locale);
  // Whoever shows a stage has put the problems into words.
  const problems = new Map(state.problems.map(({ field, text }) => [field, text]));
  const notes = fetchedNotes()?.notesOn(view);
  const onAnswer = ({ question, answer }: AnswerEvent): void =>
    journey.send({ type: 'answer', stage, question, answer });
  const onLeft = ({ question }: LeftEvent): void => journey.send({ type: 'left', field: question });
  const viewOf = (question: Question) =>
    shown.has(question)
      ? {
          scope,
          answer: answerOf(state.answers[stage], question.id),
          problem: problems.get(question.id),
          country,
          today: state.today,
          ...(question.type === 'file' && { carrier: carrierOf(view, question.id) }),
          note: notes?.of(question),
        }
      : undefined;
  return html`${notes?.card ?? nothing}<div class="questions" @greenroom-answer=${onAnswer} @greenroom-question-left=${onLeft}>
    ${questionElements({ questions, viewOf, change })}
  </div>`;
}

/** The way of a question's files: those on their way, and what can be wished of them. */
function carrierOf({ journey, state, stage }: StageView, question: string): FileCarrier {
  return {
    uploads: state.uploads.filter((upload) => upload.stage === stage && upload.question === question),
    take: (file) => journey.upload({ stage, question, file }),
    wish: (key, wish) => journey.send({ type: 'upload', key, wish }),
  };
}
