/** Files in answers: what a client sends is an id; what is stored is the server's own record of this session's upload. */
import type { Problem } from '../../errors/index.ts';
import type { Answers, FileRef } from '../../flow/answer.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { questionsOf } from '../../flow/stage-questions.ts';
import type { ResumeTextRecord, UploadRecord } from '../store/records.ts';

/** The answers with every file replaced by its record, and a problem for each that is not this session's for this question. */
export function withStoredFiles(
  stage: Stage,
  answers: Answers,
  uploads: readonly UploadRecord[],
): { answers: Answers; problems: Problem[] } {
  const problems: Problem[] = [];
  const stored: Answers = { ...answers };
  for (const question of questionsOf(stage)) {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (question.type !== 'file' || !Array.isArray(given)) continue;
    stored[question.id] = given.flatMap((file): FileRef[] => {
      const { id } = file as FileRef;
      const upload = uploads.find(
        (one) => one.id === id && one.finished && one.stage === stage.id && one.question === question.id,
      );
      if (upload) return [fileRefOf(upload)];
      problems.push({
        path: `answers.${question.id}`,
        code: 'unknown-file',
        message: 'This file is not with this application: send it again.',
      });
      return [];
    });
  }
  return { answers: stored, problems };
}

/** The text of an upload where it is a resume that has one, ready to be spread into a record. */
export function textOf({ id }: UploadRecord, texts: readonly ResumeTextRecord[]): { text?: string } {
  const found = texts.find(({ upload }) => upload === id);
  return found ? { text: found.text } : {};
}

/** Whether an upload was given up or took too long: it is not there any more, whatever is left of it. */
export function isLost({ finished, expiresAt }: UploadRecord, at: string): boolean {
  return !finished && expiresAt <= at;
}

/** A finished upload as an answer holds it. */
export function fileRefOf(upload: UploadRecord): FileRef {
  const { type = '', sha256 = '' } = upload.finished ?? {};
  return { id: upload.id, name: upload.name, bytes: upload.bytes, type, sha256 };
}
