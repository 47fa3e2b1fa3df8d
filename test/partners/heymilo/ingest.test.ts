// Handing a candidate over: once, also where nobody knows whether a call got through.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GreenroomError } from '../../../src/errors/index.ts';
import { createHeyMiloClient } from '../../../src/partners/heymilo/client.ts';
import type { IngestOptions } from '../../../src/partners/heymilo/ingest.ts';
import { fakeHeyMilo, pageOf, type Replies, type Reply } from './fake-heymilo.ts';

const path = '/api/v2/postings/p1/candidates';
const ana = { name: 'Ana Ruiz', email: 'ana@example.com', phone: '+12065550142' };
const taken: Reply = {
  status: 201,
  json: {
    data: {
      interview_id: 'i1',
      interview_url: 'https://candidates.heymilo.io/acme/i/i1',
      posting_id: 'p1',
      candidate: { candidate_id: 'c1', something: 'new' },
    },
  },
};
const found = (key: string, interview: string) => ({
  interview_id: interview,
  interview_url: `https://candidates.heymilo.io/acme/i/${interview}`,
  candidate_id: null,
  metadata: { greenroom_key: key },
});
const handed = { interviewId: 'i1', interviewUrl: 'https://candidates.heymilo.io/acme/i/i1', candidateId: 'c1' };

function handOver(replies: Replies, options: Partial<IngestOptions> = {}, candidate: typeof ana = ana) {
  const fake = fakeHeyMilo(replies);
  const result = createHeyMiloClient(fake.options).ingestCandidate('p1', candidate, { key: 's1', ...options });
  return { ...fake, result };
}
const codeOf = (result: Promise<unknown>) =>
  result.then(
    () => 'none',
    (error: unknown) => (error instanceof GreenroomError ? error.code : 'another'),
  );

describe('handing a candidate over', () => {
  it('sends who they are with a key of ours, and gives back their page', async () => {
    const { result, calls, lines } = handOver({ [`POST ${path}`]: taken }, { metadata: { source: 'qr' } });
    assert.deepEqual(await result, handed);
    assert.deepEqual(lines(), [`POST ${path}`]);
    assert.deepEqual(calls[0]?.body, {
      name: 'Ana Ruiz',
      email: 'ana@example.com',
      phone_number: '+12065550142',
      metadata: { source: 'qr', greenroom_key: 's1' },
    });
  });

  it('is done again where HeyMilo said that it did nothing', async () => {
    const limited: Reply = { status: 429, headers: { 'Retry-After': '0' } };
    const { result, lines } = handOver({ [`POST ${path}`]: [limited, taken] });
    assert.deepEqual(await result, handed);
    assert.deepEqual(lines(), [`POST ${path}`, `POST ${path}`]);
  });

  it('looks for the candidate where it is not known whether the call got through', async () => {
    for (const fault of ['broken', { status: 502 }, { status: 201, json: { data: {} } }] satisfies Reply[]) {
      const { result, lines } = handOver({
        [`POST ${path}`]: fault,
        [`GET ${path}?limit=100`]: pageOf([found('s7', 'i7')], true),
        [`GET ${path}?limit=100&starting_after=i7`]: pageOf([{ interview_id: 'odd' }, found('s1', 'i9')]),
      });
      assert.deepEqual(await result, { interviewId: 'i9', interviewUrl: 'https://candidates.heymilo.io/acme/i/i9' });
      assert.equal(lines().filter((line) => line.startsWith('POST')).length, 1);
    }
  });

  it('is not done twice where nobody is found: the first call may still be under way', async () => {
    const listed = pageOf([found('s7', 'i7')]);
    for (const list of [listed, 'broken'] satisfies Reply[]) {
      const { result, lines } = handOver({ [`POST ${path}`]: 'broken', [`GET ${path}?limit=100`]: list });
      assert.equal(await codeOf(result), 'offline');
      assert.equal(lines().filter((line) => line.startsWith('POST')).length, 1);
    }
  });

  it('looks first where an earlier call may have got through', async () => {
    const replies = { [`POST ${path}`]: taken, [`GET ${path}?limit=100`]: pageOf([found('s1', 'i9')]) };
    const repeat = handOver(replies, { isRepeat: true });
    assert.equal((await repeat.result).interviewId, 'i9');
    assert.deepEqual(repeat.lines(), [`GET ${path}?limit=100`]);
    const gone = handOver({ ...replies, [`GET ${path}?limit=100`]: pageOf([]) }, { isRepeat: true });
    assert.deepEqual(await gone.result, handed);
  });

  it('is not tried again where it was refused', async () => {
    const { result, calls } = handOver({ [`POST ${path}`]: { status: 422 } });
    assert.equal(await codeOf(result), 'invalid');
    assert.equal(calls.length, 1);
  });

  it('sends nothing that HeyMilo would not take', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`, 'v']));
    const wrong = [{ key: '' }, { key: 'x'.repeat(501) }, { metadata: many }, { metadata: { ['k'.repeat(41)]: 'v' } }];
    for (const options of wrong) {
      const { result, calls } = handOver({}, options);
      assert.equal(await codeOf(result), 'invalid');
      assert.equal(calls.length, 0);
    }
    assert.equal(await codeOf(handOver({}, {}, { ...ana, name: ' ' }).result), 'invalid');
  });

  it('gives back no address that must not be followed', async () => {
    const json = { data: { interview_id: 'i1', interview_url: 'javascript:alert(1)', posting_id: 'p1' } };
    const { result } = handOver({ [`POST ${path}`]: { status: 201, json }, [`GET ${path}?limit=100`]: pageOf([]) });
    assert.equal(await codeOf(result), 'unavailable');
  });
});
