// Everything that three people with different hidden results can call and read at the end: word for word the same.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryStore } from '../../../src/server/store/memory.ts';
import { settled } from '../../support/fake-clock.ts';
import { ok, smallFlow, TestServer, type Answer, type Candidate } from '../suites/harness.ts';

/** Two stages, so that the result of the first is known before the second; a score, a hold and a minimum decide. */
async function ready(): Promise<{ server: TestServer; flowId: string }> {
  const server = new TestServer({ store: memoryStore() });
  const question = (id: string) => ({ id, type: 'number' as const, label: id });
  const page = (...ids: string[]) => [{ id: `page-${ids[0]}`, questions: ids.map(question) }];
  const flow = smallFlow({
    stages: [
      { id: 'first', type: 'form', pages: page('years', 'speed') },
      { id: 'second', type: 'form', pages: page('days') },
    ],
    status: { inReview: { body: 'We are reading.' } },
    rights: { reviewWithinDays: 5 },
  });
  await server.publish(flow, {
    schemaVersion: 1,
    flow: flow.id,
    stages: {
      first: {
        dealbreakers: [{ id: 'r', question: 'years', op: 'gte', value: 1, onNotMet: 'hold' }],
        score: { min: 0.5, items: [{ question: 'speed', scale: [0, 10] }] },
      },
      second: { dealbreakers: [{ id: 's', question: 'days', op: 'gte', value: 1, onNotMet: 'stop' }] },
    },
    links: { scheduling: { enabled: true, url: 'https://calendly.com/secret-calendar/intro' } },
  });
  return { server, flowId: flow.id };
}

interface Hidden {
  years?: number;
  days?: number;
  score?: number;
}

/** Goes the whole way and then tries everything; gives all answers, the stream, and how often it was woken. */
async function everything(server: TestServer, flowId: string, { years = 3, days = 3, score }: Hidden): Promise<string> {
  const one = await server.open(flowId, { candidate: { name: 'Ana', email: 'ana@example.com' } });
  const stream = await watch(server, one);
  const answers: Answer[] = [];
  const note = async (answer: Promise<Answer>) => answers.push(await answer);
  const minute = () => server.clock.pass(60_000);
  await note(one.draft('first', { years, speed: 1 }, 0));
  await note(one.submit('first', { years, speed: 1 }));
  await minute();
  if (score !== undefined) ok(await server.admin('PUT', `/sessions/${one.id}/scores`, { first: { speed: score } }));
  await minute();
  await note(one.draft('second', { days }, 0));
  await note(one.submit('second', { days }));
  await minute();
  for (const path of ['', '/status', '/data']) await note(one.call('GET', path));
  for (const event of ['opened', 'deferred', 'booked', 'cancelled'])
    await note(one.call('POST', '/scheduling', { event, by: 'self' }));
  await note(one.submit('first', { years }));
  await note(one.draft('second', { days }, 5));
  await note(one.skip('second'));
  await note(one.call('PUT', '/candidate', { name: 'Ana Ruiz' }));
  await note(one.call('POST', '/help', { kind: 'person' }));
  await note(one.call('HEAD', '/status'));
  await note(one.call('GET', '?locale=en'));
  await minute();
  await note(one.call('POST', '/withdraw'));
  await settled();
  stream.abort();
  const read = answers.map(
    ({ status, headers, text }) => `${status} ${JSON.stringify([...headers].toSorted())} ${text}`,
  );
  return [...read, stream.text()]
    .join('\n')
    .replaceAll(one.id, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => `+${Date.parse(time) - Date.parse(one.opened.status.updatedAt)}`)
    .replace(/"(id)":"[\w-]{22}"/g, '"id":"ID"')
    .replace(/"(years|days)":\d/g, '"$1":N');
}

async function watch(server: TestServer, one: Candidate): Promise<{ text(): string; abort(): void }> {
  const leave = new AbortController();
  const request = new Request('http://server.test/v1/session/status/stream', {
    headers: { Authorization: `Bearer ${one.token}` },
    signal: leave.signal,
  });
  const { body } = await server.fetch(request);
  let text = '';
  const read = async () => {
    const reader = body?.getReader();
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read())
      text += new TextDecoder().decode(next.value);
  };
  void read();
  return { text: () => text, abort: () => leave.abort() };
}

describe('a hidden result', () => {
  it('can be read from no answer, no header, no time, no refusal and no event', async () => {
    const { server, flowId } = await ready();
    const pending = await everything(server, flowId, {});
    assert.match(pending, /We are reading/);
    assert.match(pending, /"state":"in-review"/);
    assert.equal(await everything(server, flowId, { years: 0 }), pending, 'on hold');
    assert.equal(await everything(server, flowId, { score: 0 }), pending, 'below the score');
    assert.equal(await everything(server, flowId, { score: 0, years: 0 }), pending, 'both');
    assert.equal(await everything(server, flowId, { days: 0 }), pending, 'stopped silently at the end');
    assert.ok(!pending.includes('secret-calendar'));
  });

  it('shows once it is no longer hidden, so that the test above can fail', async () => {
    const { server, flowId } = await ready();
    const qualified = await everything(server, flowId, { score: 10 });
    assert.match(qualified, /secret-calendar/);
  });
});
