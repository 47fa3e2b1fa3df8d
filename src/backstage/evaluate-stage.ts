/**
 * The judgement of a stage at the moment it is submitted. It is stored with the stage and never made again: rules look at
 * today's date, and nobody's result may change because days go by.
 */
import { answerOf, type StageAnswers } from '../flow/answer.ts';
import { todayIn } from '../flow/day.ts';
import type { Flow } from '../flow/schema/flow.ts';
import { questionsOf, stageOf } from '../flow/stage-questions.ts';
import { visibleQuestions } from '../flow/visibility.ts';
import { own } from './own.ts';
import { rawOfAnswer } from './points.ts';
import { evaluateRule, type RuleResult } from './rules.ts';
import type { Backstage } from './schema/backstage.ts';

/** What the rules and points of one stage say about its answers. Plain data, made to be stored. */
export interface StageEvaluation {
  /** By dealbreaker id. */
  rules: { [ruleId: string]: RuleResult };
  /** Scored questions that were hidden: they leave the sum. */
  hidden: string[];
  /** Raw values that the chosen options have, by question id. Those of people and evaluators come later, with the stage's scores. */
  points: { [questionId: string]: number };
}

/** What an evaluation needs to know besides the documents and the answers. */
export interface EvaluationMoment {
  /** When the stage is submitted. */
  readonly now: Date;
  /** How sure a model was of the answers that it extracted, 0..1 by question id; nothing for what candidates gave themselves. */
  readonly confidence?: Readonly<Record<string, number>>;
}

/**
 * Judges a stage as it is submitted.
 *
 * @param answers the submitted answers by stage: this one's, and those of the stages before it, which decide what was shown
 * @example
 * const evaluation = evaluateStage(flow, backstage, 'apply', { apply: answers }, { now: clock.now() });
 */
export function evaluateStage(
  flow: Flow,
  backstage: Backstage,
  stageId: string,
  answers: StageAnswers,
  { now, confidence }: EvaluationMoment,
): StageEvaluation {
  const rules = own(backstage.stages, stageId);
  const stage = stageOf(flow, stageId);
  const evaluation: StageEvaluation = { rules: {}, hidden: [], points: {} };
  if (!rules || !stage) return evaluation;

  const context = { today: todayIn(flow.timeZone, now) };
  const visible = new Map(
    visibleQuestions(flow, answers, context)
      .get(stageId)
      ?.map((question) => [question.id, question]),
  );
  const asked = new Set(questionsOf(stage).map((question) => question.id));
  const answerTo = (id: string) => answerOf(own(answers, stageId), id);

  for (const rule of rules.dealbreakers ?? []) {
    const question = visible.get(rule.question);
    const evidence = { question, answer: answerTo(rule.question), confidence: own(confidence, rule.question), context };
    evaluation.rules[rule.id] = evaluateRule(rule, evidence);
  }
  for (const item of rules.score?.items ?? []) {
    const question = visible.get(item.question);
    if (!question && asked.has(item.question)) evaluation.hidden.push(item.question);
    const raw = question && rawOfAnswer(item, question, answerTo(item.question));
    if (raw !== undefined) evaluation.points[item.question] = raw;
  }
  return evaluation;
}
