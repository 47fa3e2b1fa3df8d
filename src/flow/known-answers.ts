/** What a stage asks that the candidate has told before. */
import { answerOf, isAnswered, type Answer, type Answers, type StageAnswers } from './answer.ts';
import { checkAnswer, type CheckContext } from './answers.ts';
import type { CandidateDetails } from './identity.ts';
import { meaningOf } from './meaning.ts';
import type { Flow } from './schema/flow.ts';
import type { Question } from './schema/question.ts';
import type { Stage } from './schema/stage.ts';
import { questionsOf } from './stage-questions.ts';
import { visibleQuestions } from './visibility.ts';

/** Who the candidate is, and what they have answered so far, by stage. */
export interface Told {
  readonly candidate: CandidateDetails;
  readonly answers: StageAnswers;
}

/**
 * The answers that a form could be filled in with: what was said about oneself, and over it what earlier stages were told with
 * the same meaning. Of two questions with one meaning in a stage only the first is the candidate's for
 * certain. What a question does not take as it is, is left out; agreements, files, yes or no and self-identification always are.
 *
 * @example
 * knownAnswers(flow, stage, { candidate: { email: 'ana@example.com' }, answers: {} }, contextOf(flow, new Date()));
 * // { reach: 'ana@example.com' }
 */
export function knownAnswers(flow: Flow, stage: Stage, told: Told, context: CheckContext): Answers {
  if (stage.type !== 'form') return {};
  const byMeaning = new Map<string, Answer>(meaningsOf(told.candidate, context.locale ?? flow.locale));
  const visible = visibleQuestions(flow, told.answers, context);
  for (const earlier of flow.stages.slice(0, flow.stages.indexOf(stage))) {
    if (earlier.type === 'self-id') continue;
    for (const question of visible.get(earlier.id) ?? []) {
      const answer = answerOf(told.answers[earlier.id], question.id);
      if (typeof answer !== 'string' || !isAnswered(answer)) continue;
      const meaning = meaningOf(question);
      if (meaning !== undefined) byMeaning.set(meaning, answer);
    }
  }
  return Object.fromEntries(
    questionsOf(stage).flatMap((question) => {
      const meaning = meaningOf(question);
      const answer = meaning === undefined ? undefined : byMeaning.get(meaning);
      if (meaning !== undefined) byMeaning.delete(meaning);
      return answer !== undefined && takes(question, answer, context) ? [[question.id, answer] as const] : [];
    }),
  );
}

function takes(question: Question, answer: Answer, context: CheckContext): boolean {
  if (question.type === 'single-choice') return question.options.some(({ value }) => value === answer);
  return checkAnswer(question, answer, context) === undefined;
}

/** Languages in which the family's name is the first of two. */
const familyFirst: readonly string[] = ['zh', 'ja', 'ko', 'vi', 'hu'];

/** Which of more than two words is whose, only the candidate knows. */
function meaningsOf({ name, email, phone }: CandidateDetails, locale: string): [string, string][] {
  const words = name?.trim().split(/\s+/) ?? [];
  const [given, family] = familyFirst.includes(locale.split('-')[0] ?? '') ? words.toReversed() : words;
  const known = { name, email, tel: phone, ...(words.length === 2 && { 'given-name': given, 'family-name': family }) };
  return Object.entries(known).flatMap(([meaning, text]) => (text?.trim() ? [[meaning, text.trim()]] : []));
}
