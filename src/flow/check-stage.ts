/** Whether the answers of a stage may be sent: every visible question, groups of which one is enough, and nothing strange. */
import { answerOf, isAnswered, type Answers, type FieldProblem, type StageAnswers } from './answer.ts';
import { checkAnswer, nothingGiven, type CheckContext } from './answers.ts';
import type { Finding } from './problem-code.ts';
import type { Flow } from './schema/flow.ts';
import type { Question } from './schema/question.ts';
import type { Stage } from './schema/stage.ts';
import { pagesOf, questionsOf } from './stage-questions.ts';
import { resolveText } from './text.ts';
import { visibleQuestions } from './visibility.ts';

/**
 * Everything that keeps a stage from being sent, in the order of its questions; empty when nothing does.
 * Hidden questions are not looked at; an answer to a question that the stage does not ask is `invalid`.
 * In a voluntary self-identification nothing is required.
 *
 * @param answers what is known, by stage id and question id
 * @example
 * const problems = checkStage(flow, stage, { apply: { adult: true } }, contextOf(flow, new Date()));
 */
export function checkStage(flow: Flow, stage: Stage, answers: StageAnswers, context: CheckContext): FieldProblem[] {
  const given = (Object.hasOwn(answers, stage.id) ? answers[stage.id] : undefined) ?? {};
  const visible = visibleQuestions(flow, answers, context).get(stage.id) ?? [];
  const asked = new Set(questionsOf(stage).map((question) => question.id));
  const strange = Object.keys(given).filter((id) => !asked.has(id));
  const isVoluntary = stage.type === 'self-id';
  const missing = isVoluntary ? new Map<string, Finding>() : missingGroups(stage, visible, given, context);
  return [
    ...visible.flatMap((question) => {
      const answer = answerOf(given, question.id);
      if (isVoluntary && !isAnswered(answer)) return [];
      const group = missing.get(question.id);
      return checkAnswer(question, answer, context) ?? (group ? [{ field: question.id, ...group }] : []);
    }),
    ...strange.map((field) => ({ field, code: 'invalid' })),
  ];
}

/**
 * Groups without any answer, by the question that tells of it: the first of the group on the last page that has one,
 * so that nobody is held up on a page before they could answer.
 */
function missingGroups(
  stage: Stage,
  visible: readonly Question[],
  given: Answers,
  context: CheckContext,
): Map<string, Finding> {
  const pageOf = new Map(
    pagesOf(stage).flatMap((page, index) => page.questions.map((question) => [question.id, index])),
  );
  const missing = new Map<string, Finding>();
  for (const question of visible) {
    const ids = question.requiredAny && [question.id, ...question.requiredAny];
    const group = ids ? visible.filter(({ id }) => ids.includes(id)) : [];
    if (group.length === 0 || group.some(({ id }) => isAnswered(answerOf(given, id)))) continue;
    const last = Math.max(...group.map(({ id }) => pageOf.get(id) ?? 0));
    const teller = group.find(({ id }) => pageOf.get(id) === last) ?? question;
    missing.set(teller.id, groupFinding(stage, teller, group, context));
  }
  return missing;
}

function groupFinding(stage: Stage, teller: Question, group: readonly Question[], context: CheckContext): Finding {
  if (stage.type === 'resume') return group.length > 1 ? { code: 'required.resume' } : { code: 'required.file' };
  const labels = group
    .filter((one) => one !== teller)
    .map(({ label }) => resolveText(label, context.locale ?? '', context.flowLocale));
  return labels.length === 0 ? nothingGiven(teller) : { code: 'required-any', values: { labels: labels.join(', ') } };
}
