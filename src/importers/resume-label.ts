/** Which file questions ask for a resume: those are a stage of their own. */
import type { Question } from '../flow/schema/question.ts';
import type { StageOf } from '../flow/schema/stage.ts';
import { resumeStage } from './resume-stage.ts';
import type { Translation } from './translation.ts';

const resumeLabel =
  /^(please )?((upload|attach|add|send|share)( us)? )?(your |a |the )?((up-to-date|current|latest|most recent) )?(resume|résumé|cv|curriculum( vitae)?|currículum|lebenslauf)( ?(\/|or) ?(resume|résumé|cv))?[\s*:.?!]*(\([^)]*\))?$/i;

/**
 * True for a label that asks for a resume, and for nothing else.
 *
 * @example
 * isResumeLabel('Please upload your resume/CV'); // true
 * isResumeLabel('Resume gap explained');         // false
 */
export function isResumeLabel(label: string): boolean {
  return resumeLabel.test(label.trim());
}

/** The stage for such a question; its explanation stays with it. */
export function resumeStageFor(question: Question, { words }: Translation): StageOf<'resume'> {
  const { accept, maxMegabytes } = question.type === 'file' ? question : {};
  const stage = resumeStage({ isRequired: question.required === true, orText: false, accept, maxMegabytes }, words);
  return question.help === undefined ? stage : { ...stage, intro: question.help };
}
