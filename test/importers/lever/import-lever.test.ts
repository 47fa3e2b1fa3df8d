// Lever postings become flows: every field carried over or listed, consents as notices, nothing personal required.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importLever } from '../../../src/importers/lever/import-lever.ts';
import {
  assertAccounted,
  assertAllCarried,
  assertForgiving,
  assertLawful,
  listed,
  placesOf,
  problemsOf,
  questionsById,
  realForms,
} from '../promises.ts';
import { posting } from './sample-posting.ts';

const isAsked = (node: Record<string, unknown>) => 'text' in node && 'type' in node && !('fields' in node);
const result = importLever(posting);
const questions = questionsById(result);

const files = realForms('lever');
if (files.length > 0)
  describe('each answer of Lever in the sample', () => {
    for (const { name, json } of files.filter((file) => file.name.startsWith('apply-form'))) {
      it(`${name}: every field is carried over`, () => {
        assertAllCarried(json, importLever, isAsked);
      });
    }

    it('a list of postings without forms brings the first role, and names the others', () => {
      const list = files.find(({ name }) => name === 'netlify-postings.json');
      const real = importLever(list?.json);
      assertLawful(real);
      assert.deepEqual(
        [real.flow.role, real.flow.brand.name],
        [
          { title: 'Senior Financial Analyst', location: 'New York, NY (hybrid)', employmentType: 'Full-time' },
          'Netlify',
        ],
      );
      assert.deepEqual(listed(real).slice(0, 2), ['[1] FP&A Manager', '[2] Staff Software Engineer']);
      assert.ok(
        real.report.notCarried.some(
          ({ path, reason }) => path === '[0]' && /without its application form/.test(reason),
        ),
      );
    });

    it('an application that somebody handed in is no form, and the error says so', () => {
      const submission = files.find(({ name }) => name === 'apply-submission.json');
      assert.throws(() => importLever(submission?.json), {
        code: 'invalid',
        message: /application that somebody handed in/,
      });
    });
  });

describe('a Lever posting', () => {
  it('is carried over or listed, field by field', () => {
    const places = placesOf(posting, isAsked);
    assert.equal(places.length, 22);
    assertLawful(result);
    assertAccounted(places, result);
    assert.deepEqual(listed(result).toSorted(), [
      'data.consentDisclosures.marketing Consent to be contacted',
      'data.consentDisclosures.store.statement Consent to keep the application',
      'data.customQuestions[0].fields[5].type About six?',
      'data.customQuestions[0].fields[7] About eight?',
      'data.customQuestions[0].fields[8].options About nine?',
      'data.customQuestions[1].fields[0] About ten?',
      'data.eeoQuestions.disabilitySignature.required Signature',
      'data.eeoQuestions.gender.required Gender',
      'data.hostedUrl Employer',
      'data.personalInformation[5] Pronouns',
    ]);
  });

  it('asks who the candidate is once, and for the resume first', () => {
    assert.deepEqual(result.flow.identity, { name: 'required', email: 'required', phone: 'optional' });
    assert.deepEqual(result.flow.stages[0], { id: 'resume', type: 'resume', title: 'Your resume', orText: false });
  });

  it('keeps the kind of each field, its help, and whether it is required', () => {
    const shown = (id: string) => {
      const { id: own, label, ...rest } = questions.get(id) ?? { id: '', label: '' };
      return rest;
    };
    assert.deepEqual(shown('one'), { type: 'short-text', required: true, placeholder: 'In a word' });
    assert.deepEqual(shown('two'), { type: 'long-text', required: true, help: 'Say *why*.' });
    const yesNo = [
      { value: 'Yes', label: 'Yes' },
      { value: 'No', label: 'No' },
    ];
    assert.deepEqual(shown('three'), { type: 'single-choice', required: true, display: 'radio', options: yesNo });
    assert.equal(questions.get('four')?.type, 'multiple-choice');
    assert.equal(questions.get('four')?.required, undefined);
    assert.deepEqual(
      ['five', 'six', 'seven', 'nine', 'currentCompany'].map((id) => questions.get(id)?.type),
      ['single-choice', 'short-text', 'file', 'short-text', 'short-text'],
    );
    assert.equal(questions.get('currentCompany')?.autocomplete, 'organization');
  });

  it('keeps the headings of its sets of questions, and ends with the additional information', () => {
    const form = result.flow.stages.find((stage) => stage.type === 'form');
    assert.deepEqual(
      form?.pages.map((page) => [page.title, page.questions.length]),
      [
        ['About you', 1],
        ['Links', 2],
        ['Your nights', 6],
        ['Your nights', 2],
        ['A few questions', 1],
      ],
    );
  });

  it('keeps what options say about themselves as help', () => {
    assert.equal(questions.get('disability')?.help, '- **Yes**: Now or before');
  });

  it('has its role: place, kind, pay and text', () => {
    assert.deepEqual(result.flow.role, {
      title: 'Night Auditor',
      location: 'Leeds; York (on site)',
      employmentType: 'Full-time',
      pay: '£30,000 – £35,000 a year',
      summary: 'Keep the **doors**.\n\n**You**\n\n- Stay awake',
    });
  });

  it('asks for its consent with the name of the employer in it', () => {
    assert.deepEqual(result.flow.notices, [
      {
        id: 'consent-store',
        version: '1',
        kind: 'privacy',
        text: 'Northgate may keep this for \\[Retention period].',
        consent: 'required',
      },
    ]);
  });

  it('keeps the names that Lever wants back', () => {
    const name = (question: string) => result.report.fields.find((field) => field.question === question)?.field;
    assert.deepEqual(['name', 'resume', 'one', 'gender', 'consent-store'].map(name), [
      'fullName',
      'resume',
      'one',
      'gender',
      'store',
    ]);
  });
});

describe('what is no Lever posting', () => {
  it('is refused with the place of each mistake', () => {
    assert.deepEqual(problemsOf(importLever, {}), ['']);
    assert.deepEqual(problemsOf(importLever, []), ['']);
    assert.deepEqual(problemsOf(importLever, null), ['']);
    assert.deepEqual(problemsOf(importLever, { data: { text: 'X', personalInformation: 'all' } }), [
      'data.personalInformation',
    ]);
  });

  it('never makes the importer fail otherwise', () => {
    assertForgiving(importLever, posting);
  });
});
