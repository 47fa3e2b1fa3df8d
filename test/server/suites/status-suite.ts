// What candidates read: alike where it has to be, at once where it changes, and the booking page only to those who may book.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CandidateStatus, Session } from '../../../src/contract/records.ts';
import { settled } from '../../support/fake-clock.ts';
import type { OpenedStore } from '../store/store-suite.ts';
import { ok, refused, smallFlow, withStore, type Candidate, type StartServer, type TestServer } from './harness.ts';
import { readEvents, type EventReader } from './read-events.ts';

export function statusSuite(name: string, open: () => Promise<OpenedStore>): void {
  withStore(`status over HTTP, ${name}`, open, (start) => {
    secrecy(start);
    streaming(start);
    scheduling(start);
  });
}

const bookingPage = 'https://calendly.com/northwind/intro';

/** A flow with one question that decides, a score that people give, and a booking page. */
async function gated(start: StartServer, links: object = {}): Promise<{ server: TestServer; flowId: string }> {
  const server = start();
  const questions = [
    { id: 'nights', type: 'yes-no' as const, label: 'Nights?' },
    { id: 'years', type: 'number' as const, label: 'Years' },
    { id: 'story', type: 'long-text' as const, label: 'Story' },
  ];
  const flow = smallFlow({
    stages: [{ id: 'apply', type: 'form', pages: [{ id: 'p', questions }] }],
    status: {
      inReview: { body: 'We are reading.' },
      nextStep: { body: 'Pick a time, {{candidate.firstName}}.' },
      closed: { body: 'Thank you.' },
    },
    rights: { reviewWithinDays: 5 },
  });
  await server.publish(flow, {
    schemaVersion: 1,
    flow: flow.id,
    stages: {
      apply: {
        dealbreakers: [
          { id: 'must', question: 'nights', op: 'is', value: true },
          { id: 'may', question: 'years', op: 'gte', value: 1, onNotMet: 'hold' },
        ],
        score: { min: 0.5, items: [{ question: 'story', scale: [0, 10] }] },
      },
    },
    links: {
      scheduling: { enabled: true, url: bookingPage },
      redirect: { enabled: true, url: 'https://careers.example/thanks' },
      ...links,
    },
  });
  return { server, flowId: flow.id };
}

const qualified = { nights: true, years: 3, story: 'x' };
const score = (server: TestServer, candidate: Candidate, raw: number) =>
  server.admin('PUT', `/sessions/${candidate.id}/scores`, { apply: { story: raw } });
const decide = (server: TestServer, candidate: Candidate, action: string) =>
  server.admin('POST', `/sessions/${candidate.id}/decision`, { action });
const statusOf = async (candidate: Candidate) => ok<CandidateStatus>(await candidate.call('GET', '/status'));

/** A candidate through to the Schedule button. */
async function offered(start: StartServer): Promise<{ server: TestServer; ana: Candidate }> {
  const { server, flowId } = await gated(start);
  const ana = await server.open(flowId, { candidate: { name: 'Ana Ruiz', email: 'ana@example.com' } });
  ok(await ana.submit('apply', qualified));
  ok(await score(server, ana, 9));
  return { server, ana };
}

function secrecy(start: StartServer): void {
  it('answers those on hold, those pending and those whose no nobody confirmed alike, to the byte', async () => {
    const { server, flowId } = await gated(start);
    const pending = await whatOneReads(server, flowId, {});
    assert.equal(await whatOneReads(server, flowId, { years: 0 }), pending, 'on hold');
    assert.equal(await whatOneReads(server, flowId, {}, 1), pending, 'under the score');
    assert.match(pending, /We are reading/);
  });

  it('answers those whom a rule stopped silently like those on hold, to the byte', async () => {
    const { server, flowId } = await gated(start, { redirect: undefined });
    assert.equal(
      await whatOneReads(server, flowId, { nights: false }),
      await whatOneReads(server, flowId, { years: 0 }),
    );
  });

  it('does not move the time of a status when only the hidden result changes', async () => {
    const { server, flowId } = await gated(start);
    const ana = await server.open(flowId);
    ok(await ana.submit('apply', { ...qualified, years: 0 }));
    const before = await statusOf(ana);
    await server.clock.pass(60_000);
    ok(await score(server, ana, 1));
    assert.deepEqual(await statusOf(ana), before);
  });

  it('reads as closed after a dismissal, and as before when that is taken back', async () => {
    const { server, ana } = await offered(start);
    ok(await decide(server, ana, 'dismiss'));
    const closed = await statusOf(ana);
    assert.deepEqual([closed.state, closed.message, closed.schedule], ['closed', 'Thank you.', undefined]);
    ok(await decide(server, ana, 'reset'));
    assert.equal((await statusOf(ana)).state, 'next-step');
  });

  it('promises an answer by the day that the flow names', async () => {
    const { server, flowId } = await gated(start);
    const ana = await server.open(flowId);
    ok(await ana.submit('apply', qualified));
    assert.equal((await statusOf(ana)).reviewBy, '2026-04-01');
  });
}

/** Everything that a candidate with these answers can read at the end, with ids, times and the answers themselves made the same. */
async function whatOneReads(server: TestServer, flowId: string, answers: object, raw?: number): Promise<string> {
  const one = await server.open(flowId);
  const submitted = await one.submit('apply', { ...qualified, ...answers });
  if (raw !== undefined) ok(await score(server, one, raw));
  const read = await Promise.all([one.call('GET', ''), one.call('GET', '/status'), one.call('GET', '/data')]);
  return [submitted, ...read]
    .map(({ status, text, headers }) => `${status} ${JSON.stringify([...headers].toSorted())} ${text}`)
    .join('\n')
    .replaceAll(one.id, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/("nights"|"years"):\w+/g, '$1:ANSWER');
}

function streaming(start: StartServer): void {
  const stream = async (candidate: Candidate, server: TestServer, headers = {}): Promise<EventReader> => {
    const abort = new AbortController();
    const request = new Request('http://server.test/v1/session/status/stream', {
      headers: { Authorization: `Bearer ${candidate.token}`, ...headers },
      signal: abort.signal,
    });
    const response = await server.fetch(request);
    assert.deepEqual([response.status, response.headers.get('Content-Type')], [200, 'text/event-stream']);
    return readEvents(response, abort);
  };

  it('sends the status at once and each time it changes, and nothing in between', async () => {
    const { server, flowId } = await gated(start);
    const ana = await server.open(flowId);
    const events = await stream(ana, server, { 'Last-Event-ID': '41' });
    assert.equal((await events.next()).state, 'not-started');
    ok(await ana.draft('apply', { nights: true }, 0));
    assert.equal((await events.next()).state, 'in-progress');
    ok(await ana.draft('apply', { nights: true, years: 3 }, 1));
    ok(await ana.submit('apply', qualified));
    assert.equal((await events.next()).state, 'in-review');
    ok(await score(server, ana, 5));
    assert.equal((await events.next()).schedule?.provider, 'calendly');
    await events.stop();
    await settled();
    assert.equal(server.clock.waiting, 0);
  });

  it('tells of changes that another process made', async () => {
    const { server, flowId } = await gated(start);
    const other = start();
    const ana = await server.open(flowId);
    const events = await stream(ana, server);
    await events.next();
    ok(await decide(other, ana, 'dismiss'));
    assert.equal((await events.next()).state, 'closed');
    await events.stop();
  });

  it('keeps a silent connection alive, and sees the deadline pass by itself', async () => {
    const server = start();
    const flow = smallFlow({ availability: { completeWithinHours: 0.01 } });
    await server.publish(flow);
    const ana = await server.open(flow.id);
    const events = await stream(ana, server);
    assert.equal((await events.next()).state, 'not-started');
    await server.clock.pass(25_000);
    assert.match(await events.comment(), /^:/);
    await server.clock.pass(20_000);
    assert.equal((await events.next()).state, 'expired');
    await events.stop();
  });

  it('ends when the application is erased', async () => {
    const { server, flowId } = await gated(start);
    const ana = await server.open(flowId);
    const events = await stream(ana, server);
    await events.next();
    ok(await ana.call('DELETE', '/data'));
    assert.equal(await events.ended(), true);
    await settled();
    assert.equal(server.clock.waiting, 0);
  });

  it('is refused like any other call without the right token', async () => {
    refused(await start().call('GET', '/v1/session/status/stream', undefined, { token: 'wrong' }), 401, 'unauthorized');
  });
}

function scheduling(start: StartServer): void {
  it('carries a tracking id of its own and what the candidate typed, and nothing else', async () => {
    const { ana } = await offered(start);
    const status = await statusOf(ana);
    const address = new URL(status.schedule?.url ?? '');
    assert.equal(address.origin + address.pathname, bookingPage);
    const { utm_content: tracking = '', ...rest } = Object.fromEntries(address.searchParams);
    assert.deepEqual(rest, { name: 'Ana Ruiz', email: 'ana@example.com' });
    assert.ok(tracking.length >= 22 && tracking !== ana.id && tracking !== ana.token);
    assert.equal(status.message, 'Pick a time, Ana.');
    assert.equal(status.redirect?.mode, 'link');
  });

  it('gives Cal.com its own parameter for the tracking id', async () => {
    const server = start();
    const flow = smallFlow();
    await server.publish(flow, {
      schemaVersion: 1,
      flow: flow.id,
      links: { scheduling: { enabled: true, url: 'https://cal.com/northwind/intro' } },
    });
    const ana = await server.open(flow.id);
    ok(await ana.submit('apply', { nights: true }));
    assert.deepEqual(
      [...new URL((await statusOf(ana)).schedule?.url ?? '').searchParams.keys()],
      ['metadata[greenroom]'],
    );
  });

  it('takes a booking only while one is offered', async () => {
    const { server, flowId } = await gated(start);
    const ana = await server.open(flowId);
    for (const event of ['opened', 'deferred', 'booked', 'cancelled']) {
      refused(await ana.call('POST', '/scheduling', { event, by: 'self' }), 422, 'invalid');
    }
    ok(await ana.submit('apply', { ...qualified, years: 0 }));
    refused(await ana.call('POST', '/scheduling', { event: 'booked', by: 'self' }), 422, 'invalid');
    const detail = ok<{ bookings: unknown[] }>(await server.admin('GET', `/sessions/${ana.id}`));
    assert.deepEqual(detail.bookings, []);
  });

  it('books, moves and cancels one interview', async () => {
    const { server, ana } = await offered(start);
    const report = (event: string, more: object = {}) =>
      ana.call('POST', '/scheduling', { event, by: 'embed', ...more });
    ok(await report('opened'));
    ok(await report('deferred'));
    const booked = ok<Session>(
      await report('booked', { startsAt: '2026-04-02T10:00:00-04:00', externalId: 'E1' }),
    ).status;
    assert.deepEqual(
      [booked.state, booked.booking?.startsAt, booked.schedule],
      ['scheduled', '2026-04-02T14:00:00.000Z', undefined],
    );
    assert.equal(booked.redirect?.mode, 'auto');
    ok(await report('booked', { startsAt: '2026-04-02T14:00:00Z' }));
    const moved = ok<Session>(await report('booked', { startsAt: '2026-04-03T14:00:00Z' })).status;
    assert.equal(moved.booking?.startsAt, '2026-04-03T14:00:00.000Z');
    const bookings = ok<{ bookings: object[] }>(await server.admin('GET', `/sessions/${ana.id}`)).bookings;
    assert.deepEqual(
      bookings.map((one) => ({ ...one, updatedAt: '' })),
      [
        {
          provider: 'calendly',
          by: 'embed',
          state: 'rescheduled',
          startsAt: '2026-04-03T14:00:00.000Z',
          endsAt: null,
          externalId: 'E1',
          updatedAt: '',
        },
      ],
    );
    assert.equal(ok<Session>(await report('cancelled')).status.state, 'next-step');
    refused(await report('cancelled'), 422, 'invalid');
    assert.equal(ok<Session>(await report('booked')).status.state, 'scheduled');
  });

  it('offers a booking to a stopped candidate whom a recruiter shortlisted', async () => {
    const { server, flowId } = await gated(start);
    const ana = await server.open(flowId);
    ok(await ana.submit('apply', { nights: false }));
    ok(await decide(server, ana, 'shortlist'));
    assert.equal((await statusOf(ana)).state, 'next-step');
  });
}
