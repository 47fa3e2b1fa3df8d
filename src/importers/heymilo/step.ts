/** What the translation of every step of a workflow works with, and what it comes to. */
import type { StageRules } from '../../backstage/schema/stage-rules.ts';
import type { Question } from '../../flow/schema/question.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import type { Translation } from '../translation.ts';
import type { Settings } from './settings.ts';

/** One import of a posting under way. */
export interface StepContext {
  readonly translation: Translation;
  readonly posting: Settings;
  /** A stage's id, each given once: the step's own, so that results find their stage. */
  readonly stageId: (name: string, fallback: string) => string;
  /** A dealbreaker's id, each given once. */
  readonly ruleId: (name: string, fallback: string) => string;
}

/** What one step becomes. */
export interface StagePlan {
  /** None where the step asks nothing that a stage could hold. */
  readonly stage?: Stage;
  readonly rules?: StageRules;
  /** Questions about personal characteristics: they move to a voluntary stage of their own. */
  readonly voluntary?: readonly Question[];
  /** What candidates have to be told before it. */
  readonly notices?: readonly ('ai' | 'recording' | 'texting')[];
}

/** The questions of a step in the order of their rank. */
export function ranked(questions: readonly Settings[]): Settings[] {
  const places = questions.map((question, at) => ({ question, rank: question.amount('rank') ?? at + 1 }));
  return places.toSorted((a, b) => a.rank - b.rank).map(({ question }) => question);
}

/** As many as a stage can hold; the others are listed. */
export function fitting(questions: readonly Settings[], most: number, { log }: Translation): Settings[] {
  for (const question of questions.slice(most)) {
    log.drop(question.path, question.text('text') ?? '', `More than ${most} questions do not fit one stage`);
  }
  return questions.slice(0, most);
}

/** A text that a document has room for; what had to be cut is listed. */
export function cut(text: string, most: number, place: { path: string; label: string }, { log }: Translation): string {
  if (text.length <= most) return text;
  log.drop(place.path, place.label, `Longer than the ${most} characters that fit: the end is missing`);
  return text.slice(0, most);
}
