/** Files on their way: what they answer when they arrive, also when their page has been left meanwhile. */
import { answerOf, type Answer, type FileRef } from '../flow/answer.ts';
import type { Question } from '../flow/schema/question.ts';
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import type { Steps } from './effects.ts';
import type { JourneyState, Upload } from './state.ts';
import { answerSteps } from './transition-answer.ts';

export const uploadSteps: Steps<'uploading' | 'upload-failed' | 'upload-ended'> = {
  uploading: (state, { upload }) => [{ ...state, uploads: [...state.uploads, upload] }],

  'upload-failed'(state, { upload: { key } }) {
    const uploads = state.uploads.map((one) => (one.key === key ? { ...one, failed: true } : one));
    return [{ ...state, uploads }];
  },

  'upload-ended'(state, { upload, file }, context) {
    // Cancelled before: what still arrives is nobody's answer.
    if (!state.uploads.some(({ key }) => key === upload.key)) return [state];
    const uploads = state.uploads.filter(({ key }) => key !== upload.key);
    const next = { ...state, uploads, problems: withoutWaiting(state, upload) };
    const question = file && questionOf(state, upload);
    if (!question) return [next];
    const answer = withFile(question, answerOf(state.answers[upload.stage], question.id), file);
    return answerSteps.answer(next, { type: 'answer', stage: upload.stage, question: question.id, answer }, context);
  },
};

/** There is nothing to wait for any more. */
function withoutWaiting({ problems }: JourneyState, { question }: Upload): JourneyState['problems'] {
  return problems.filter(({ field, code }) => field !== question || !code.startsWith('file-'));
}

function questionOf({ flow }: JourneyState, { stage, question }: Upload): Question | undefined {
  const found = stageOf(flow, stage);
  return found && questionsOf(found).find(({ id }) => id === question);
}

/** Beside the others where several are asked for, else in the place of the one before. */
function withFile(question: Question, before: Answer | undefined, file: FileRef): FileRef[] {
  const isMultiple = question.type === 'file' && question.multiple === true;
  return isMultiple && Array.isArray(before) ? [...(before as FileRef[]), file] : [file];
}
