/**
 * The result of an interview in two halves that must not be mixed: what recruiters may know, and what the candidate reads.
 * The second follows the same rules as everywhere: those on hold, still pending, or stopped in silence read the same.
 */
import { decide, type Decision, type DecisionValue } from '../../backstage/decision.ts';
import type { BookingFacts, StatusFacts } from '../../backstage/facts.ts';
import type { StageOutcome } from '../../backstage/outcome.ts';
import type { Backstage } from '../../backstage/schema/backstage.ts';
import type { Dealbreaker } from '../../backstage/schema/dealbreaker.ts';
import { candidateStatus } from '../../backstage/status.ts';
import type { CandidateStatus } from '../../contract/records.ts';
import type { Flow } from '../../flow/schema/flow.ts';
import type { InterviewData } from './answers.ts';
import { isoTime, stageFacts } from './result-facts.ts';

/** What a result is read with. */
export interface ResultDocuments {
  readonly flow: Flow;
  readonly backstage: Backstage;
  /** The language of the status. Default: the flow's. */
  readonly locale?: string;
  /** The random id that the scheduling address carries. Default: none of yours, so bookings cannot be traced. */
  readonly trackingId?: string;
  /** Times that the candidate has booked, from your own records. */
  readonly bookings?: readonly BookingFacts[];
}

/** Where a candidate stands at HeyMilo. */
export interface HeyMiloResult {
  /** All that the candidate may read. */
  readonly status: CandidateStatus;
  /** For recruiters; no part of it may reach a candidate. */
  readonly recruiter: {
    readonly decision: DecisionValue;
    /** 0 to 1; null until everything is done and scored. */
    readonly score: number | null;
    readonly stages: readonly { readonly id: string; readonly outcome: StageOutcome }[];
    /** HeyMilo's own words. */
    readonly heymilo: { readonly status: string; readonly score: number | null };
  };
}

/** Stands for a knock-out that no rule of ours explains: nobody is told. */
const silentStop: Dealbreaker = { id: 'knocked-out', question: 'unknown', op: 'present' };

/** Works the result out of what the API answers. Pure. */
export function resultOf(data: InterviewData, documents: ResultDocuments, now: Date): HeyMiloResult {
  const { flow, backstage, bookings = [], locale = flow.locale, trackingId = 'heymilo' } = documents;
  const at = isoTime(data.workflow?.last_activity_at) ?? now.toISOString();
  const facts: StatusFacts = {
    stages: stageFacts(data, flow, backstage, at),
    action: actionOf(data),
    bookings,
    withdrawnAt: null,
    deadline: flow.availability?.closesAt ?? null,
    now,
    statusAt: at,
    locale,
    candidate: { name: data.name, email: data.email },
    trackingId,
  };
  const decision = decisionOf(data, documents, facts);
  return {
    status: candidateStatus(flow, backstage, facts, decision),
    recruiter: {
      decision: decision.decision,
      score: decision.score,
      stages: decision.stages.map(({ id, outcome }) => ({ id, outcome })),
      heymilo: { status: data.status, score: data.score ?? null },
    },
  };
}

/** A person's word; without one, whoever HeyMilo stopped is stopped, and whom it still evaluates is pending. */
function decisionOf(data: InterviewData, { flow, backstage }: ResultDocuments, facts: StatusFacts): Decision {
  const decision = decide(flow, backstage, facts);
  const isStopped = data.status === 'knocked_out' || data.workflow?.steps.some(wasStopped) === true;
  const isOpen = data.status === 'evaluating' && decision.auto === 'qualified';
  if (!isStopped && !isOpen) return decision;
  const auto = isStopped ? 'not-qualified' : 'pending';
  return {
    ...decision,
    auto,
    decision: facts.action === null ? auto : decision.decision,
    mayBook: facts.action === 'shortlist' && backstage.decision?.scheduleGate !== 'qualified',
    ...(isStopped && { stop: decision.stop ?? silentStop }),
  };
}

function wasStopped(step: NonNullable<InterviewData['workflow']>['steps'][number]): boolean {
  return step.knocked_out === true || step.status === 'knocked_out';
}

function actionOf({ status }: InterviewData): StatusFacts['action'] {
  if (status === 'dismissed') return 'dismiss';
  return status === 'shortlisted' ? 'shortlist' : null;
}
