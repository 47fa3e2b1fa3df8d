// The HTTP API as the public contract has it, name by name, with bodies as small as the contract allows. Seen from outside only.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { admin, flow, has, isSession, keys, outside, published, type Json } from './outside.ts';

describe('the candidate’s calls', () => {
  it('load the flow, with an ETag', async () => {
    const { call } = await published();
    const loaded = await call('GET /v1/flows/porter');
    assert.deepEqual(loaded.json, flow);
    const again = await call('GET /v1/flows/porter', undefined, undefined, {
      'If-None-Match': loaded.headers.get('ETag') ?? '',
    });
    assert.deepEqual([again.status, again.text], [304, '']);
  });

  it('open a session with anything or nothing', async () => {
    const { call } = await published();
    const candidate = { name: 'Ana', email: 'ana@example.com', phone: '+12075550142' };
    const bodies = [
      undefined,
      {},
      { candidate: {} },
      { candidate, source: 'tiktok', locale: 'es', device: 'phone' },
      { prefill: {} },
      { prefill: { answers: { nights: true } } },
    ];
    for (const body of bodies) {
      const { status, json } = await call('POST /v1/flows/porter/sessions', body);
      assert.equal(status, 201, JSON.stringify(body));
      assert.deepEqual(keys(json), ['session', 'token']);
      isSession(json['session']);
      assert.equal(json['session']?.['status']?.['state'], 'not-started');
    }
  });

  it('walk the whole way without a key and with the least that each takes', async () => {
    const { own, call, token, id } = await published();
    isSession((await own('GET /v1/session')).json);
    isSession((await own('PUT /v1/session/candidate', { name: 'Ana Ruiz' })).json);
    isSession((await own('PUT /v1/session/candidate', {})).json);
    assert.deepEqual((await own('PUT /v1/session/stages/apply/draft', { answers: {}, revision: 0 })).json, {
      revision: 1,
    });
    assert.equal((await own('POST /v1/session/consents', { notice: 'ai', decision: 'shown' })).status, 204);
    assert.equal((await own('POST /v1/session/consents', [{ notice: 'ai', decision: 'granted' }])).status, 204);
    assert.equal((await own('POST /v1/session/help', { kind: 'another-way' })).status, 204);
    const sent = await own('POST /v1/session/stages/apply/submit', { answers: { nights: true, speed: 9 } });
    isSession(sent.json);
    const progress = sent.json['stages']?.map((stage: Json) => stage['progress']);
    assert.deepEqual(progress, ['submitted', 'available', 'locked']);
    isSession((await own('POST /v1/session/stages/more/submit', { skip: true })).json);
    const last = await own('POST /v1/session/self-id/about', { answers: { veteran: true } });
    assert.equal(last.json['status']?.['state'], 'in-review');
    assert.equal((await call(`PUT /v1/admin/sessions/${id}/scores`, { apply: { speed: 8 } }, admin)).status, 200);
    const status = await own('GET /v1/session/status');
    has(status.json, 'state updatedAt schedule');
    has(status.json['schedule'], 'url provider display detectable', 'bookedAt startsAt');
    const booked = await own('POST /v1/session/scheduling', { event: 'booked', by: 'self' });
    assert.deepEqual([booked.status, booked.json['status']?.['state']], [200, 'scheduled']);
    has(
      (await own('GET /v1/session/data')).json,
      'session files help bookings exportedAt openedAt source device selfIdentification',
    );
    assert.equal((await own('POST /v1/session/withdraw')).json['status']?.['state'], 'withdrawn');
    assert.equal((await own('DELETE /v1/session/data')).status, 204);
    assert.equal((await call('GET /v1/session', undefined, token)).status, 404);
  });

  it('upload in pieces by tus 1.0 and give the FileRef', async () => {
    const { own, call, token } = await published();
    const base64 = (text: string) => btoa(text);
    const about = `filename ${base64('cv.pdf')},filetype ${base64('application/pdf')},stage ${base64('apply')},question ${base64('paper')}`;
    const tus = { 'Tus-Resumable': '1.0.0' };
    const piece = { ...tus, 'Content-Type': 'application/offset+octet-stream' };
    const made = await call('POST /v1/uploads', undefined, token, {
      ...tus,
      'Upload-Length': '8',
      'Upload-Metadata': about,
    });
    assert.equal(made.status, 201);
    const place = made.headers.get('Location') ?? '';
    assert.equal((await call(`PATCH ${place}`, '%PDF', token, { ...piece, 'Upload-Offset': '0' })).status, 204);
    const head = await call(`HEAD ${place}`, undefined, token, tus);
    assert.deepEqual(
      [head.status, head.headers.get('Upload-Offset'), head.headers.get('Upload-Length')],
      [200, '4', '8'],
    );
    const done = await call(`PATCH ${place}`, '-1.7', token, { ...piece, 'Upload-Offset': '4' });
    assert.deepEqual(keys(done.json), ['bytes', 'id', 'name', 'sha256', 'type']);
    assert.equal((await own('POST /v1/session/stages/apply/submit', { answers: { paper: [done.json] } })).status, 200);
    const bytes = await call(`GET /v1/admin/uploads/${done.json['id']}`, undefined, admin);
    assert.deepEqual([bytes.status, bytes.text], [200, '%PDF-1.7']);
  });

  it('carry the tracking id in the parameter of each provider, and no session’s id', async () => {
    const places: [string, string][] = [
      ['https://calendly.com/a/b', 'utm_content'],
      ['https://cal.com/a/b', 'metadata[greenroom]'],
      ['https://meetings.hubspot.com/a', 'utm_content'],
      ['https://times.example.com/a?x=1', 'utm_content'],
    ];
    for (const [address, parameter] of places) {
      const call = outside();
      const links = { scheduling: { enabled: true, url: address } };
      await call(
        'PUT /v1/admin/flows/porter',
        { flow: { ...flow, stages: [flow.stages[0]] }, backstage: { schemaVersion: 1, flow: 'porter', links } },
        admin,
      );
      const { json } = await call('POST /v1/flows/porter/sessions', {});
      const sent = await call('POST /v1/session/stages/apply/submit', { answers: {} }, json['token']);
      const url = new URL(sent.json['status']?.['schedule']?.['url'] ?? '');
      assert.match(url.searchParams.get(parameter) ?? '', /^[\w-]{16,}$/, address);
      assert.ok(!url.href.includes(json['session']?.['id'] ?? '') && !url.href.includes(json['token'] ?? ''));
    }
  });
});

describe('the recruiter’s calls', () => {
  it('answer 503 without a key and 401 with a wrong one', async () => {
    assert.equal((await outside({})('GET /v1/admin/flows', undefined, admin)).status, 503);
    assert.equal((await outside()('GET /v1/admin/flows', undefined, 'wrong')).status, 401);
  });

  it('show candidates with outcomes and reasons', async () => {
    const { call, own, id } = await published();
    await own('POST /v1/session/stages/apply/submit', { answers: { nights: false, speed: 3 } });
    assert.equal((await call('GET /v1/admin/flows', undefined, admin)).json[0]?.['id'], 'porter');
    const list = await call('GET /v1/admin/flows/porter/candidates', undefined, admin);
    assert.ok(Array.isArray(list.json));
    const detail = await call(`GET /v1/admin/sessions/${id}`, undefined, admin);
    for (const one of [list.json[0], detail.json]) {
      for (const name of ['id', 'candidate', 'source', 'decision', 'score', 'stages', 'bookings'])
        assert.ok(name in (one ?? {}), name);
      assert.equal(one?.['decision'], 'hold');
      for (const name of ['id', 'outcome', 'score', 'reasons']) assert.ok(name in (one?.['stages']?.[0] ?? {}), name);
    }
    const [apply] = detail.json['stages'] ?? [];
    assert.deepEqual(
      [apply?.['outcome'], apply?.['progress'], apply?.['submissions'], apply?.['answers']],
      ['hold', 'submitted', 1, { nights: false, speed: 3 }],
    );
    assert.equal(apply?.['reasons']?.[0]?.['reason'], 'No nights');
    for (const name of ['consents', 'uploads']) assert.ok(Array.isArray(detail.json[name]), name);
  });

  it('decide, waive, and take back', async () => {
    const { call, id } = await published();
    const decide = (body: object) => call(`POST /v1/admin/sessions/${id}/decision`, body, admin);
    assert.equal((await decide({ action: 'shortlist' })).json['decision'], 'qualified');
    assert.equal((await decide({ action: 'dismiss' })).json['decision'], 'not-qualified');
    assert.equal((await decide({ action: 'reset' })).json['decision'], 'pending');
    assert.equal((await decide({ action: 'waive', stage: 'apply' })).json['stages']?.[0]?.['progress'], 'waived');
  });
});

describe('failures', () => {
  it('are problem documents with the code of the contract, and change nothing', async () => {
    const { call, own, token } = await published();
    await own('PUT /v1/session/stages/apply/draft', { answers: { nights: true }, revision: 0 });
    const before = (await own('GET /v1/session')).text;
    const cases: [string, number, string, unknown, string?][] = [
      ['PUT /v1/session/stages/apply/draft', 409, 'conflict', { answers: { nights: false }, revision: 0 }],
      ['PUT /v1/session/stages/more/draft', 422, 'invalid', { answers: {}, revision: 0 }],
      ['POST /v1/session/stages/more/submit', 422, 'invalid', { skip: true }],
      ['POST /v1/session/stages/apply/submit', 422, 'invalid', { skip: true }],
      ['POST /v1/session/stages/apply/submit', 422, 'invalid', {}],
      ['POST /v1/session/stages/ghost/submit', 404, 'not-found', { answers: {} }],
      ['POST /v1/session/stages/apply/submit', 400, 'invalid', '{'],
      ['POST /v1/session/stages/apply/submit', 413, 'too-large', `{"answers":{"x":"${'x'.repeat(2_000_000)}"}}`],
      ['POST /v1/session/scheduling', 422, 'invalid', { event: 'booked', by: 'self' }],
      ['POST /v1/session/consents', 422, 'invalid', { notice: 'ghost', decision: 'granted' }],
      ['GET /v1/session', 401, 'unauthorized', undefined, 'wrong'],
      ['GET /v1/flows/ghost', 404, 'not-found', undefined],
      ['POST /v1/flows/ghost/sessions', 404, 'not-found', {}],
      ['POST /v1/flows/porter/sessions', 404, 'not-found', { invite: 'nobody-has-it' }],
    ];
    for (const [line, status, code, body, other] of cases) {
      const answer = await call(line, body, other ?? token);
      assert.deepEqual([answer.status, answer.json['code']], [status, code], `${line} ${answer.text}`);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      for (const name of ['type', 'title', 'status', 'detail', 'retryable']) assert.ok(name in answer.json, name);
    }
    assert.equal((await own('GET /v1/session')).text, before);
  });
});
