// Whatever posting the API may give: it is imported, every question is carried or listed, and nothing secret is in the flow.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc, { type Arbitrary } from 'fast-check';
import { checkBackstage } from '../../../src/backstage/parse-backstage.ts';
import { checkFlow } from '../../../src/flow/parse-flow.ts';
import { importHeyMilo } from '../../../src/importers/heymilo/import-heymilo.ts';
import { apiValidator, apiValues, hasHeyMiloApi } from '../../support/heymilo-api.ts';
import { anyPosting, anyQuestion, wishes } from './any-posting.ts';
import { fullPosting, fullQuestions } from './sample-posting.ts';

const runs = { seed: 20261121, numRuns: 100 } as const;

/** What holds for every import. */
function holds(posting: unknown, questions: readonly unknown[]): void {
  const { flow, backstage, report } = importHeyMilo({ posting, questions });
  assert.deepEqual(checkFlow(JSON.parse(JSON.stringify(flow))).problems, []);
  assert.deepEqual(checkBackstage(JSON.parse(JSON.stringify(backstage)), flow).problems, []);
  assert.ok(Object.values(backstage.stages ?? {}).every((rules) => rules.enforce === false));
  assert.ok(backstage.decision === undefined);
  assert.ok(backstage.links?.scheduling?.enabled !== true && backstage.links?.redirect?.enabled !== true);
  assert.doesNotMatch(JSON.stringify(flow), /secret-/);

  const carried = new Set(report.fields.map(({ path }) => path));
  const listed = new Set(report.notCarried.map(({ path }) => path));
  const places = questions.map((_, at) => `questions[${at}]`);
  const criteria = report.carried - report.fields.length;
  const rest = places.filter((path) => !carried.has(path) && !listed.has(path));
  assert.ok(rest.length <= criteria, `${rest.join(', ')} are neither carried nor listed`);
  for (const { path, label, reason } of report.notCarried) assert.ok(path && label && reason);
}

function check(posting: Arbitrary<unknown>, question: Arbitrary<unknown>): void {
  fc.assert(fc.property(posting, fc.array(question, { maxLength: 12 }), holds), runs);
}

describe('any posting', () => {
  it('of plausible and odd settings is imported, each question carried or listed, nothing secret in the flow', () => {
    check(anyPosting, anyQuestion);
  });

  it('with more questions than a stage holds lists the others', () => {
    for (const modality of ['form', 'sms', 'voice', 'resume_scoring', 'resume_eligibility']) {
      const many = Array.from({ length: 320 }, (_, at) => ({
        id: `q${at}`,
        modality,
        text: `Question ${at}?`,
        question_type: modality === 'form' ? 'date' : null,
        answer: '2027-03-01',
        operator: 'eq',
        is_knockout: true,
      }));
      holds({ title: 'Many' }, many);
    }
  });
});

if (hasHeyMiloApi) {
  describe('with the document of the API', () => {
    const [isPosting, isQuestion] = [apiValidator('PostingResponse'), apiValidator('QuestionResponse')];

    it('the samples of these tests are postings and questions as it describes them', () => {
      assert.ok(isPosting(fullPosting), JSON.stringify(isPosting.errors));
      for (const entry of fullQuestions) assert.ok(isQuestion(entry), JSON.stringify(isQuestion.errors));
      const ours = fc.property(anyPosting, anyQuestion, (posting, question) => {
        assert.ok(isPosting(posting), JSON.stringify(isPosting.errors));
        assert.ok(isQuestion(question), JSON.stringify(isQuestion.errors));
      });
      fc.assert(ours, runs);
    });

    it('any posting and question that it allows is imported', () => {
      const config = fc.oneof(
        ...['FormConfig', 'ResumeConfig', 'ConversationalSMSConfig', 'WebInterviewConfig'].map((name) =>
          apiValues(name, wishes),
        ),
      );
      check(apiValues('PostingResponse', { ...wishes, config }), apiValues('QuestionResponse', wishes));
    });

    it('any body that creates a posting is imported', () => {
      const { type: _, ...others } = wishes;
      fc.assert(
        fc.property(apiValues('CreatePostingRequest', others), (posting) => holds(posting, [])),
        runs,
      );
    });
  });
}
