// The client of HeyMilo's API: what it asks, what it repeats, how it fails, and that its key stays where it belongs.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { GreenroomError, type ErrorCode } from '../../../src/errors/index.ts';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import { createHeyMiloClient } from '../../../src/partners/heymilo/client.ts';
import { fullPosting, fullQuestions, posting } from '../../importers/heymilo/sample-posting.ts';
import { settled } from '../../support/fake-clock.ts';
import { apiKey, fakeHeyMilo, pageOf, type Replies, type Reply } from './fake-heymilo.ts';

const id = '13D77095';
const post = `GET /api/v2/postings/${id}`;
const asking = `${post}/questions?limit=100`;

const clientOf = (replies: Replies) => {
  const fake = fakeHeyMilo(replies);
  return { ...fake, client: createHeyMiloClient(fake.options) };
};

async function failure(work: Promise<unknown>): Promise<GreenroomError> {
  const outcome: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof GreenroomError, 'It did not fail as a GreenroomError');
  return outcome;
}

describe('reading a posting', () => {
  it('gives what an import of the posting and all pages of its questions gives', async () => {
    const { client, calls, lines } = clientOf({
      [post]: { json: { data: fullPosting } },
      [asking]: pageOf(fullQuestions.slice(0, 5), true),
      [`${asking}&starting_after=fq_3`]: pageOf(fullQuestions.slice(5)),
    });
    assert.deepEqual(await client.readPosting(id), importHeyMilo({ posting: fullPosting, questions: fullQuestions }));
    assert.deepEqual(lines(), [post, asking, `${asking}&starting_after=fq_3`]);
    for (const { headers, redirect } of calls) {
      assert.equal(headers.get('X-API-KEY'), apiKey);
      assert.equal(redirect, 'manual', 'a redirect would carry the key along');
    }
  });

  it('brings its design along, and does without what is gone', async () => {
    const template = {
      id: 't1',
      name: 'Welcome',
      template_type: 'welcome_page',
      design_config: { primary_color: '#007bff' },
    };
    const group = { template_mappings: { welcome_page: 't1', status_page: 't2' } };
    const replies = (mappings: Reply): Replies => ({
      [post]: { json: { data: posting([], { design_template_group_id: 'g1' }) } },
      [asking]: pageOf([]),
      'GET /api/v2/design-template-groups/g1': mappings,
      'GET /api/v2/design-templates/t1': { json: { data: template } },
    });
    const designed = await clientOf(replies({ json: { data: group } })).client.readPosting(id);
    assert.equal(designed.flow.brand.theme?.accent, '#007bff');
    const plain = await clientOf(replies({ status: 404 })).client.readPosting(id);
    assert.equal(plain.flow.brand.theme, undefined);
    assert.ok(plain.report.notCarried.some(({ path }) => path.endsWith('design_template_group_id')));
  });

  it('names the workspace where there are several', async () => {
    const fake = fakeHeyMilo({ [post]: { json: { data: posting() } }, [asking]: pageOf([]) });
    await createHeyMiloClient({ ...fake.options, workspaceId: 'ws_1' }).readPosting(id);
    assert.equal(fake.calls[0]?.headers.get('X-Workspace-Id'), 'ws_1');
  });

  it('fails where a list does not go on, or an answer is not what the API describes', async () => {
    const endless = clientOf({
      [post]: { json: { data: posting() } },
      [asking]: pageOf([{ id: 'q' }], true),
      [`${asking}&starting_after=q`]: pageOf([{ id: 'q' }], true),
    });
    assert.equal((await failure(endless.client.readPosting(id))).code, 'unavailable');
    const odd = await failure(clientOf({ [post]: { json: { data: [] } } }).client.readPosting(id));
    assert.deepEqual([odd.code, odd.problems[0]?.path], ['unavailable', 'data']);
    const html = await failure(clientOf({ [post]: { text: '<html>' } }).client.readPosting(id));
    assert.equal(html.code, 'unavailable');
  });

  it('takes no id that leads to another call', async () => {
    for (const strange of ['', '.', '..']) {
      const { client, calls } = clientOf({});
      assert.equal((await failure(client.readPosting(strange))).code, 'not-found');
      assert.equal(calls.length, 0);
    }
    const { client, lines } = clientOf({});
    await failure(client.readPosting('../webhooks?x=#y'));
    assert.deepEqual(lines(), ['GET /api/v2/postings/..%2Fwebhooks%3Fx%3D%23y']);
  });
});

describe('a failure', () => {
  const codes: [number, ErrorCode][] = [
    [301, 'unavailable'],
    [400, 'invalid'],
    [401, 'unauthorized'],
    [403, 'unauthorized'],
    [404, 'not-found'],
    [409, 'conflict'],
    [422, 'invalid'],
    [429, 'rate-limited'],
    [500, 'unavailable'],
    [503, 'unavailable'],
    [504, 'timeout'],
  ];

  it('has the code of what went wrong', async () => {
    for (const [status, code] of codes) {
      const error = await failure(clientOf({ [post]: { status, json: {} } }).client.readPosting(id));
      assert.deepEqual([status, error.code], [status, code]);
    }
    assert.equal((await failure(clientOf({ [post]: 'broken' }).client.readPosting(id))).code, 'offline');
  });

  it('says what HeyMilo says, and where', async () => {
    const own = {
      error: {
        type: 'invalid_request_error',
        code: 'validation_error',
        message: 'The request failed validation',
        errors: [{ code: 'invalid_param', message: 'title is too short', param: 'title' }],
      },
    };
    const error = await failure(clientOf({ [post]: { status: 422, json: own } }).client.readPosting(id));
    assert.match(error.message, /422: The request failed validation/);
    assert.deepEqual(error.problems, [{ path: 'title', code: 'invalid_param', message: 'title is too short' }]);
    const rows = { detail: [{ loc: ['body', 'email'], msg: 'field required', type: 'missing' }] };
    const other = await failure(clientOf({ [post]: { status: 422, json: rows } }).client.readPosting(id));
    assert.deepEqual(other.problems, [{ path: 'body.email', code: 'missing', message: 'field required' }]);
  });

  it('that passes is tried again, as often as was said; others are not', async () => {
    const good = { [asking]: pageOf([]) };
    for (const fault of [
      'broken',
      { status: 503 },
      { status: 429, headers: { 'Retry-After': '0' } },
    ] satisfies Reply[]) {
      const { client, calls } = clientOf({ ...good, [post]: [fault, fault, { json: { data: posting() } }] });
      await client.readPosting(id);
      assert.equal(calls.length, 4);
    }
    const lasting = clientOf({ [post]: 'broken' });
    await failure(lasting.client.readPosting(id));
    assert.equal(lasting.calls.length, 4);
    const refused = clientOf({ [post]: { status: 401 } });
    await failure(refused.client.readPosting(id));
    assert.equal(refused.calls.length, 1);
  });

  it('that asks for a pause gets it, unless it asks for too long a one', async () => {
    const limited = (wait: string): Reply => ({ status: 429, headers: { 'Retry-After': wait } });
    const replies = { [post]: [limited('30'), { json: { data: posting() } }], [asking]: pageOf([]) };
    const { client, calls, clock } = clientOf(replies);
    const reading = client.readPosting(id);
    await clock.pass(29_000);
    assert.equal(calls.length, 1);
    await clock.pass(1_000);
    await reading;
    assert.equal(calls.length, 3);
    const long = clientOf({ [post]: limited('3600') });
    const error = await failure(long.client.readPosting(id));
    assert.deepEqual([error.code, error.retryable, error.retryAfterSeconds], ['rate-limited', true, 3600]);
    assert.equal(long.calls.length, 1);
  });

  it('to answer in time is a timeout, and no timer is left', async () => {
    const fake = fakeHeyMilo({ [post]: 'silent' });
    const client = createHeyMiloClient({ ...fake.options, retry: { times: 0 }, timeoutMilliseconds: 5_000 });
    const reading = failure(client.readPosting(id));
    await fake.clock.pass(5_000);
    assert.equal((await reading).code, 'timeout');
    assert.equal(fake.clock.waiting, 0);
  });

  it('ends at once when the call is called off, also in a pause', async () => {
    for (const reply of ['silent', { status: 429, headers: { 'Retry-After': '30' } }] satisfies Reply[]) {
      const { client, calls, clock } = clientOf({ [post]: reply });
      const stop = new AbortController();
      const reading = failure(client.readPosting(id, { signal: stop.signal }));
      await settled();
      stop.abort();
      assert.equal((await reading).code, 'offline');
      assert.equal(calls.length, 1);
      assert.equal(clock.waiting, 0);
    }
  });
});

describe('the key', () => {
  it('is in no failure, whatever the other side says, and in nothing that is printed', async () => {
    const echo = { error: { message: `Bad key ${apiKey}`, errors: [{ code: 'x', message: apiKey, param: null }] } };
    const faults: Reply[] = ['broken', { status: 401, json: echo }, { status: 500, text: apiKey }, { text: apiKey }];
    for (const fault of faults) {
      const { client } = clientOf({ [post]: fault });
      const error = await failure(client.readPosting(id));
      assert.ok(!inspect([error, client, JSON.stringify(error)], { depth: 9, showHidden: true }).includes(apiKey));
    }
  });

  it('is not sent in the clear, and not used where it cannot be one', () => {
    const make = (more: object) => () => createHeyMiloClient({ ...fakeHeyMilo({}).options, ...more });
    for (const strange of [
      { baseUrl: 'http://api.heymilo.ai' },
      { baseUrl: 'nowhere' },
      { apiKey: '' },
      { apiKey: `a\n${apiKey}` },
    ]) {
      assert.throws(make(strange), (error: unknown) => {
        return error instanceof GreenroomError && error.code === 'invalid' && !error.message.includes(apiKey);
      });
    }
    assert.doesNotThrow(make({ baseUrl: 'http://127.0.0.1:9' }));
  });
});
