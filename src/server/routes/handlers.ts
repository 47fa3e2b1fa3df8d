/** Which function answers which route: one row per row of the route table. */
import type { RouteName } from '../../contract/routes.ts';
import type { Handler } from '../http/call.ts';
import { readCandidate, listCandidates } from './admin-candidates.ts';
import { decide } from './admin-decisions.ts';
import { readFile } from './admin-files.ts';
import { listFlows, publishFlow } from './admin-flows.ts';
import { putScores } from './admin-scores.ts';
import { updateCandidate } from './candidate.ts';
import { recordConsent } from './consents.ts';
import { saveDraft } from './drafts.ts';
import { track } from './events.ts';
import { loadFlow } from './flows.ts';
import { healthz, readyz } from './health.ts';
import { requestHelp } from './help.ts';
import { createLink } from './links.ts';
import { openapiHandler } from './openapi.ts';
import { eraseData, exportData } from './own-data.ts';
import { reportScheduling } from './scheduling.ts';
import { submitSelfId } from './self-id.ts';
import { loadSession, openSession } from './sessions.ts';
import { loadStatus, streamStatus } from './status.ts';
import { submitStage } from './submissions.ts';
import { continueUpload, createUpload, deleteUpload, readUpload } from './uploads.ts';
import { withdraw } from './withdrawal.ts';

export const handlers: Readonly<Record<RouteName, Handler>> = {
  loadFlow,
  openSession,
  createLink,
  loadSession,
  updateCandidate,
  saveDraft,
  submitStage,
  submitSelfId,
  loadStatus,
  streamStatus,
  reportScheduling,
  recordConsent,
  requestHelp,
  withdraw,
  exportData,
  eraseData,
  track,
  createUpload,
  readUpload,
  continueUpload,
  deleteUpload,
  publishFlow,
  listFlows,
  listCandidates,
  readCandidate,
  putScores,
  decide,
  readFile,
  healthz,
  readyz,
  openapi: openapiHandler(() => handlers),
};
