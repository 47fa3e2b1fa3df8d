/** Whether a stage may be sent, and what its answers are once they are: the last check before they are stored. */
import { GreenroomError, type Problem } from '../../errors/index.ts';
import type { Answers, FieldProblem, StageAnswers } from '../../flow/answer.ts';
import { contextOf } from '../../flow/answers.ts';
import { checkStage } from '../../flow/check-stage.ts';
import { countryOf } from '../../flow/country.ts';
import { checkCandidate } from '../../flow/identity.ts';
import { missingConsents } from '../../flow/notices.ts';
import { toE164 } from '../../flow/phone-number.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { questionsOf } from '../../flow/stage-questions.ts';
import { keepVisible } from '../../flow/visibility.ts';
import type { Start } from './change-session.ts';
import { readAnswers } from './read-answers.ts';
import { withStoredFiles } from './stored-files.ts';

/**
 * Makes sure that everything that belongs before a stage is there: the required parts of the identity, and the required consents up to
 * it. Whoever skips a stage does not have to agree to what it alone needs.
 *
 * @throws GreenroomError `invalid` with a problem for each thing that is missing.
 */
export function checkGroundwork({ data, record }: Start, stage: Stage, isSkipped: boolean): void {
  const { flow } = record;
  const consents = missingConsents(flow, stage.id, data.consents).filter(
    (notice) => !isSkipped || notice.before !== stage.id,
  );
  const problems = [
    ...checkCandidate(flow, data.session.candidate).map(({ field, code }): Problem => {
      return { path: `candidate.${field}`, code, message: 'This part of who the candidate is has to be there first.' };
    }),
    ...consents.map(({ id }): Problem => ({
      path: `consents.${id}`,
      code: 'consent',
      message: 'This consent has to be granted first.',
    })),
  ];
  if (problems.length > 0)
    throw new GreenroomError('invalid', 'Something that belongs before this stage is missing.', { problems });
}

/**
 * The answers of a stage as they are stored: files resolved, numbers in E.164, addresses trimmed, what is hidden left out.
 *
 * @throws GreenroomError `invalid` with a problem for each answer that is missing or wrong.
 */
export function finalAnswers(
  { data, record, now }: Start,
  stage: Stage,
  given: Readonly<Record<string, unknown>>,
): Answers {
  const { flow } = record;
  const read = readAnswers(stage, given);
  const stored = withStoredFiles(stage, read.answers, data.uploads);
  const context = contextOf(flow, now, data.session.locale);
  const all = { ...answersByStage(data.stages), [stage.id]: stored.answers };
  const visible = keepVisible(flow, stage, all, context);
  const normal = normalise(stage, visible, flow.locale);
  const found = checkStage(flow, stage, { ...all, [stage.id]: normal.answers }, context);
  const problems = [...read.problems, ...stored.problems, ...normal.problems, ...found.map(answerProblem)];
  // A file that is not there is reported once, as what it is; that its question is now empty follows from it.
  const first = problems.filter(
    (problem, index) => problems.findIndex((other) => other.path === problem.path) === index,
  );
  if (first.length > 0)
    throw new GreenroomError('invalid', 'Some answers are missing or not right.', { problems: first });
  return normal.answers;
}

/** What is stored, by stage: later stages' conditions look at it. */
export function answersByStage(rows: Start['data']['stages']): StageAnswers {
  return Object.fromEntries(rows.map((row) => [row.stage, row.answers]));
}

function normalise(stage: Stage, answers: Answers, flowLocale: string): { answers: Answers; problems: Problem[] } {
  const problems: Problem[] = [];
  const normal: Answers = { ...answers };
  for (const question of questionsOf(stage)) {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (typeof answer !== 'string' || answer.trim() === '') continue;
    if (question.type === 'email' || question.type === 'url') normal[question.id] = answer.trim();
    if (question.type !== 'phone') continue;
    const number = toE164(answer, question.country ?? countryOf(flowLocale));
    if (number !== undefined) normal[question.id] = number;
    else
      problems.push({
        path: `answers.${question.id}`,
        code: 'phone',
        message: 'This is not a telephone number of the country.',
      });
  }
  return { answers: normal, problems };
}

/** Where and what, without the answer itself: problem documents end up in logs of other programs. */
function answerProblem({ field, code, values, text }: FieldProblem): Problem {
  const limits = Object.entries(values ?? {})
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
  return {
    path: `answers.${field}`,
    code,
    message: text ?? `The answer does not pass the check "${code}".`,
    ...(limits && { expected: limits }),
  };
}
