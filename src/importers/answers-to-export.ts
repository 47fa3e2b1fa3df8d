/** Answers as they come to be exported: by stage or by question, checked against the flow, hidden ones left out. */
import { isAnswered, type Answer, type Answers, type StageAnswers } from '../flow/answer.ts';
import { checkAnswer, contextOf } from '../flow/answers.ts';
import type { CandidateDetails } from '../flow/identity.ts';
import type { Flow } from '../flow/schema/flow.ts';
import type { Question } from '../flow/schema/question.ts';
import type { StageType } from '../flow/schema/stage.ts';
import { questionsOf } from '../flow/stage-questions.ts';
import { visibleQuestions } from '../flow/visibility.ts';
import type { Problem } from '../errors/index.ts';
import { stringOf } from './clean-text.ts';

/**
 * Answers by stage and question, as the backend hands them out and `AnswersOf` types them; or by question alone, with
 * `name`, `email` and `phone` among them, and each notice's id with whether it was agreed to.
 */
export type ExportableAnswers = StageAnswers | Answers;

/** One answer with its question. */
export interface GivenAnswer {
  readonly question: Question;
  readonly answer: Answer;
  /** `application.question_1`: for errors. */
  readonly path: string;
  readonly stage: StageType;
}

/** What a flow's answers hold. */
export interface GivenAnswers {
  readonly given: readonly GivenAnswer[];
  readonly candidate: CandidateDetails;
  /** By notice: whether it was agreed to. */
  readonly consents: ReadonlyMap<string, boolean>;
  readonly problems: Problem[];
}

const identity = ['name', 'email', 'phone'] as const;

/** Sorts the answers out. An answer that fits no question, or not its own, is a problem. */
export function readAnswers(flow: Flow, answers: ExportableAnswers, now: Date): GivenAnswers {
  const { byStage, loose, problems } = sorted(flow, answers);
  const candidate = Object.fromEntries(
    identity.flatMap((part) => (typeof loose[part] === 'string' ? [[part, loose[part]]] : [])),
  );
  const consents = new Map<string, boolean>();
  for (const { id } of flow.notices ?? []) {
    const decision = Object.hasOwn(loose, id) ? loose[id] : undefined;
    if (typeof decision === 'boolean') consents.set(id, decision);
  }
  const context = contextOf(flow, now);
  const visible = visibleQuestions(flow, byStage, context);
  const given = flow.stages.flatMap((stage) =>
    (visible.get(stage.id) ?? []).flatMap((question) => {
      const own = byStage[stage.id] ?? {};
      const answer = Object.hasOwn(own, question.id) ? own[question.id] : undefined;
      if (answer === undefined || !isAnswered(answer)) return [];
      const path = `${stage.id}.${question.id}`;
      const problem = checkAnswer(question, answer, context);
      if (problem) problems.push(unfit(path, question, problem.code));
      return problem ? [] : [{ question, answer, path, stage: stage.type }];
    }),
  );
  return { given, candidate, consents, problems };
}

/** The texts of an answer: the one that it is, or those that were chosen. */
export function textsOf(answer: Answer): string[] {
  return (typeof answer === 'object' ? answer : [answer]).filter((value) => typeof value === 'string');
}

/** The problem of an answer that does not fit. */
export function unfit(path: string, question: Question, why: string): Problem {
  return {
    path,
    code: 'invalid',
    message: `The answer to “${stringOf(question.label) || question.id}” does not fit: ${why}`,
  };
}

interface Sorted {
  readonly byStage: { [stage: string]: Answers };
  /** What stands beside the questions: the identity, consents. */
  readonly loose: Answers;
  readonly problems: Problem[];
}

function sorted(flow: Flow, answers: ExportableAnswers): Sorted {
  const places = new Map(
    flow.stages
      .flatMap((stage) =>
        questionsOf(stage)
          .map(({ id }) => [id, stage.id] as const)
          .reverse(),
      )
      .reverse(),
  );
  const beside = new Set<string>([...identity, ...(flow.notices ?? []).map(({ id }) => id)]);
  const stages = new Map(flow.stages.map((stage) => [stage.id, new Set(questionsOf(stage).map(({ id }) => id))]));
  const result: Sorted = { byStage: {}, loose: {}, problems: [] };
  const put = (stage: string, id: string, answer: Answer): void => {
    result.byStage[stage] = { ...result.byStage[stage], [id]: answer };
  };
  for (const [key, value] of Object.entries(answers) as [string, Answer | Answers][]) {
    const ids = stages.get(key);
    const stage = places.get(key);
    if (isByQuestion(value) && ids) {
      for (const [id, answer] of Object.entries(value)) {
        if (ids.has(id)) put(key, id, answer);
        else result.problems.push(unknown(`${key}.${id}`));
      }
    } else if (isByQuestion(value)) result.problems.push(unknown(key));
    else if (stage !== undefined) put(stage, key, value);
    else if (beside.has(key)) result.loose[key] = value;
    else result.problems.push(unknown(key));
  }
  return result;
}

function isByQuestion(value: Answer | Answers): value is Answers {
  return typeof value === 'object' && !Array.isArray(value);
}

function unknown(path: string): Problem {
  return { path, code: 'unknown-id', message: 'The flow has no question, stage or notice of this id' };
}
