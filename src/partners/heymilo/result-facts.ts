/** What HeyMilo says about an interview, as the facts that our own decision is made from. */
import type { StageEvaluation } from '../../backstage/evaluate-stage.ts';
import type { StageFacts } from '../../backstage/facts.ts';
import type { Backstage } from '../../backstage/schema/backstage.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { Stage } from '../../flow/schema/stage.ts';
import { resumeFileId } from '../../flow/stage-questions.ts';
import type { InterviewData } from './answers.ts';

/** Statuses of those who have done every step. */
const finished = new Set(['evaluating', 'completed', 'shortlisted', 'dismissed']);

/**
 * One row per stage that something happened to. Stages are told by the ids of the steps, which an import keeps; a stage
 * that HeyMilo does not have, such as self-identification, counts as skipped once everything else is done.
 */
export function stageFacts(data: InterviewData, flow: Flow, backstage: Backstage, at: string): StageFacts[] {
  const steps = data.workflow?.steps ?? [];
  const isDone = data.workflow?.all_complete ?? finished.has(data.status);
  return flow.stages.flatMap((stage): StageFacts[] => {
    const step = steps.find((entry) => entry.step_id === stage.id);
    const isOpened = step ? step.started || step.completed : data.status === 'in_progress';
    const isAsked = step !== undefined || hasResult(data, stage);
    const submitted = step?.completed === true || (isAsked && isDone);
    const skipped = !isAsked && isDone;
    if (!isOpened && !submitted && !skipped) return [];
    const time = isoTime(step?.last_updated_at) ?? at;
    return [
      {
        stage: stage.id,
        revision: 1,
        submittedAt: submitted ? time : null,
        skippedAt: skipped ? time : null,
        waivedAt: null,
        evaluation: submitted ? evaluationOf(data, stage, backstage) : null,
        scores: scoresOf(data, stage),
      },
    ];
  });
}

/** True where HeyMilo has a result for a stage whose step it does not name. */
function hasResult({ form, sms, resume, web_interview: interview }: InterviewData, { type }: Stage): boolean {
  const results = { form, sms, resume, interview, assessment: undefined, 'self-id': undefined };
  return results[type] != null;
}

/** Seconds since 1970 as a time. */
export function isoTime(seconds: number | null | undefined): string | undefined {
  const date = new Date((seconds ?? Number.NaN) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** By dealbreaker: what HeyMilo made of the question; unknown where it says nothing or is not sure enough. */
function evaluationOf({ form, sms }: InterviewData, stage: Stage, backstage: Backstage): StageEvaluation {
  const rules = Object.hasOwn(backstage.stages ?? {}, stage.id) ? backstage.stages?.[stage.id]?.dealbreakers : [];
  const answers = [
    ...(form?.questions ?? []).map(({ question_id: id, passed }) => ({ id, passed, confidence: 1 })),
    ...(sms?.criteria ?? []).map(({ criteria_id: id, passed, confidence }) => ({ id, passed, confidence })),
  ];
  const results = (rules ?? []).map(({ id, question, minConfidence = 1 }) => {
    const answer = answers.find((entry) => entry.id === question);
    const isKnown = answer !== undefined && answer.confidence >= minConfidence;
    return [id, isKnown ? (answer.passed ? 'met' : 'not-met') : 'unknown'] as const;
  });
  return { rules: Object.fromEntries(results), hidden: [], points: {} };
}

/** Raw marks, on the scales that an import writes down: resumes from 0 to 100, answers from 1 to 10. */
function scoresOf({ resume, web_interview: interview }: InterviewData, { type }: Stage): StageFacts['scores'] {
  if (type === 'resume') return resume?.overall_score == null ? {} : { [resumeFileId]: resume.overall_score };
  if (type !== 'interview') return {};
  const marks = (interview?.scorecard ?? []).filter((entry) => entry.not_scored !== true);
  return Object.fromEntries(marks.map((entry) => [entry.question_id, entry.score]));
}
