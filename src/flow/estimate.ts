/** Honest minutes: how long a stage takes, and how long is left. */
import { isAnswered, type StageAnswers } from './answer.ts';
import type { QuestionType } from './operators.ts';
import type { Flow } from './schema/flow.ts';
import type { Stage } from './schema/stage.ts';
import { questionsOf } from './stage-questions.ts';

/**
 * Seconds that one question of each type takes a careful reader on a phone: reading 20 words takes about 6 seconds,
 * typing 35 words a minute, finding a file half a minute.
 */
const secondsPerQuestion: Readonly<Record<QuestionType, number>> = {
  'short-text': 15,
  'long-text': 75,
  email: 12,
  url: 20,
  phone: 12,
  number: 10,
  slider: 8,
  date: 12,
  'yes-no': 7,
  'single-choice': 10,
  'multiple-choice': 14,
  file: 35,
  consent: 10,
  information: 10,
};
/** Seconds to think and to speak, per prompt of an interview that sets no times; and to work on a task that sets none. */
const prompt = { think: 20, speak: 90 } as const;
const taskSeconds = 25 * 60;
/** A conditional question is asked of about half. */
const conditionalShare = 0.5;
const done: readonly string[] = ['submitted', 'done', 'skipped', 'waived'];

/** How far a stage is, as far as minutes go. */
export interface StageStanding {
  readonly id: string;
  readonly progress: string;
}

/**
 * Whole minutes that a stage takes: its `minutes`, else worked out from what it asks; at least 1.
 *
 * @example
 * stageMinutes({ id: 'cv', type: 'resume' }); // 1
 */
export function stageMinutes(stage: Stage): number {
  return Math.max(1, Math.round(stageSeconds(stage) / 60));
}

/**
 * Whole minutes left until the end: of the stage under way only what is not answered yet, of later ones all; 0 at the
 * end, at least 1 before it.
 *
 * @param stages how far each stage is, as in a session
 * @example
 * minutesLeft(flow, session.stages, state.answers); // 6
 */
export function minutesLeft(flow: Flow, stages: readonly StageStanding[], answers: StageAnswers = {}): number {
  const open = flow.stages.filter(({ id }) => !done.includes(stages.find((stage) => stage.id === id)?.progress ?? ''));
  const seconds = open.reduce((sum, stage) => sum + stageSeconds(stage) * shareLeft(stage, answers), 0);
  return open.length === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}

function stageSeconds(stage: Stage): number {
  return stage.minutes === undefined ? askedSeconds(stage) : stage.minutes * 60;
}

function askedSeconds(stage: Stage): number {
  if (stage.type === 'interview') {
    const spoken = stage.questions.reduce(
      (sum, { thinkSeconds = prompt.think, maxSeconds = prompt.speak }) => sum + thinkSeconds + maxSeconds,
      0,
    );
    return Math.min(spoken, (stage.maxMinutes ?? Number.POSITIVE_INFINITY) * 60);
  }
  if (stage.type === 'assessment') return taskSeconds;
  if (stage.type === 'resume') return secondsPerQuestion.file;
  return questionsOf(stage).reduce((sum, question) => sum + secondsOf(question), 0);
}

/** Which part of a stage is still to be answered, by the time that its questions take. */
function shareLeft(stage: Stage, answers: StageAnswers): number {
  const given = Object.hasOwn(answers, stage.id) ? answers[stage.id] : undefined;
  const questions = questionsOf(stage);
  const all = questions.reduce((sum, question) => sum + secondsOf(question), 0);
  if (!given || all === 0) return 1;
  const left = questions
    .filter(({ id }) => !isAnswered(given[id]))
    .reduce((sum, question) => sum + secondsOf(question), 0);
  return left / all;
}

function secondsOf(question: { type: QuestionType; showIf?: unknown }): number {
  return secondsPerQuestion[question.type] * (question.showIf === undefined ? 1 : conditionalShare);
}
