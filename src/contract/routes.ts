/** The route table: the one list of calls that the HTTP backend makes, the server answers and OpenAPI describes. */

/** Who may call: anyone, a candidate with a session token, or a recruiter with the admin key. */
export type RouteAuth = 'none' | 'candidate' | 'admin';

/** One call of the API. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  /** Path with `:name` parameters. */
  readonly path: string;
  readonly auth: RouteAuth;
  /** One line for the API description. */
  readonly summary: string;
}

/** Every call of version 1, by name. */
export const routes = {
  loadFlow: { method: 'GET', path: '/v1/flows/:flow', auth: 'none', summary: 'The flow document' },
  openSession: { method: 'POST', path: '/v1/flows/:flow/sessions', auth: 'none', summary: 'Open a session' },
  createLink: {
    method: 'POST',
    path: '/v1/session/links',
    auth: 'candidate',
    summary: 'A link to go on with on another device',
  },
  loadSession: { method: 'GET', path: '/v1/session', auth: 'candidate', summary: 'The session' },
  updateCandidate: { method: 'PUT', path: '/v1/session/candidate', auth: 'candidate', summary: 'Who the candidate is' },
  saveDraft: {
    method: 'PUT',
    path: '/v1/session/stages/:stage/draft',
    auth: 'candidate',
    summary: 'Keep answers while they are written',
  },
  submitStage: {
    method: 'POST',
    path: '/v1/session/stages/:stage/submit',
    auth: 'candidate',
    summary: 'Send or skip a stage',
  },
  submitSelfId: {
    method: 'POST',
    path: '/v1/session/self-id/:stage',
    auth: 'candidate',
    summary: 'Send or skip a voluntary self-identification',
  },
  loadStatus: { method: 'GET', path: '/v1/session/status', auth: 'candidate', summary: 'What the candidate reads' },
  streamStatus: {
    method: 'GET',
    path: '/v1/session/status/stream',
    auth: 'candidate',
    summary: 'The status as server-sent events',
  },
  reportScheduling: {
    method: 'POST',
    path: '/v1/session/scheduling',
    auth: 'candidate',
    summary: 'What the candidate did about booking',
  },
  recordConsent: {
    method: 'POST',
    path: '/v1/session/consents',
    auth: 'candidate',
    summary: 'Record decisions on notices',
  },
  requestHelp: {
    method: 'POST',
    path: '/v1/session/help',
    auth: 'candidate',
    summary: 'Ask for a person or another way',
  },
  withdraw: { method: 'POST', path: '/v1/session/withdraw', auth: 'candidate', summary: 'Withdraw the application' },
  exportData: { method: 'GET', path: '/v1/session/data', auth: 'candidate', summary: 'The candidate’s own data' },
  eraseData: { method: 'DELETE', path: '/v1/session/data', auth: 'candidate', summary: 'Erase the candidate’s data' },
  track: { method: 'POST', path: '/v1/events', auth: 'none', summary: 'Funnel events' },
  createUpload: { method: 'POST', path: '/v1/uploads', auth: 'candidate', summary: 'Create an upload (tus 1.0)' },
  readUpload: { method: 'HEAD', path: '/v1/uploads/:upload', auth: 'candidate', summary: 'How far an upload is' },
  continueUpload: {
    method: 'PATCH',
    path: '/v1/uploads/:upload',
    auth: 'candidate',
    summary: 'Send a piece of an upload',
  },
  deleteUpload: {
    method: 'DELETE',
    path: '/v1/uploads/:upload',
    auth: 'candidate',
    summary: 'Give up an upload, or take a file back',
  },
  publishFlow: { method: 'PUT', path: '/v1/admin/flows/:flow', auth: 'admin', summary: 'Publish a version of a flow' },
  listFlows: { method: 'GET', path: '/v1/admin/flows', auth: 'admin', summary: 'Published flows' },
  listCandidates: {
    method: 'GET',
    path: '/v1/admin/flows/:flow/candidates',
    auth: 'admin',
    summary: 'Candidates of a flow',
  },
  readCandidate: {
    method: 'GET',
    path: '/v1/admin/sessions/:session',
    auth: 'admin',
    summary: 'One candidate with outcomes and reasons',
  },
  putScores: {
    method: 'PUT',
    path: '/v1/admin/sessions/:session/scores',
    auth: 'admin',
    summary: 'Raw scores of stages',
  },
  decide: {
    method: 'POST',
    path: '/v1/admin/sessions/:session/decision',
    auth: 'admin',
    summary: 'Shortlist, dismiss, reset or waive',
  },
  readFile: {
    method: 'GET',
    path: '/v1/admin/uploads/:upload',
    auth: 'admin',
    summary: 'The bytes of an uploaded file',
  },
  openapi: { method: 'GET', path: '/v1/openapi.json', auth: 'none', summary: 'This description' },
  healthz: { method: 'GET', path: '/healthz', auth: 'none', summary: 'The process is alive' },
  readyz: { method: 'GET', path: '/readyz', auth: 'none', summary: 'The store answers' },
} as const satisfies Record<string, Route>;

/** The name of a call. */
export type RouteName = keyof typeof routes;
