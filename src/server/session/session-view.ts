/** A session as its candidate may see it. The only way from stored rows to what a candidate's call answers. */
import type { Candidate, CandidateStatus, Session } from '../../contract/records.ts';
import { decide } from '../../backstage/decision.ts';
import { candidateStatus } from '../../backstage/status.ts';
import type { FlowRecord, SessionData } from '../store/records.ts';
import { progressOf } from './progress.ts';

/** What a view is made of. */
export interface Viewed {
  readonly data: SessionData;
  readonly record: FlowRecord;
  readonly now: Date;
}

/** What the candidate reads about where they stand. */
export function statusOf({ data, record, now }: Viewed): CandidateStatus {
  const { stages, bookings, session } = data;
  return candidateStatus(record.flow, record.backstage, { ...session, stages, bookings, now });
}

/** What the candidate reads, as a text to compare: without the time at which it last changed. */
export function visibleStatus(viewed: Viewed): string {
  return JSON.stringify({ ...statusOf(viewed), updatedAt: '' });
}

/** What the newest resume that says anything says about its author. */
function foundIn(uploads: SessionData['uploads']): Candidate | undefined {
  const finished = uploads.flatMap((upload) => (upload.finished?.found ? [upload.finished] : []));
  return finished.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.found;
}

/** The session. Answers of self-id stages are nowhere in it: they are not in the rows either. */
export function sessionView(viewed: Viewed): Session {
  const { data, record } = viewed;
  const { session } = data;
  const found = foundIn(data.uploads);
  const progress = progressOf(
    data,
    decide(record.flow, record.backstage, { stages: data.stages, action: session.action }),
  );
  return {
    id: session.id,
    flow: { id: session.flowId, version: session.flowVersion },
    locale: session.locale,
    status: statusOf(viewed),
    candidate: session.candidate,
    stages: record.flow.stages.map(({ id, type }) => {
      const row = data.stages.find((one) => one.stage === id);
      const answers = type === 'self-id' || !row ? undefined : row.answers;
      return { id, progress: progress.get(id) ?? 'locked', ...(answers && { answers }), revision: row?.revision ?? 0 };
    }),
    consents: data.consents,
    ...(session.deadline !== null && { deadline: session.deadline }),
    ...(found && { found }),
  };
}
