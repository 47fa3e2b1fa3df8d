/** A resume has a stage of its own, before the questions. */
import type { StageOf } from '../flow/schema/stage.ts';
import type { ImportWords } from './words.ts';

/** How the source asks for a resume. */
export interface ResumeRules {
  readonly isRequired: boolean;
  /** True where it may be written in place of a file. */
  readonly orText: boolean;
  readonly accept?: StageOf<'resume'>['accept'] | undefined;
  readonly maxMegabytes?: number | undefined;
}

/** The stage. */
export function resumeStage(
  { isRequired, orText, accept, maxMegabytes }: ResumeRules,
  words: ImportWords,
): StageOf<'resume'> {
  return {
    id: 'resume',
    type: 'resume',
    title: words.resume,
    orText,
    ...(accept && accept.length > 0 && { accept }),
    ...(maxMegabytes !== undefined && { maxMegabytes }),
    ...(!isRequired && { optional: true }),
  };
}

/** A form of nothing but voluntary questions, or none at all, still needs something to hand in. */
export function emptyResume(words: ImportWords): StageOf<'resume'> {
  return { id: 'resume', type: 'resume', title: words.resume, optional: true };
}
