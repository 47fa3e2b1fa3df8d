// SmartRecruiters postings become flows: every field carried over or listed, conditions as showIf, consents as notices.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSmartRecruiters } from '../../../src/importers/smartrecruiters/import-smartrecruiters.ts';
import {
  assertAccounted,
  assertForgiving,
  assertLawful,
  listed,
  placesOf,
  problemsOf,
  questionsById,
} from '../promises.ts';

const values = (...labels: string[]) => ({ values: labels.map((label, at) => ({ id: `v${at}`, label })) });
const field = (id: string, type: string, more: object = {}) => ({ id, type, required: true, ...more });
const question = (id: string, fields: object[], more: object = {}) => ({
  id,
  label: `Question ${id}?`,
  repeatable: false,
  fields,
  ...more,
});
const one = (id: string, type: string, more: object = {}) => question(id, [field('value', type, more)]);
const flags = {
  values: [
    { id: '0', label: 'No' },
    { id: '1', label: 'Yes' },
  ],
};

/** A posting and what its application asks, as the documentation has them, with every type of field, in words of our own. */
const source = {
  posting: {
    id: '744000135484160',
    uuid: '11111111-2222-4333-8444-555555555555',
    name: 'Night Auditor',
    company: { identifier: 'Northgate1', name: 'Northgate' },
    location: {
      city: 'Leeds',
      region: 'ENG',
      country: 'gb',
      remote: false,
      hybrid: true,
      fullLocation: 'Leeds, England',
    },
    typeOfEmployment: { id: 'permanent', label: 'Full-time' },
    language: { code: 'en-GB' },
    jobAd: {
      sections: {
        jobDescription: { title: 'The job', text: '<p>Keep the <b>doors</b>.</p>' },
        qualifications: { title: 'You', text: '' },
      },
    },
  },
  configuration: {
    questions: [
      one('child', 'INPUT_TEXT'),
      one('plain', 'INPUT_TEXT'),
      one('area', 'TEXTAREA', { required: false }),
      question('box', [field('confirm', 'CHECKBOX', { required: false })]),
      one('radio', 'RADIO', flags),
      one('select', 'SINGLE_SELECT', values('Bar', 'Desk', 'Door')),
      one('multi', 'MULTI_SELECT', values('Bar', 'Desk')),
      one('info', 'INFORMATION'),
      question('salary', [
        field('amount', 'INPUT_TEXT', { label: 'Amount' }),
        field('currency', 'SINGLE_SELECT', { label: 'Currency', ...values('GBP', 'EUR') }),
      ]),
      question('languages', [field('value', 'SINGLE_SELECT', values('English', 'Polish'))], { repeatable: true }),
      one('odd', 'CRYSTAL_BALL'),
      one('empty', 'SINGLE_SELECT'),
      question('nothing', []),
      one('origin', 'SINGLE_SELECT', { complianceType: 'DIVERSITY', ...values('North', 'South') }),
      question('gender', [field('value', 'SINGLE_SELECT', values('Woman', 'Man'))], { label: 'Gender' }),
    ],
    settings: {
      avatarUploadAvailable: true,
      conditionals: [
        {
          parentQuestionId: 'select',
          fieldId: 'value',
          valueIds: ['v0', 'v1'],
          conditionalQuestions: ['child', 'area'],
        },
        { parentQuestionId: 'radio', fieldId: 'value', valueIds: ['1'], conditionalQuestions: ['multi'] },
        { parentQuestionId: 'plain', fieldId: 'value', valueIds: ['v0'], conditionalQuestions: ['info'] },
        { parentQuestionId: 'select', fieldId: 'value', valueIds: ['gone'], conditionalQuestions: ['info'] },
      ],
    },
    privacyPolicies: [
      { url: 'https://northgate.example/privacy', orgName: 'Northgate' },
      { url: 'http://old.example', orgName: 'Old' },
    ],
    consentDetails: {
      scopes: [
        { scope: 'SMART_RECRUIT', required: true, label: '<p>You may keep my <b>application</b>.</p>' },
        { scope: 'SMART_MESSAGE_SMS', required: false, label: 'You may text me.' },
        { scope: 'SMART_CRM', required: false },
      ],
    },
    companyImprintUrl: 'https://northgate.example/imprint',
    aiSettings: { aiDisclosureLabel: 'A model sorts the applications.' },
  },
};
const isAsked = (node: Record<string, unknown>, path: string) => 'type' in node && /fields\[\d+\]$/.test(path);
const result = importSmartRecruiters(source);
const questions = questionsById(result);

describe('a SmartRecruiters posting', () => {
  it('is carried over or listed, field by field', () => {
    const places = placesOf(source, isAsked);
    assert.equal(places.length, 15);
    assertLawful(result);
    assertAccounted([...places, 'configuration.questions[12]'], result);
    assert.deepEqual(listed(result).toSorted(), [
      'configuration.companyImprintUrl https://northgate.example/imprint',
      'configuration.consentDetails.scopes[2] SMART_CRM',
      'configuration.privacyPolicies[1] Old',
      'configuration.questions[10].fields[0] Question odd?',
      'configuration.questions[11].fields[0].values Question empty?',
      'configuration.questions[12] Question nothing?',
      'configuration.questions[13].fields[0].required Question origin?',
      'configuration.questions[14].fields[0] Gender',
      'configuration.questions[14].fields[0].required Gender',
      'configuration.questions[9].repeatable Question languages?',
      'configuration.settings Phone and resume',
      'configuration.settings.avatarUploadAvailable Photo',
      'configuration.settings.conditionals[2] info',
      'configuration.settings.conditionals[3] info',
    ]);
  });

  it('keeps the type of each field, and the values that it wants back', () => {
    const types = {
      plain: 'short-text',
      area: 'long-text',
      box: 'consent',
      radio: 'yes-no',
      select: 'single-choice',
      multi: 'multiple-choice',
      info: 'information',
      salary_amount: 'short-text',
      salary_currency: 'single-choice',
      languages: 'single-choice',
      empty: 'short-text',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(types).map((id) => [id, questions.get(id)?.type])), types);
    assert.equal(questions.get('salary_amount')?.label, 'Question salary?: Amount');
    const name = (id: string) => result.report.fields.find((entry) => entry.question === id)?.field;
    assert.deepEqual(
      [name('salary_amount'), name('plain'), name('consent-SMART_RECRUIT')],
      ['salary.amount', 'plain', 'SMART_RECRUIT'],
    );
  });

  it('shows what hangs on another answer only after it', () => {
    assert.deepEqual(questions.get('child')?.showIf, { question: 'select', op: 'in', value: ['v0', 'v1'] });
    assert.deepEqual(questions.get('area')?.showIf, { question: 'select', op: 'in', value: ['v0', 'v1'] });
    assert.deepEqual(questions.get('multi')?.showIf, { question: 'radio', op: 'is', value: true });
    assert.equal(questions.get('info')?.showIf, undefined);
    const order = [...questions.keys()];
    assert.ok(order.indexOf('child') > order.indexOf('select') && order.indexOf('area') > order.indexOf('select'));
  });

  it('joins several ways to one question', () => {
    const conditionals = ['v0', 'v1'].map((value) => ({
      parentQuestionId: 'm',
      fieldId: 'value',
      valueIds: [value],
      conditionalQuestions: ['b'],
    }));
    const joined = importSmartRecruiters({
      questions: [one('m', 'MULTI_SELECT', values('X', 'Y')), one('b', 'TEXTAREA')],
      settings: { conditionals },
    });
    assertLawful(joined);
    assert.deepEqual(questionsById(joined).get('b')?.showIf, {
      any: [
        { question: 'm', op: 'includesAny', value: ['v0'] },
        { question: 'm', op: 'includesAny', value: ['v1'] },
      ],
    });
  });

  it('keeps diversity questions apart', () => {
    const stage = result.flow.stages.find((entry) => entry.type === 'self-id');
    assert.deepEqual(
      stage?.questions.map(({ id }) => id),
      ['origin', 'gender'],
    );
  });

  it('makes notices of policies, consents and the word about AI', () => {
    assert.deepEqual(
      result.flow.notices?.map(({ id, kind, consent }) => [id, kind, consent]),
      [
        ['privacy', 'privacy', 'none'],
        ['consent-SMART_RECRUIT', 'privacy', 'required'],
        ['consent-SMART_MESSAGE_SMS', 'texting', 'optional'],
        ['ai', 'ai', 'none'],
      ],
    );
    assert.equal(result.flow.notices?.[0]?.link, 'https://northgate.example/privacy');
    assert.equal(result.flow.notices?.[1]?.text, 'You may keep my **application**.');
  });

  it('has its role, its language and its number', () => {
    assert.deepEqual(result.flow.role, {
      title: 'Night Auditor',
      location: 'Leeds, England (hybrid)',
      employmentType: 'Full-time',
      summary: '**The job**\n\nKeep the **doors**.',
    });
    assert.deepEqual([result.flow.locale, result.flow.id], ['en-GB', 'night-auditor-744000135484']);
  });

  it('without its questions, or of a list, brings the role and says what is missing', () => {
    const alone = importSmartRecruiters(source.posting);
    assert.equal(alone.flow.role.title, 'Night Auditor');
    assert.ok(listed(alone).includes('questions Night Auditor'));
    const first = importSmartRecruiters({ totalFound: 2, content: [source.posting, { name: 'Two' }] });
    assert.ok(listed(first).includes('content[1] Two'));
  });
});

describe('what is no SmartRecruiters posting', () => {
  it('is refused with the place of each mistake', () => {
    for (const nothing of [{}, { content: [] }])
      assert.deepEqual(problemsOf(importSmartRecruiters, nothing), [''], JSON.stringify(nothing));
    assert.deepEqual(problemsOf(importSmartRecruiters, null), ['']);
    assert.deepEqual(problemsOf(importSmartRecruiters, { configuration: { questions: {} } }), [
      'configuration.questions',
    ]);
  });

  it('never makes the importer fail otherwise', () => {
    assertForgiving(importSmartRecruiters, source);
  });
});
