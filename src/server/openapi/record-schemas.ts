/** JSON Schemas of what the server answers. A test compares each with real answers. */

type Schema = { readonly [key: string]: unknown };

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const time = { type: 'string', format: 'date-time' };
const timeOrNull = { type: ['string', 'null'], format: 'date-time' };
const textOrNull = { type: ['string', 'null'] };
const numberOrNull = { type: ['number', 'null'] };
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values });

/** An object whose keys are all there, but those whose name ends in "?". */
function object(keys: { readonly [name: string]: Schema }): Schema {
  const entries = Object.entries(keys).map(([name, schema]) => [name.replace('?', ''), schema] as const);
  const required = Object.keys(keys).filter((name) => !name.endsWith('?'));
  return {
    type: 'object',
    properties: Object.fromEntries(entries),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

const answers: Schema = { type: 'object', description: 'Answers by question id' };
const progress = oneOf('locked', 'available', 'in-progress', 'submitted', 'done', 'skipped', 'waived');
const decision = oneOf('qualified', 'not-qualified', 'hold', 'pending');

const candidateSchemas = {
  Problem: {
    type: 'object',
    description: 'RFC 9457',
    properties: {
      type: text,
      title: text,
      status: { type: 'integer' },
      code: text,
      detail: text,
      retryable: { type: 'boolean' },
      problems: list(
        object({ path: text, code: text, message: text, 'received?': text, 'expected?': text, 'fix?': text }),
      ),
    },
    required: ['type', 'title', 'status', 'code', 'detail', 'retryable'],
  },
  Health: object({ ok: { type: 'boolean' } }),
  Candidate: object({ 'name?': text, 'email?': text, 'phone?': { type: 'string', description: 'E.164' } }),
  CandidateStatus: object({
    state: oneOf(
      'not-started',
      'in-progress',
      'in-review',
      'next-step',
      'scheduled',
      'complete',
      'closed',
      'withdrawn',
      'expired',
    ),
    'message?': text,
    'schedule?': object({
      url: text,
      provider: text,
      display: oneOf('button', 'dialog', 'inline'),
      detectable: { type: 'boolean' },
      'bookedAt?': time,
      'startsAt?': time,
    }),
    'booking?': object({ provider: text, bookedAt: time, 'startsAt?': time }),
    'redirect?': object({ url: text, 'label?': text, mode: oneOf('auto', 'link'), afterSeconds: { type: 'number' } }),
    'reviewBy?': text,
    updatedAt: time,
  }),
  Consent: object({
    id: text,
    notice: text,
    noticeVersion: text,
    textSha256: text,
    locale: text,
    decision: oneOf('shown', 'granted', 'declined', 'withdrawn'),
    at: time,
  }),
  Session: object({
    id: text,
    flow: object({ id: text, version: count }),
    locale: text,
    status: ref('CandidateStatus'),
    candidate: ref('Candidate'),
    stages: list(object({ id: text, progress, 'answers?': answers, revision: count })),
    consents: list(ref('Consent')),
    'deadline?': time,
    'found?': ref('Candidate'),
  }),
  Opened: object({ token: text, session: ref('Session') }),
  ContinueLink: object({ token: text, expiresAt: time }),
  Revision: object({ revision: count }),
  FileRef: object({ id: text, name: text, bytes: count, type: text, sha256: text }),
  OwnData: object({
    exportedAt: time,
    session: ref('Session'),
    openedAt: time,
    source: textOrNull,
    device: textOrNull,
    selfIdentification: list(object({ stage: text, answers, at: time })),
    files: list({ type: 'object' }),
    bookings: list({ type: 'object' }),
    help: list({ type: 'object' }),
  }),
};

const stageSummary = {
  id: text,
  outcome: oneOf('passed', 'pending', 'hold', 'not-passed'),
  score: numberOrNull,
  reasons: list({ type: 'object' }),
};
const booking = object({
  provider: text,
  by: oneOf('webhook', 'embed', 'self'),
  state: oneOf('booked', 'rescheduled', 'cancelled'),
  startsAt: timeOrNull,
  endsAt: timeOrNull,
  externalId: textOrNull,
  updatedAt: time,
});
const common = {
  id: text,
  candidate: ref('Candidate'),
  source: textOrNull,
  decision,
  action: textOrNull,
  score: numberOrNull,
  state: text,
  bookings: list(booking),
  createdAt: time,
  updatedAt: time,
  finishedAt: timeOrNull,
};

const recruiterSchemas = {
  PublishedVersion: object({ flow: text, version: count }),
  FlowSummaries: list(object({ id: text, version: count, title: text, publishedAt: time })),
  CandidateSummaries: list(object({ ...common, stages: list(object(stageSummary)) })),
  CandidateDetail: object({
    ...common,
    flow: object({ id: text, version: count }),
    auto: decision,
    locale: text,
    device: textOrNull,
    deadline: timeOrNull,
    actionAt: timeOrNull,
    withdrawnAt: timeOrNull,
    schedulingOpenedAt: timeOrNull,
    schedulingDeferredAt: timeOrNull,
    stages: list(
      object({
        ...stageSummary,
        progress,
        answers,
        submissions: count,
        scores: { type: 'object' },
        submittedAt: timeOrNull,
        skippedAt: timeOrNull,
        waivedAt: timeOrNull,
      }),
    ),
    consents: list(ref('Consent')),
    uploads: list(
      object({
        id: text,
        name: text,
        bytes: count,
        type: text,
        sha256: text,
        stage: text,
        question: textOrNull,
        createdAt: time,
        'text?': { type: 'string', description: 'Of a resume, where it can be read' },
      }),
    ),
    'help?': list(object({ id: text, kind: text, message: textOrNull, contact: textOrNull, at: time })),
  }),
};

/** By name, as `components.schemas` of the description. */
export const recordSchemas: { readonly [name: string]: Schema } = { ...candidateSchemas, ...recruiterSchemas };
