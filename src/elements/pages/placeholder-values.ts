/** What placeholders of the flow's texts stand for, once a candidate has answered something. */
import { answerOf } from '../../flow/answer.ts';
import { remembered } from '../../flow/remembered.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import { questionsOf } from '../../flow/stage-questions.ts';
import { placeholdersIn } from '../../flow/text.ts';
import type { Scope } from '../../i18n/scope.ts';
import { shownQuestions } from '../../journey/shown-questions.ts';
import type { JourneyState } from '../../journey/state.ts';
import { answerText } from './answer-text.ts';

/** Marks that would turn round the text that they are put into; the direction of letters needs none. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Answers in words, by the placeholders that a flow has; undefined where there is none, or the question is hidden. Voluntary
 * self-identification is never repeated.
 *
 * @example
 * answerValues(state, scope)['answers.nights']; // 'Monday and Tuesday'
 */
export function answerValues(state: JourneyState, scope: Scope): Record<string, string | undefined> {
  const { flow, answers } = state;
  const wanted = answersIn(flow);
  const values: Record<string, string | undefined> = {};
  for (const stage of flow.stages) {
    if (stage.type === 'self-id') continue;
    const shown = shownQuestions(state, stage.id);
    for (const question of questionsOf(stage)) {
      const name = `answers.${question.id}`;
      if (!wanted.has(name)) continue;
      const answer = shown.includes(question) ? answerOf(answers[stage.id], question.id) : undefined;
      values[name] = scope.list(answerText(question, answer, scope)).replace(turns, '') || undefined;
    }
  }
  return values;
}

/** Puts them among the values that texts are filled with. True where a text has something else to repeat than before. */
export function fillAnswers(values: Record<string, string | undefined>, state: JourneyState, scope: Scope): boolean {
  const news = answerValues(state, scope);
  const isNews = Object.entries(news).some(([gap, value]) => values[gap] !== value);
  Object.assign(values, news);
  return isNews;
}

const answersIn = remembered((flow: Flow) => new Set(placeholdersIn(JSON.stringify(flow))));
