/** Walks the questions of a readable flow with the place of each. */
import type { Place } from '../flow/document-path.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Question } from '../flow/schema/question.ts';
import type { Prompt, Stage } from '../flow/schema/stage.ts';

/** A question with where it stands. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly place: Place;
  readonly stage: Stage;
}

/** Calls `visit` with each question of forms, chats and voluntary stages, in the order of the document. */
export function eachQuestion(flow: Flow, visit: (placed: PlacedQuestion) => void): void {
  flow.stages.forEach((stage, index) => {
    const place: Place = ['stages', index];
    const all = (questions: readonly Question[], at: Place) =>
      questions.forEach((question, each) => visit({ question, place: [...at, 'questions', each], stage }));
    if (stage.type === 'form') stage.pages.forEach((page, at) => all(page.questions, [...place, 'pages', at]));
    else if (stage.type === 'sms' || stage.type === 'self-id') all(stage.questions, place);
  });
}

/** Calls `visit` with each question of an interview. */
export function eachPrompt(flow: Flow, visit: (prompt: Prompt, place: Place) => void): void {
  flow.stages.forEach((stage, index) => {
    if (stage.type !== 'interview') return;
    stage.questions.forEach((prompt, at) => visit(prompt, ['stages', index, 'questions', at]));
  });
}
