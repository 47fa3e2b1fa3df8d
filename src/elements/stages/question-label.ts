/** What a question is called where it is spoken of: the resume's own two are spelled out in no document. */
import type { Question } from '../../flow/schema/question.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { resumeFileId } from '../../flow/stage-questions.ts';
import type { Scope } from '../../i18n/scope.ts';

/** The words of a question of a stage. */
export function questionLabel({ id, label }: Question, stage: Stage, scope: Scope): string {
  if (stage.type !== 'resume') return scope.text(label);
  return scope.t(id === resumeFileId ? 'resume.file' : 'resume.text');
}
