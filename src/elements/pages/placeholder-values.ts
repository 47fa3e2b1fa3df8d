/** What placeholders of the flow's texts stand for, once a candidate has answered something. */
import { questionsOf } from '../../flow/stage-questions.ts';
import type { Scope } from '../../i18n/scope.ts';
import type { JourneyState } from '../../journey/state.ts';
import { answerText } from './answer-text.ts';

/**
 * Answers in words, by placeholder. Voluntary self-identification is never repeated.
 *
 * @example
 * answerValues(state, scope)['answers.nights']; // 'Monday and Tuesday'
 */
export function answerValues({ flow, answers }: JourneyState, scope: Scope): Record<string, string | undefined> {
  const values: Record<string, string | undefined> = {};
  for (const stage of flow.stages) {
    if (stage.type === 'self-id') continue;
    const given = answers[stage.id] ?? {};
    for (const question of questionsOf(stage)) {
      const lines = Object.hasOwn(given, question.id) ? answerText(question, given[question.id], scope) : [];
      values[`answers.${question.id}`] = lines.length > 0 ? scope.list(lines) : undefined;
    }
  }
  return values;
}
