// The client against HeyMilo's API as its OpenAPI document describes it: every request is checked, every answer made from it.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import { createHeyMiloClient, type HeyMiloClient } from '../../../src/partners/heymilo/client.ts';
import { fullPosting, fullQuestions } from '../../importers/heymilo/sample-posting.ts';
import { apiValues, hasHeyMiloApi } from '../../support/heymilo-api.ts';
import { apiKey } from './fake-heymilo.ts';
import { startHeyMilo, type HeyMiloMock } from './mock-server.ts';

const { flow, backstage } = importHeyMilo({ posting: fullPosting, questions: fullQuestions });
const ana = { name: 'Ana Ruiz', email: 'ana@example.com', phone: '+12065550142' };
const interview = { interview_id: 'i1', interview_url: 'https://candidates.heymilo.io/acme/i/i1', posting_id: 'p1' };
const runs = { seed: 20261121, numRuns: 60 } as const;

if (hasHeyMiloApi) {
  describe('with the API as its document describes it', () => {
    let mock: HeyMiloMock;
    let client: HeyMiloClient;
    const operations = () => mock.seen.map(({ operation }) => operation);

    before(async () => {
      mock = await startHeyMilo();
      const retry = { times: 1, firstPauseMilliseconds: 0 };
      client = createHeyMiloClient({ apiKey, baseUrl: mock.baseUrl, retry });
    });
    beforeEach(() => {
      mock.seen.length = 0;
      mock.answers = {};
    });
    after(() => mock.close());

    it('a posting is read with all its questions and its design', async () => {
      const [first, second] = [fullQuestions.slice(0, 4), fullQuestions.slice(4)];
      mock.answers = {
        getPosting: () => ({ body: { data: { ...fullPosting, design_template_group_id: 'g1' } } }),
        listQuestions: (_, count) =>
          count === 1
            ? { body: { data: first, pagination: { has_more: true } } }
            : { body: { data: second, pagination: { has_more: false } } },
      };
      const read = await client.readPosting('13D77095');
      assert.deepEqual(read.flow, flow);
      assert.deepEqual(operations(), ['getPosting', 'listQuestions', 'listQuestions', 'getDesignTemplateGroup']);
      assert.deepEqual(mock.seen[2]?.query, { limit: '100', starting_after: 'fq_2' });
      assert.deepEqual(mock.violations, []);
    });

    it('a posting made up from the document is read', async () => {
      const { flow: made } = await client.readPosting('any');
      assert.ok(made.stages.length > 0);
      assert.deepEqual(mock.violations, []);
    });

    it('a candidate is handed over, and found again', async () => {
      mock.answers = { ingestCandidate: () => ({ status: 201, body: { data: interview } }) };
      const handed = await client.ingestCandidate('p1', ana, { key: 's1', metadata: { source: 'qr' } });
      assert.equal(handed.interviewId, 'i1');
      assert.deepEqual(mock.seen[0]?.body, {
        name: 'Ana Ruiz',
        email: 'ana@example.com',
        phone_number: '+12065550142',
        metadata: { source: 'qr', greenroom_key: 's1' },
      });
      const listed = {
        ...interview,
        name: ana.name,
        email: ana.email,
        status: 'pending',
        metadata: { greenroom_key: 's1' },
      };
      mock.answers = { listCandidates: () => ({ body: { data: [listed], pagination: { has_more: false } } }) };
      assert.deepEqual(await client.ingestCandidate('p1', ana, { key: 's1', isRepeat: true }), handed);
      assert.deepEqual(operations(), ['ingestCandidate', 'listCandidates']);
      assert.deepEqual(mock.violations, []);
    });

    it('any result that the document allows is understood', async () => {
      const word = fc.constantFrom(
        'pending',
        'in_progress',
        'evaluating',
        'completed',
        'shortlisted',
        'dismissed',
        'knocked_out',
        'new',
      );
      const seconds = fc.oneof(fc.integer({ min: 0, max: 2_000_000_000 }), fc.constant(null));
      const values = apiValues('InterviewDataResponse', {
        status: word,
        step_id: fc.constantFrom(...flow.stages.map(({ id }) => id)),
        last_activity_at: seconds,
        last_updated_at: seconds,
      });
      const property = fc.asyncProperty(values, async (data) => {
        mock.answers = { getInterviewData: () => ({ body: { data } }) };
        const { status, recruiter } = await client.readResult('i1', { flow, backstage });
        assert.ok(!Number.isNaN(Date.parse(status.updatedAt)));
        assert.ok(['qualified', 'not-qualified', 'hold', 'pending'].includes(recruiter.decision));
      });
      await fc.assert(property, runs);
      assert.deepEqual(mock.violations, []);
    });

    it('the failures of the document have their codes', async () => {
      const refused = async (status: number, body: unknown, headers = {}) => {
        mock.answers = { getInterviewData: () => ({ status, body, headers }) };
        return client.readResult('i1', { flow, backstage }).then(
          () => 'none',
          (error: unknown) => (error as { code: string }).code,
        );
      };
      const body = { error: { type: 'invalid_request_error', code: 'x', message: 'No', errors: [] } };
      assert.equal(await refused(404, body), 'not-found');
      assert.equal(await refused(429, body, { 'Retry-After': '0' }), 'rate-limited');
      assert.equal(await refused(422, { detail: [{ loc: ['path', 0], msg: 'No', type: 'x' }] }), 'invalid');
      assert.deepEqual(mock.violations, []);
      const stranger = createHeyMiloClient({ apiKey: 'another', baseUrl: mock.baseUrl });
      await assert.rejects(stranger.readPosting('p1'), { code: 'unauthorized' });
    });

    it('a request that it does not describe would be noticed', async () => {
      const { baseUrl, violations } = mock;
      const headers = { 'X-API-KEY': apiKey, 'Content-Type': 'application/json' };
      await fetch(`${baseUrl}/api/v2/postings/p1/questions?limit=101`, { headers });
      await fetch(`${baseUrl}/api/v2/postings/p1/candidates`, { method: 'POST', headers, body: '{"name":"Ana"}' });
      await fetch(`${baseUrl}/api/v2/nothing`, { headers });
      assert.equal(violations.splice(0).length, 3);
    });
  });
}
