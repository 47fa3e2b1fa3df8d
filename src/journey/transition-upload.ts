/** Files on their way: what they answer when they arrive, also when their page has been left meanwhile. */
import { answerOf, type Answer, type FileRef } from '../flow/answer.ts';
import type { Question } from '../flow/schema/question.ts';
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import type { Steps } from './effects.ts';
import type { UploadChange } from './events.ts';
import type { JourneyState, Upload } from './state.ts';
import { answerSteps } from './transition-answer.ts';

export const uploadSteps: Steps<'uploading' | 'uploads-found' | 'upload' | 'upload-moved' | 'upload-ended'> = {
  uploading(state, { upload }) {
    const { stage, question } = upload;
    const isSingle = !takesSeveral(questionOf(state, upload));
    // Where one file is asked for, the latest counts.
    const others = state.uploads.filter((one) => !isSingle || one.stage !== stage || one.question !== question);
    return [{ ...state, uploads: [...others, upload], problems: withoutWaiting(state, upload) }];
  },

  'uploads-found'(state, { uploads }) {
    const found = uploads.filter(({ key }) => !state.uploads.some((one) => one.key === key));
    return [{ ...state, uploads: [...state.uploads, ...found] }];
  },

  upload(state, { key, wish }) {
    if (wish === 'cancel') return [without(state, key)];
    return [changed(state, key, wish === 'pause' ? { step: 'paused' } : { step: 'sending', fault: undefined })];
  },

  'upload-moved': (state, { key, change }) => [changed(state, key, change)],

  'upload-ended'(state, { key, file }, context) {
    const upload = state.uploads.find((one) => one.key === key);
    // Cancelled before: what still arrives is nobody's answer.
    if (!upload) return [state];
    const next = without(state, key);
    // Another tab has sent it, and the answer is where that one put it.
    if (!file) return [next, 'reload'];
    const question = questionOf(state, upload);
    if (!question) return [next];
    const { stage } = upload;
    const answer = withFile(question, answerOf(state.answers[stage], question.id), file);
    const step = answerSteps.answer(next, { type: 'answer', stage, question: question.id, answer }, context);
    // The backend may have found in a resume who the candidate is.
    return stageOf(state.flow, stage)?.type === 'resume' ? [...step, 'reload'] : step;
  },
};

function without(state: JourneyState, key: string): JourneyState {
  const upload = state.uploads.find((one) => one.key === key);
  if (!upload) return state;
  const uploads = state.uploads.filter((one) => one !== upload);
  return { ...state, uploads, problems: withoutWaiting(state, upload) };
}

function changed(state: JourneyState, key: string, change: UploadChange): JourneyState {
  return { ...state, uploads: state.uploads.map((one) => (one.key === key ? { ...one, ...change } : one)) };
}

/** There is nothing to wait for any more. */
function withoutWaiting({ problems }: JourneyState, { question }: Upload): JourneyState['problems'] {
  return problems.filter(({ field, code }) => field !== question || !code.startsWith('file-'));
}

function questionOf({ flow }: JourneyState, { stage, question }: Upload): Question | undefined {
  const found = stageOf(flow, stage);
  return found && questionsOf(found).find(({ id }) => id === question);
}

function takesSeveral(question: Question | undefined): boolean {
  return question?.type === 'file' && question.multiple === true;
}

/** Beside the others where several are asked for, else in the place of the one before. */
function withFile(question: Question, before: Answer | undefined, file: FileRef): FileRef[] {
  if (!takesSeveral(question) || !Array.isArray(before)) return [file];
  return [...(before as FileRef[]).filter(({ id }) => id !== file.id), file];
}
