/** A session as a recruiter sees it. Self-id values are in no row that this reads. */
import { decide, type Decision } from '../../backstage/decision.ts';
import type { StageResult } from '../../backstage/outcome.ts';
import { toNumber } from '../../backstage/ratio.ts';
import type { ResumeTextRecord, SessionData } from '../store/records.ts';
import { progressOf } from './progress.ts';
import { statusOf, type Viewed } from './session-view.ts';
import { fileRefOf, textOf } from './stored-files.ts';

/** One row of the list of candidates. */
export function candidateSummary(viewed: Viewed) {
  const decision = decisionOf(viewed);
  return { ...common(viewed, decision), stages: decision.stages.map(stageSummary) };
}

/** All of one candidate, but requests for help and the `texts` of resumes, which are read apart where they are wanted. */
export function candidateDetail(viewed: Viewed, texts: readonly ResumeTextRecord[] = []) {
  const decision = decisionOf(viewed);
  const progress = progressOf(viewed.data, decision);
  const { session, consents, uploads } = viewed.data;
  return {
    ...common(viewed, decision),
    flow: { id: session.flowId, version: session.flowVersion },
    auto: decision.auto,
    locale: session.locale,
    device: session.device,
    deadline: session.deadline,
    actionAt: session.actionAt,
    withdrawnAt: session.withdrawnAt,
    schedulingOpenedAt: session.schedulingOpenedAt,
    schedulingDeferredAt: session.schedulingDeferredAt,
    stages: decision.stages.map((stage) => ({
      ...stageSummary(stage),
      progress: progress.get(stage.id),
      ...stageDetail(viewed.data, stage.id),
    })),
    consents,
    uploads: uploads.flatMap((upload) => {
      if (!upload.finished) return [];
      const { stage, question, createdAt } = upload;
      return [{ ...fileRefOf(upload), stage, question, createdAt, ...textOf(upload, texts) }];
    }),
  };
}

function decisionOf({ data, record }: Viewed): Decision {
  return decide(record.flow, record.backstage, { stages: data.stages, action: data.session.action });
}

function common(viewed: Viewed, { decision, score }: Decision) {
  const { session, bookings } = viewed.data;
  return {
    id: session.id,
    candidate: session.candidate,
    source: session.source,
    decision,
    action: session.action,
    score,
    state: statusOf(viewed).state,
    bookings: bookings.map(({ provider, by, state, startsAt, endsAt, externalId, updatedAt }) => ({
      provider,
      by,
      state,
      startsAt,
      endsAt,
      externalId,
      updatedAt,
    })),
    createdAt: session.createdAt,
    updatedAt: session.updatedAt,
    finishedAt: session.finishedAt,
  };
}

function stageSummary({ id, outcome, score, reasons }: StageResult) {
  return { id, outcome, score: score.state === 'ready' ? toNumber(score.value) : null, reasons };
}

function stageDetail(data: SessionData, stageId: string) {
  const row = data.stages.find((one) => one.stage === stageId);
  return {
    answers: row?.answers ?? {},
    submissions: row?.submissions ?? 0,
    scores: row?.scores ?? {},
    submittedAt: row?.submittedAt ?? null,
    skippedAt: row?.skippedAt ?? null,
    waivedAt: row?.waivedAt ?? null,
  };
}
