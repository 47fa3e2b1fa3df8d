/** Which questions are there for a candidate, given what they have answered so far. */
import { answerOf, isAnswered, type Answers, type StageAnswers } from './answer.ts';
import { evaluateCondition } from './conditions.ts';
import type { DayContext } from './day.ts';
import { questionsOf } from './stage-questions.ts';
import type { Flow } from './schema/flow.ts';
import type { Question } from './schema/question.ts';
import type { Stage } from './schema/stage.ts';

/** The questions that are there, in order, by stage id. */
export type VisibleQuestions = ReadonlyMap<string, readonly Question[]>;

/**
 * Works out which questions are shown, stage by stage in order. A question that is hidden counts as unanswered for
 * every later one, whatever was typed into it before. Answers to voluntary self-identification are read only within
 * their own stage.
 *
 * @param answers what is known, by stage id and question id
 * @example
 * visibleQuestions(flow, { apply: { nights: true } }, { today: '2027-03-27' }).get('apply');
 */
export function visibleQuestions(flow: Flow, answers: StageAnswers, context: DayContext): VisibleQuestions {
  const shown = new Map<string, readonly Question[]>();
  const known = new Map<string, unknown>();
  for (const stage of flow.stages) {
    const own = new Map(known);
    const given = Object.hasOwn(answers, stage.id) ? answers[stage.id] : undefined;
    const visible = questionsOf(stage).filter((question) => {
      if (question.showIf && !evaluateCondition(question.showIf, (id) => own.get(id), context)) return false;
      const answer = answerOf(given, question.id);
      if (isAnswered(answer) && !(stage.type === 'resume' && own.has(question.id))) own.set(question.id, answer);
      return true;
    });
    shown.set(stage.id, visible);
    if (stage.type !== 'self-id') for (const [id, answer] of own) known.set(id, answer);
  }
  return shown;
}

/**
 * The answers of a stage without empty ones and those to questions that are hidden or do not exist: what is sent and stored.
 *
 * @example
 * keepVisible(flow, stage, { apply: { nights: false, nightsWhen: 'late' } }, context); // { nights: false }
 */
export function keepVisible(flow: Flow, stage: Stage, answers: StageAnswers, context: DayContext): Answers {
  const given = Object.hasOwn(answers, stage.id) ? answers[stage.id] : undefined;
  const kept: Answers = {};
  for (const { id } of visibleQuestions(flow, answers, context).get(stage.id) ?? []) {
    const answer = answerOf(given, id);
    if (answer !== undefined && isAnswered(answer)) kept[id] = answer;
  }
  return kept;
}
