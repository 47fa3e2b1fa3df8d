// The description of the API: whole, and true to what is really answered.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { routes } from '../../../src/contract/routes.ts';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { applyFlow, secretBackstage } from '../suites/apply-flow.ts';
import { ok, TestServer, type Answer } from '../suites/harness.ts';

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  properties?: { [name: string]: Schema };
  required?: string[];
  additionalProperties?: boolean;
  items?: Schema;
}
interface Operation {
  operationId: string;
  security?: object[];
  parameters: { name: string; in: string }[];
  requestBody?: { content: { [type: string]: { schema: Schema } } };
  responses: { [status: string]: { content?: { [type: string]: { schema: Schema } } } };
}
interface Description {
  openapi: string;
  paths: { [path: string]: { [method: string]: Operation } };
  components: { schemas: { [name: string]: Schema } };
}

const server = new TestServer({ store: memoryStore() });
const description = ok<Description>(await server.call('GET', '/v1/openapi.json'));

describe('the description of the API', () => {
  it('has one operation for each row of the route table, and no other', () => {
    const described = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`),
    );
    const expected = Object.entries(routes).map(
      ([name, { method, path }]) => `${name} ${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    assert.deepEqual(described.toSorted(), expected.toSorted());
    assert.equal(description.openapi, '3.1.0');
  });

  it('names every parameter of a path, the credential, and the key of each write', () => {
    for (const [path, methods] of Object.entries(description.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const inPath = operation.parameters.filter((one) => one.in === 'path').map((one) => one.name);
        assert.deepEqual(
          inPath,
          [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
          path,
        );
        const isWrite = method !== 'get' && method !== 'head';
        assert.equal(
          operation.parameters.some((one) => one.name === 'Idempotency-Key'),
          isWrite,
          operation.operationId,
        );
        const { auth } = routes[operation.operationId as keyof typeof routes];
        assert.deepEqual(operation.security, auth === 'none' ? undefined : [{ [auth]: [] }]);
      }
    }
  });

  it('refers to nothing that it does not have', () => {
    for (const [, name] of JSON.stringify(description).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      assert.ok(name !== undefined && name in description.components.schemas, name);
    }
  });

  it('describes bodies by the schemas that check them', () => {
    const body =
      description.paths['/v1/session/stages/{stage}/draft']?.['put']?.requestBody?.content['application/json']?.schema;
    assert.deepEqual(body?.required, ['answers', 'revision']);
  });

  it('is true to what is answered', async () => {
    const answers = await realAnswers();
    for (const [name, answer] of Object.entries(answers)) {
      const { responses } = operationOf(name);
      const content = Object.values(responses[String(answer.status)]?.content ?? {})[0];
      assert.ok(content, `${name} answers ${answer.status}`);
      assert.deepEqual(mismatches(answer.json, content.schema, name), [], name);
    }
    const problem = await server.call('GET', '/v1/session');
    assert.deepEqual(mismatches(problem.json, { $ref: '#/components/schemas/Problem' }, 'problem'), []);
  });
});

function operationOf(name: string): Operation {
  const operation = Object.values(description.paths)
    .flatMap((methods) => Object.values(methods))
    .find((one) => one.operationId === name);
  assert.ok(operation, name);
  return operation;
}

/** One answer of each call that answers JSON, from an application that has everything in it. */
async function realAnswers(): Promise<{ [route: string]: Answer }> {
  const flow = applyFlow({ availability: { completeWithinHours: 24 } });
  const publishFlow = await server.admin('PUT', `/flows/${flow.id}`, { flow, backstage: secretBackstage(flow.id) });
  const openSession = await server.call('POST', `/v1/flows/${flow.id}/sessions`, {
    candidate: { name: 'Ana', email: 'ana@example.com' },
  });
  const { token, session } = openSession.json as { token: string; session: { id: string } };
  const own = (method: string, path: string, body?: unknown) =>
    server.call(method, `/v1/session${path}`, body, { token });
  await own('POST', '/consents', [
    { notice: 'terms', decision: 'granted' },
    { notice: 'check', decision: 'granted' },
  ]);
  await own('POST', '/help', { kind: 'person', message: 'Hello' });
  const createUpload = await server.call('POST', '/v1/uploads', '%PDF-1.7\n', {
    token,
    headers: {
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Length': '9',
      'Upload-Metadata': `filename ${btoa('cv.pdf')},stage ${btoa('apply')},question ${btoa('papers')}`,
    },
  });
  const saveDraft = await own('PUT', '/stages/apply/draft', { answers: { adult: true }, revision: 0 });
  const submitStage = await own('POST', '/stages/apply/submit', {
    answers: { adult: true, years: 9, shift: 'day', story: 'x', papers: [createUpload.json] },
  });
  await own('POST', '/stages/resume/submit', { skip: true });
  const submitSelfId = await own('POST', '/self-id/voluntary', { answers: { veteran: 'veteran-no' } });
  await own('POST', '/stages/last/submit', { answers: {} });
  const putScores = await server.admin('PUT', `/sessions/${session.id}/scores`, { apply: { story: 77, shift: 18 } });
  const decide = await server.admin('POST', `/sessions/${session.id}/decision`, { action: 'shortlist' });
  const loadStatus = await own('GET', '/status');
  const reportScheduling = await own('POST', '/scheduling', {
    event: 'booked',
    by: 'self',
    startsAt: '2026-04-01T10:00:00Z',
  });
  return {
    publishFlow,
    openSession,
    saveDraft,
    submitStage,
    submitSelfId,
    putScores,
    decide,
    loadStatus,
    reportScheduling,
    createUpload,
    updateCandidate: await own('PUT', '/candidate', { name: 'Eva' }),
    loadSession: await own('GET', ''),
    exportData: await own('GET', '/data'),
    listFlows: await server.admin('GET', '/flows'),
    listCandidates: await server.admin('GET', `/flows/${flow.id}/candidates`),
    readCandidate: await server.admin('GET', `/sessions/${session.id}`),
    withdraw: await own('POST', '/withdraw'),
    healthz: await server.call('GET', '/healthz'),
    readyz: await server.call('GET', '/readyz'),
  };
}

/** Where a value is not as its schema says. As much of JSON Schema as the description uses. */
function mismatches(value: unknown, schema: Schema, path: string): string[] {
  if (schema.$ref !== undefined)
    return mismatches(value, description.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, path);
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isOf(type, value)))
    return [`${path} is no ${types.join(' or ')}: ${JSON.stringify(value)}`];
  if (schema.enum && !schema.enum.includes(value))
    return [`${path} is none of ${schema.enum.join(', ')}: ${JSON.stringify(value)}`];
  if (Array.isArray(value))
    return value.flatMap((one, index) => mismatches(one, schema.items ?? {}, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`);
  const unknown =
    additionalProperties === false
      ? Object.keys(value)
          .filter((name) => !(name in properties))
          .map((name) => `${path}.${name} is not described`)
      : [];
  const below = Object.entries(value).flatMap(([name, part]) =>
    properties[name] ? mismatches(part, properties[name], `${path}.${name}`) : [],
  );
  return [...missing, ...unknown, ...below];
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'object'
    ? typeof value === 'object' && value !== null && !Array.isArray(value)
    : typeof value === type;
}
