/** The questions of any stage, in order: the one place that knows how each stage type holds them. */
import { remembered } from './remembered.ts';
import type { Page } from './schema/stage.ts';
import type { Stage, StageOf } from './schema/stage.ts';
import type { Question, QuestionOf } from './schema/question.ts';
import type { Flow } from './schema/flow.ts';

/** Where a resume stage keeps its file. */
export const resumeFileId = 'resume';
/** Where a resume stage keeps a pasted resume. */
export const resumeTextId = 'text';

/**
 * The questions of a stage in the order they are asked. A resume stage has two that no document spells out:
 * the file (`resume`) and, unless `orText` is false, the pasted text (`text`); one of them is enough.
 *
 * @example
 * for (const question of questionsOf(stage)) console.log(question.id);
 */
export function questionsOf(stage: Stage): readonly Question[] {
  if (stage.type === 'resume') return resumeQuestions(stage);
  if (stage.type === 'form') return stage.pages.flatMap((page) => page.questions);
  if (stage.type === 'self-id') return stage.questions;
  if (stage.type === 'sms') return stage.questions;
  return [];
}

/** The pages of a stage that is answered page by page; one page for stages that have no pages of their own. */
export function pagesOf(stage: Stage): readonly Page[] {
  return stage.type === 'form' ? stage.pages : [{ id: stage.id, questions: [...questionsOf(stage)] }];
}

/** The stage of that id, if the flow has it. */
export function stageOf(flow: Flow, stageId: string): Stage | undefined {
  return flow.stages.find((stage) => stage.id === stageId);
}

/** The same questions each time, so that pages see that nothing has changed. */
const resumeQuestions = remembered((stage: StageOf<'resume'>): readonly Question[] => {
  const withText = stage.orText !== false;
  const file: QuestionOf<'file'> = {
    id: resumeFileId,
    type: 'file',
    label: '',
    required: stage.optional !== true,
    ...(stage.accept && { accept: stage.accept }),
    ...(stage.maxMegabytes !== undefined && { maxMegabytes: stage.maxMegabytes }),
    ...(withText && { requiredAny: [resumeTextId] }),
  };
  const text: QuestionOf<'long-text'> = { id: resumeTextId, type: 'long-text', label: '' };
  return withText ? [file, text] : [file];
});
