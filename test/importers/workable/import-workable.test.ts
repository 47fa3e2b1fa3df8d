// Workable jobs become flows: every field and question carried over or listed.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importWorkable } from '../../../src/importers/workable/import-workable.ts';
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

const field = (key: string, type: string, more: object = {}) => ({
  key,
  label: `About ${key}`,
  type,
  required: false,
  ...more,
});
const question = (id: string, type: string, more: object = {}) => ({
  id,
  body: `Question ${id}?`,
  type,
  required: true,
  ...more,
});
const choices = (...bodies: string[]) => ({ choices: bodies.map((body, at) => ({ id: `c${at}`, body })) });

/** A job and its form in one file, with every type of field, in words of our own. */
const job = {
  title: 'Night Auditor',
  shortcode: 'ABC123DEF',
  company_name: 'Northgate',
  employment_type: 'Full-time',
  location: { location_str: 'Leeds, United Kingdom', workplace_type: 'hybrid' },
  salary: { salary_from: 30_000, salary_to: 35_000, salary_currency: 'gbp' },
  description: '<p>Keep the <b>doors</b>.</p>',
  requirements: '<ul><li>Stay awake</li></ul>',
  form_fields: [
    field('firstname', 'string', { required: true }),
    field('phone', 'string', { required: true }),
    field('headline', 'string', { max_length: 80 }),
    field('summary', 'free_text'),
    field('resume', 'file', {
      required: true,
      supported_file_types: ['pdf', '.docx', 'pages'],
      max_file_size: 5_242_880,
    }),
    field('portfolio', 'file', { supported_file_types: ['pdf'], multiple: true }),
    field('education', 'complex', { multiple: true, fields: [field('school', 'string'), field('degree', 'string')] }),
  ],
  questions: [
    question('1a', 'short_text'),
    question('2b', 'free_text'),
    question('3c', 'boolean', { disqualify: { answer: false } }),
    question('4d', 'multiple_choice', { single_answer: true, ...choices('Bar', 'Desk') }),
    question('5e', 'multiple_choice', choices('Bar', 'Desk')),
    question('6f', 'dropdown', choices('A', 'B')),
    question('7g', 'numeric'),
    question('8h', 'date'),
    question('9i', 'dropdown'),
    question('10j', 'seance'),
    question('11k', 'multiple_choice', { body: 'Gender', single_answer: true, ...choices('Woman', 'Man') }),
    question('12l', 'boolean', { body: 'Do you have a disability?' }),
  ],
};
const isAsked = (node: Record<string, unknown>, path: string) =>
  'type' in node && /(form_fields|questions|fields)\[\d+\]$/.test(path);
const result = importWorkable(job);
const questions = questionsById(result);

for (const { name, json } of realForms('workable')) {
  describe(`the sample ${name}`, () => {
    it('is carried over, field by field', () => {
      assertAllCarried(json, importWorkable, isAsked);
    });
  });
}

describe('a Workable job', () => {
  it('is carried over or listed, field by field', () => {
    const places = placesOf(job, isAsked);
    assert.equal(places.length, 19);
    assertLawful(result);
    assertAccounted(places, result);
    assert.deepEqual(listed(result).toSorted(), [
      'form_fields[4].supported_file_types About resume',
      'form_fields[6].fields About education',
      'questions[10] Gender',
      'questions[10].required Gender',
      'questions[11] Do you have a disability?',
      'questions[11].required Do you have a disability?',
      'questions[2].disqualify Question 3c?',
      'questions[8].choices Question 9i?',
      'questions[9] Question 10j?',
    ]);
  });

  it('always asks for a name and an e-mail address, as Workable does', () => {
    assert.deepEqual(result.flow.identity, { name: 'required', email: 'required', phone: 'required' });
    assert.deepEqual(importWorkable({ form_fields: [], questions: [] }).flow.identity, {
      name: 'required',
      email: 'required',
      phone: 'off',
    });
  });

  it('asks for the resume first, within the limits of the source', () => {
    assert.deepEqual(result.flow.stages[0], {
      id: 'resume',
      type: 'resume',
      title: 'Your resume',
      orText: false,
      accept: ['pdf', 'docx'],
      maxMegabytes: 5,
    });
  });

  it('keeps the type of each field, and its limits', () => {
    const types = {
      headline: 'short-text',
      summary: 'long-text',
      portfolio: 'file',
      education: 'long-text',
      '1a': 'short-text',
      '2b': 'long-text',
      '3c': 'yes-no',
      '4d': 'single-choice',
      '5e': 'multiple-choice',
      '6f': 'single-choice',
      '7g': 'number',
      '8h': 'date',
      '9i': 'short-text',
    };
    assert.deepEqual(Object.fromEntries(Object.keys(types).map((id) => [id, questions.get(id)?.type])), types);
    assert.deepEqual(questions.get('headline'), {
      id: 'headline',
      type: 'short-text',
      label: 'About headline',
      maxLength: 80,
      autocomplete: 'organization-title',
    });
    assert.deepEqual(questions.get('portfolio'), {
      id: 'portfolio',
      type: 'file',
      label: 'About portfolio',
      accept: ['pdf'],
      multiple: true,
    });
    assert.equal(questions.get('education')?.help, 'About school, About degree');
    assert.deepEqual(questions.get('5e'), {
      id: '5e',
      type: 'multiple-choice',
      label: 'Question 5e?',
      required: true,
      options: [
        { value: 'c0', label: 'Bar' },
        { value: 'c1', label: 'Desk' },
      ],
    });
  });

  it('makes what asks about the person voluntary, a yes or no with a way to decline', () => {
    assert.deepEqual(questions.get('12l'), {
      id: '12l',
      type: 'single-choice',
      label: 'Do you have a disability?',
      options: [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
        { value: 'decline', label: 'I prefer not to say' },
      ],
    });
  });

  it('has its role: place, kind, pay and text', () => {
    assert.deepEqual(result.flow.role, {
      title: 'Night Auditor',
      location: 'Leeds, United Kingdom (hybrid)',
      employmentType: 'Full-time',
      pay: '£30,000 – £35,000',
      summary: 'Keep the **doors**.\n\n- Stay awake',
    });
    assert.equal(result.flow.id, 'night-auditor-abc123def');
  });

  it('is read as the sections of its own pages, too', () => {
    const sections = [
      {
        name: 'Personal information',
        fields: [
          { id: 'firstname', label: 'First name', type: 'text', required: true },
          { id: 'resume', label: 'CV', type: 'file' },
        ],
      },
      {
        name: 'Details',
        fields: [
          {
            id: 'QA_1',
            label: 'Nights?',
            type: 'multiple',
            singleOption: true,
            options: [{ name: '7', value: 'Sure' }],
          },
        ],
      },
    ];
    const own = importWorkable(sections);
    assertLawful(own);
    assertAccounted(placesOf(sections, isAsked), own);
    const form = own.flow.stages.find((stage) => stage.type === 'form');
    assert.equal(form?.pages[0]?.title, 'Details');
    assert.deepEqual(questionsById(own).get('QA_1'), {
      id: 'QA_1',
      type: 'single-choice',
      label: 'Nights?',
      display: 'radio',
      options: [{ value: '7', label: 'Sure' }],
    });
  });

  it('of a list brings its role, and names the other jobs', () => {
    const first = importWorkable({ name: 'Northgate', jobs: [{ title: 'One' }, { title: 'Two' }] });
    assert.deepEqual([first.flow.role.title, first.flow.brand.name], ['One', 'Northgate']);
    assert.deepEqual(listed(first), ['jobs[1] Two', 'jobs[0] One']);
  });
});

describe('what is no Workable job', () => {
  it('is refused with the place of each mistake', () => {
    for (const nothing of [{}, [], null, { jobs: [] }])
      assert.deepEqual(problemsOf(importWorkable, nothing), [''], JSON.stringify(nothing));
    assert.deepEqual(problemsOf(importWorkable, { questions: [{ type: {} }] }), ['questions[0].type']);
    assert.deepEqual(problemsOf(importWorkable, [{ name: 'X' }]), ['[0].fields']);
  });

  it('never makes the importer fail otherwise', () => {
    assertForgiving(importWorkable, job);
  });
});
