/** The questions of one page of a stage, as they stand on it: visible ones only, each with its answer and its problem. */
import { html, nothing, type TemplateResult } from 'lit';
import { answerOf, type FieldProblem } from '../../flow/answer.ts';
import { countryOf } from '../../flow/country.ts';
import type { Question } from '../../flow/schema/question.ts';
import { pagesOf, stageOf } from '../../flow/stage-questions.ts';
import { visibleQuestions } from '../../flow/visibility.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { Journey } from '../../journey/events.ts';
import type { JourneyState } from '../../journey/state.ts';
import type { AnswerEvent } from '../questions/answer-event.ts';
import type { UploadFile } from '../questions/question.element.ts';
import { renderQuestion } from '../questions/render-question.ts';

/** What every stage page is shown with. */
export interface StageView {
  readonly scope: Scope;
  readonly state: JourneyState;
  readonly journey: Journey;
  readonly stage: string;
  /** Which page of the stage. */
  readonly index: number;
}

/**
 * The questions of one page. Each keeps its own place, hidden or not, so that its element stays when an answer shows or hides
 * another one: the focus and what is being typed stay with it.
 *
 * @param change - gives words to questions that no document spells out
 */
export function questionList(view: StageView, change = (question: Question): Question => question): TemplateResult {
  const { scope, state, journey, stage, index } = view;
  const found = stageOf(state.flow, stage);
  const questions = (found && pagesOf(found)[index]?.questions) ?? [];
  const shown = new Set(
    visibleQuestions(state.flow, state.answers, state)
      .get(stage)
      ?.map(({ id }) => id),
  );
  const onAnswer = ({ question, answer }: AnswerEvent): void =>
    journey.send({ type: 'answer', stage, question, answer });
  return html`<div class="questions" @greenroom-answer=${onAnswer}>
    ${questions.map((question) =>
      shown.has(question.id)
        ? renderQuestion(change(question), {
            scope,
            answer: answerOf(state.answers[stage], question.id),
            problem: problemOf(state.problems, question.id),
            country: countryOf(state.flow.locale),
            today: state.today,
            upload: uploadOf(journey, stage),
          })
        : nothing,
    )}
  </div>`;
}

/** One function for each stage of a journey, so that a file on its way is found again when its page is. */
const uploads = new WeakMap<Journey, Map<string, UploadFile>>();

function uploadOf(journey: Journey, stage: string): UploadFile {
  const stages = uploads.get(journey) ?? new Map<string, UploadFile>();
  const upload = stages.get(stage) ?? ((file, options) => journey.upload(stage, file, options));
  uploads.set(journey, stages.set(stage, upload));
  return upload;
}

/** Whoever shows a stage has put the problems into words. */
function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((one) => one.field === field)?.text;
}
