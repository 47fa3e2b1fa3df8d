// Publishing flows and loading them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Flow } from '../../../src/flow/schema/flow.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { newFlowId, ok, refused, smallFlow, withStore, type StartServer } from './harness.ts';

export function flowsSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`flows over HTTP, ${name}`, open, (start) => {
    loading(start);
    publishing(start);
    embedding(start);
  });
}

function loading(start: StartServer): void {
  it('loads a flow as it was published', async () => {
    const server = start();
    const flow = smallFlow();
    await server.publish(flow);
    const answer = await server.call('GET', `/v1/flows/${flow.id}`);
    assert.deepEqual(ok<Flow>(answer), flow);
  });

  it('answers 304 to the ETag of the same content, and the content to another', async () => {
    const server = start();
    const flow = smallFlow();
    await server.publish(flow);
    const path = `/v1/flows/${flow.id}`;
    const etag = (await server.call('GET', path)).headers.get('ETag') ?? '';
    const same = await server.call('GET', path, undefined, { headers: { 'If-None-Match': `"other", W/${etag}` } });
    assert.deepEqual([same.status, same.text, same.headers.get('ETag')], [304, '', etag]);
    await server.publish({ ...flow, role: { title: 'Packer' } });
    assert.equal((await server.call('GET', path, undefined, { headers: { 'If-None-Match': etag } })).status, 200);
  });

  it('gives texts in one language, with an ETag of its own', async () => {
    const server = start();
    const flow = smallFlow({ locales: ['en', 'es'], role: { title: { en: 'Picker', es: 'Auxiliar' } } });
    await server.publish(flow);
    const spanish = await server.call('GET', `/v1/flows/${flow.id}?locale=es-MX`);
    assert.equal(ok<Flow>(spanish).role.title, 'Auxiliar');
    assert.equal(ok<Flow>(await server.call('GET', `/v1/flows/${flow.id}?locale=fr`)).role.title, 'Picker');
    assert.notEqual(
      spanish.headers.get('ETag'),
      (await server.call('GET', `/v1/flows/${flow.id}`)).headers.get('ETag'),
    );
  });

  it('gives the version that is asked for', async () => {
    const server = start();
    const flow = smallFlow();
    await server.publish(flow);
    await server.publish({ ...flow, role: { title: 'Packer' } });
    assert.equal(ok<Flow>(await server.call('GET', `/v1/flows/${flow.id}?version=1`)).role.title, 'Picker');
    assert.equal(ok<Flow>(await server.call('GET', `/v1/flows/${flow.id}`)).role.title, 'Packer');
    for (const version of ['3', '0', '-1', 'x', '99999999999999']) {
      refused(await server.call('GET', `/v1/flows/${flow.id}?version=${version}`), 404, 'not-found');
    }
  });

  it('knows no flow that nobody published, whatever its name', async () => {
    const server = start();
    for (const id of [newFlowId(), '__proto__', '%00', '..%2f', 'x'.repeat(5000)]) {
      refused(await server.call('GET', `/v1/flows/${id}`), 404, 'not-found');
    }
  });

  it('loads a flow before it opens and after it closed', async () => {
    const server = start();
    const flow = smallFlow({ availability: { closesAt: '2026-01-01T00:00:00Z' } });
    await server.publish(flow);
    assert.equal(ok<Flow>(await server.call('GET', `/v1/flows/${flow.id}`)).id, flow.id);
  });
}

function publishing(start: StartServer): void {
  it('raises the version only where the content changed', async () => {
    const server = start();
    const flow = smallFlow();
    const backstage = { schemaVersion: 1, flow: flow.id, decision: { minScore: 0.5 } };
    const publish = async (f: object, b?: object) =>
      ok(await server.admin('PUT', `/flows/${flow.id}`, { flow: f, backstage: b }));
    assert.deepEqual(await publish(flow), { flow: flow.id, version: 1 });
    const reordered = Object.fromEntries(Object.entries(flow).reverse());
    assert.deepEqual(await publish(reordered), { flow: flow.id, version: 1 });
    assert.deepEqual(await publish(flow, backstage), { flow: flow.id, version: 2 });
    assert.deepEqual(await publish(flow, backstage), { flow: flow.id, version: 2 });
    assert.deepEqual(await publish(flow), { flow: flow.id, version: 3 });
  });

  it('lists the newest version of each flow with its title', async () => {
    const server = start();
    const flow = smallFlow({ role: { title: { en: 'Picker', es: 'Auxiliar' } }, locales: ['es'] });
    await server.publish(flow);
    const rows = ok<{ id: string; version: number; title: string }[]>(await server.admin('GET', '/flows'));
    const row = rows.find((one) => one.id === flow.id);
    assert.deepEqual([row?.version, row?.title], [1, 'Picker']);
  });

  it('refuses documents that do not hold, with every problem of them, and keeps what was there', async () => {
    const server = start();
    const flow = smallFlow();
    await server.publish(flow);
    const bad = { ...flow, colour: 'red', role: {}, locale: '!' };
    const problem = refused(await server.admin('PUT', `/flows/${flow.id}`, { flow: bad }), 422, 'invalid');
    assert.deepEqual(problem.problems?.map((one) => one.path).toSorted(), ['colour', 'locale', 'role.title']);
    const backstage = { schemaVersion: 1, flow: flow.id, stages: { aply: {} } };
    refused(await server.admin('PUT', `/flows/${flow.id}`, { flow, backstage }), 422, 'invalid');
    refused(await server.admin('PUT', `/flows/${newFlowId()}`, { flow }), 422, 'invalid');
    assert.deepEqual(ok(await server.call('GET', `/v1/flows/${flow.id}`)), flow);
  });

  it('names the type of a stage that this version cannot run', async () => {
    const server = start();
    const flow = smallFlow();
    const sms = { id: 'chat', type: 'sms', questions: [{ id: 'age', type: 'yes-no', label: 'Adult?' }] };
    const answer = await server.admin('PUT', `/flows/${flow.id}`, { flow: { ...flow, stages: [...flow.stages, sms] } });
    const problem = refused(answer, 422, 'invalid');
    assert.match(problem.detail, /"sms"/);
    assert.deepEqual(
      problem.problems?.map(({ path, code }) => [path, code]),
      [['stages[1].type', 'stage-not-runnable']],
    );
  });

  it('keeps a running session at the version that it was opened with', async () => {
    const server = start();
    const flow = smallFlow();
    await server.publish(flow);
    const before = await server.open(flow.id);
    const page = { id: 'page', questions: [{ id: 'days', type: 'yes-no', label: 'Days?', required: true }] };
    await server.publish({ ...flow, stages: [{ id: 'apply', type: 'form', pages: [page] }] });
    const after = await server.open(flow.id);
    assert.deepEqual([before.opened.flow.version, after.opened.flow.version], [1, 2]);
    ok(await before.submit('apply', { nights: true }));
    refused(await after.submit('apply', { nights: true }), 422, 'invalid');
    ok(await after.submit('apply', { days: true }));
  });

  it('publishes once for parallel publications of the same content', async () => {
    const server = start();
    const flow = smallFlow();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => server.admin('PUT', `/flows/${flow.id}`, { flow })),
    );
    assert.deepEqual(
      new Set(answers.map((answer) => answer.text)),
      new Set([JSON.stringify({ flow: flow.id, version: 1 })]),
    );
  });
}

function embedding(start: StartServer): void {
  it('lets only the listed sites load and open a flow, and its own pages', async () => {
    const server = start({ publicUrl: 'https://interviews.example' });
    const flow = smallFlow();
    await server.publish(flow, { schemaVersion: 1, flow: flow.id, allowedOrigins: ['https://careers.example'] });
    const from = (origin: string) => ({ headers: { Origin: origin } });
    for (const origin of ['https://careers.example', 'https://interviews.example', 'http://server.test']) {
      const loaded = await server.call('GET', `/v1/flows/${flow.id}`, undefined, from(origin));
      assert.deepEqual([loaded.status, loaded.headers.get('Access-Control-Allow-Origin')], [200, origin]);
      assert.equal((await server.call('POST', `/v1/flows/${flow.id}/sessions`, {}, from(origin))).status, 201);
    }
    for (const origin of [
      'https://evil.example',
      'https://careers.example.evil.test',
      'http://careers.example',
      'null',
    ]) {
      refused(await server.call('GET', `/v1/flows/${flow.id}`, undefined, from(origin)), 403, 'unauthorized');
      refused(await server.call('POST', `/v1/flows/${flow.id}/sessions`, {}, from(origin)), 403, 'unauthorized');
    }
    assert.equal((await server.call('GET', `/v1/flows/${flow.id}`)).status, 200);
  });
}
