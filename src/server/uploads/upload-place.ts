/** Where an upload belongs, and what that place takes. */
import { defaultFileKinds, defaultMaxMegabytes, fileKindOf, fileKinds, type FileKind } from '../../flow/file-kinds.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { questionsOf, stageOf } from '../../flow/stage-questions.ts';
import type { QuestionOf } from '../../flow/schema/question.ts';
import { invalid } from '../http/http-error.ts';
import { nameRefusal } from './file-refusal.ts';
import type { UploadMetadata } from './upload-headers.ts';

/** The question that an upload answers. */
export interface UploadPlace {
  readonly question: QuestionOf<'file'>;
  readonly kind: FileKind;
  readonly maxBytes: number;
}

/**
 * Finds the question that an upload is for: the one it names, or the only one of its stage that takes files.
 *
 * @throws GreenroomError `invalid` where there is none, `unsupported-type` where the name's ending is not one that the question takes.
 */
export function uploadPlace(flow: Flow, about: UploadMetadata): UploadPlace {
  const stage = stageOf(flow, about.stage);
  if (!stage) throw invalid('Upload-Metadata.stage', 'unknown-stage', 'The interview has no such stage.');
  // Voluntary answers are kept apart from everything that a recruiter reads, and files are not.
  const takers = stage.type === 'self-id' ? [] : questionsOf(stage).filter((one) => one.type === 'file');
  const question =
    about.question === undefined && takers.length === 1 ? takers[0] : takers.find((one) => one.id === about.question);
  if (!question)
    throw invalid('Upload-Metadata.question', 'unknown-question', 'The stage has no such question that takes a file.');
  const accepted = question.accept ?? (stage.type === 'resume' ? defaultFileKinds : fileKinds);
  const kind = fileKindOf(about.filename);
  if (!kind || !accepted.includes(kind)) throw nameRefusal(about.filename, accepted);
  return { question, kind, maxBytes: (question.maxMegabytes ?? defaultMaxMegabytes) * 1024 * 1024 };
}
